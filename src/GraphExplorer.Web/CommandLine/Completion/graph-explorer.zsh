#compdef graph-explorer
# zsh completion of graph-explorer. Load it with:  source <(graph-explorer completion zsh)
# or keep it as _graph-explorer in a folder of $fpath.
_graph_explorer() {
    local rest="" word
    local -a found
    (( CURRENT > 2 )) && rest="${(j: :)words[2,CURRENT-1]} "
    rest+="$PREFIX"
    for word in "${(@f)$("${words[1]}" "[suggest:${#rest}]" "$rest" 2>/dev/null)}"; do
        # Options are offered to who begins one; the others want a command, a value or a file.
        [[ -z $word || ( $word == -* && $PREFIX != -* ) ]] || found+=("$word")
    done
    if (( ${#found} )); then
        compadd -Q -- "${found[@]}"
    else
        _files
    fi
}
if [[ $funcstack[1] == _graph-explorer ]]; then
    _graph_explorer "$@"
else
    compdef _graph_explorer graph-explorer
fi
