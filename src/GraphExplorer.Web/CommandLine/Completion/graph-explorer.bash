# bash completion of graph-explorer. Load it with:  source <(graph-explorer completion bash)
_graph_explorer() {
    local cur="${COMP_WORDS[COMP_CWORD]}" rest="" found=() word
    (( COMP_CWORD > 1 )) && rest="${COMP_WORDS[*]:1:COMP_CWORD-1} "
    rest+="$cur"
    while IFS= read -r word; do
        # Options are offered to who begins one; the others want a command, a value or a file.
        [[ -z $word || ( $word == -* && $cur != -* ) || $word != "$cur"* ]] || found+=("$word")
    done < <("${COMP_WORDS[0]}" "[suggest:${#rest}]" "$rest" 2>/dev/null)
    COMPREPLY=("${found[@]}")
    if (( ${#found[@]} == 0 )); then
        compopt -o default 2>/dev/null
    elif [[ ${found[0]} == *= ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -F _graph_explorer graph-explorer
