# PowerShell completion of graph-explorer. Load it with:  graph-explorer completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName graph-explorer -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $program = $commandAst.CommandElements[0].ToString()
    $line = $commandAst.ToString().PadRight($cursorPosition - $commandAst.Extent.StartOffset)
    $rest = $line.Substring([Math]::Min($program.Length + 1, $line.Length))
    & $program "[suggest:$($rest.Length)]" "$rest" 2>$null | Where-Object {
        # Options are offered to who begins one; the others want a command, a value or a file.
        $_ -and $_.StartsWith($wordToComplete) -and ($wordToComplete.StartsWith('-') -or -not $_.StartsWith('-'))
    } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
