using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>--help</c>: what the library prints of a command, then examples, exit codes and settings.</summary>
sealed class ManualHelp(HelpAction options) : SynchronousCommandLineAction
{
    /// <summary>Adds it to the program and all of its commands.</summary>
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        foreach (var alias in new[] { "/h", "/?" })
            help.Aliases.Remove(alias);
        help.Action = new ManualHelp((HelpAction)help.Action!);
    }

    /// <summary>Help is given whatever else is wrong with the line.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        options.Invoke(parseResult);
        var (output, manual) = (parseResult.InvocationConfiguration.Output, ManualPages.Of(parseResult.CommandResult.Command.Name));
        Write(output, "About", manual.About.Select(text => new ManualEntry("", text)));
        Write(output, "Examples", manual.Examples);
        Write(output, "Exit codes", manual.ExitCodes.Select(code => new ManualEntry($"{code}", ExitCode.Meaning(code))));
        Write(output, "Environment", manual.Settings);
        return ExitCode.Done;
    }

    static void Write(TextWriter output, string title, IEnumerable<ManualEntry> entries)
    {
        var listed = entries.ToList();
        if (listed.Count == 0)
            return;
        output.WriteLine($"{title}:");
        foreach (var (term, meaning) in listed)
            output.WriteLine(term.Length == 0 ? $"  {meaning}" : term.Length < 4 ? $"  {term,-4} {meaning}" : $"  {term}\n      {meaning}");
        output.WriteLine();
    }
}
