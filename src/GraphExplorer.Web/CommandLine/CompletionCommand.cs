using System.CommandLine;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>completion</c>: prints what a shell needs to complete this program's commands, options and values; it asks the program itself, so it is never out of date.</summary>
static class CompletionCommand
{
    static readonly Dictionary<string, string> s_scripts = new()
    {
        ["bash"] = "graph-explorer.bash", ["zsh"] = "graph-explorer.zsh", ["fish"] = "graph-explorer.fish", ["powershell"] = "graph-explorer.ps1",
    };

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell." };
        shell.AcceptOnlyFromAmong([.. s_scripts.Keys]);
        var command = new Command("completion", "Print the script by which a shell completes commands, options and values.") { shell };
        command.SetAction((parsed, _) => Terminal.RunAsync(async () =>
        {
            await Console.Out.WriteAsync(Script(parsed.GetValue(shell)!));
            return ExitCode.Done;
        }));
        return command;
    }

    static string Script(string shell)
    {
        using var reader = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream(s_scripts[shell])!);
        return reader.ReadToEnd();
    }
}
