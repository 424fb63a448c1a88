using System.CommandLine;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>man</c>: prints a manual page.</summary>
static class ManCommand
{
    public static Command Create(Func<RootCommand> root)
    {
        var name = new Argument<string?>("COMMAND") { Description = "The command; the program itself when it is left out.", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(Suggestions.Commands(root));
        var command = new Command("man", "Print a manual page, for man -l or groff -man.") { name };
        command.SetAction((parsed, _) => Terminal.RunAsync(async () =>
        {
            var all = root();
            var wanted = parsed.GetValue(name) is not { } text ? all
                : all.Subcommands.FirstOrDefault(each => each.Name == text) ?? throw new CommandException($"there is no command '{text}'.");
            await Console.Out.WriteAsync(ManPage.Of(wanted, typeof(ManCommand).Assembly.GetName().Version!.ToString(3)));
            return ExitCode.Done;
        }));
        return command;
    }
}
