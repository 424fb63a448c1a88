# fish completion of graph-explorer. Load it with:  graph-explorer completion fish | source
function __graph_explorer_complete
    set -l words (commandline -opc)
    set -l rest (string join ' ' -- $words[2..-1] (commandline -ct))
    # Options are offered to who begins one; the others want a command, a value or a file.
    set -l wanted '^[^-]'
    string match -q -- '-*' (commandline -ct); and set wanted '^-'
    set -l found ($words[1] "[suggest:"(string length -- "$rest")"]" "$rest" 2>/dev/null | string match -r -- "$wanted.*")
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c graph-explorer -f -a '(__graph_explorer_complete)'
