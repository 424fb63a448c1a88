using System.Diagnostics;
using GraphExplorer.Web.CommandLine;
using Xunit;

namespace GraphExplorer.Web.Tests.CommandLine;

/// <summary>What shells complete, by the library and in a real bash.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("im", "import")]
    [InlineData("serve --bolt-p", "--bolt-password-file --bolt-port")]
    [InlineData("export --format g", "gexf graphml")]
    [InlineData("query --saved pl", "pledges-in-order splits")]
    [InlineData("query --saved pledges-in-order --param g", "group=")]
    [InlineData("import --mapping mapping-m", "mapping-militants-groups mapping-militants-relationships")]
    [InlineData("completion f", "fish")]
    [InlineData("man ex", "export extract")]
    public void Commands_options_and_values_are_completed(string line, string expected) =>
        Assert.Equal(expected.Split(' '), CommandLineRoot.Create().Parse(line).GetCompletions(line.Length).Select(item => item.Label));

    [Fact]
    public async Task In_bash_the_script_completes_by_asking_the_program()
    {
        const string Lines = """
            graph-explorer() { dotnet "$PROGRAM" "$@"; }
            source <(graph-explorer completion bash)
            for line in 'graph-explorer im' 'graph-explorer --bolt-po' 'graph-explorer export --format g' 'graph-explorer check --js' 'graph-explorer extract '; do
                read -ra COMP_WORDS <<<"$line"; [[ $line == *' ' ]] && COMP_WORDS+=('')
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _graph_explorer; printf '%s=>%s\n' "$line" "${COMPREPLY[*]}"
            done
            complete -p graph-explorer
            """;
        var start = new ProcessStartInfo("bash", ["--norc", "-c", Lines]) { RedirectStandardOutput = true };
        start.Environment["PROGRAM"] = Path.Combine(AppContext.BaseDirectory, "graph-explorer.dll");

        using var bash = Process.Start(start)!;
        var output = await bash.StandardOutput.ReadToEndAsync();

        Assert.Equal(
            """
            graph-explorer im=>import
            graph-explorer --bolt-po=>--bolt-port
            graph-explorer export --format g=>gexf graphml
            graph-explorer check --js=>--json
            graph-explorer extract =>
            complete -F _graph_explorer graph-explorer

            """, output);
    }

    [Theory]
    [InlineData("zsh", "compdef _graph_explorer graph-explorer")]
    [InlineData("fish", "complete -c graph-explorer")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName graph-explorer")]
    public async Task Other_shells_have_a_script_too(string shell, string words)
    {
        var outcome = await Tool.RunAloneAsync("completion", shell);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains(words, outcome.Output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", outcome.Output, StringComparison.Ordinal);
    }
}
