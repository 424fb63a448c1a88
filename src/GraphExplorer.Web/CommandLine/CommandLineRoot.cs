using System.CommandLine;

namespace GraphExplorer.Web.CommandLine;

/// <summary>The program's commands. Without a command it serves the explorer.</summary>
static class CommandLineRoot
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = Create();
        var parsed = root.Parse(WithCommand(args));
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync($"graph-explorer: {error.Message}");
            await Console.Error.WriteLineAsync("Run 'graph-explorer --help' to see what there is.");
            return ExitCode.Usage;
        }
        return await parsed.InvokeAsync();
    }

    internal static RootCommand Create()
    {
        RootCommand root = new("Explore how militant groups split, allied and pledged, each tie resting on a quoted source.")
        {
            ServeCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            QueryCommand.Create(),
            CheckCommand.Create(),
            ExtractCommand.Create(),
            BackupCommand.Create(),
            BackupCommand.CreateRestore(),
            HealthCommand.Create(),
            CompletionCommand.Create(),
            ManCommand.Create(Create),
        };
        ManualHelp.AddTo(root);
        return root;
    }

    // Without a command the options are those of serve, also where a shell completes them: [suggest:N] TEXT has the place N in the text.
    static string[] WithCommand(string[] args)
    {
        if (args is [['[', 's', 'u', 'g', 'g', 'e', 's', 't', ':', .. var at, ']'], ['-', ..] line] && !line.StartsWith("--v", StringComparison.Ordinal)
            && int.TryParse(at, out var place))
            return [$"[suggest:{place + "serve ".Length}]", "serve " + line];
        string[] ofRoot = ["--help", "-h", "-?", "--version"];
        return args.Length == 0 || (args[0].StartsWith('-') && !ofRoot.Contains(args[0])) ? ["serve", .. args] : args;
    }
}
