using System.CommandLine;
using System.Text;

namespace GraphExplorer.Web.CommandLine;

/// <summary>A manual page in the language of man(7), made of a command's options and its <see cref="Manual"/>.</summary>
static class ManPage
{
    const string Program = "graph-explorer";

    /// <summary>The page of a command, or of the program.</summary>
    public static string Of(Command command, string version)
    {
        var name = command is RootCommand ? Program : $"{Program}-{command.Name}";
        var manual = ManualPages.Of(command is RootCommand ? "" : command.Name);
        var page = new StringBuilder();
        page.Append(".TH ").Append(Quoted(name.ToUpperInvariant())).Append(" 1 \"\" ").Append(Quoted($"GraphExplorer {version}")).AppendLine(" \"GraphExplorer\"");
        page.AppendLine(".SH NAME").Append(Text(name)).Append(" \\- ").AppendLine(Text(FirstLower(command.Description ?? "").TrimEnd('.')));
        page.AppendLine(".SH SYNOPSIS").AppendLine(Synopsis(command));
        page.AppendLine(".SH DESCRIPTION").AppendLine(string.Join("\n.PP\n", manual.About.Select(Text)));
        Section(page, "COMMANDS", command.Subcommands.Select(sub => (Bold(sub.Name), sub.Description ?? "")));
        Section(page, "ARGUMENTS", command.Arguments.Select(argument => (Italic(argument.Name), argument.Description ?? "")));
        Section(page, "OPTIONS", OptionsOf(command).Select(option => (Signature(option), Meaning(option))));
        Section(page, "EXIT STATUS", manual.ExitCodes.Select(code => (Bold($"{code}"), ExitCode.Meaning(code))));
        Section(page, "ENVIRONMENT", manual.Settings.Select(entry => (Bold(entry.Term), entry.Meaning)));
        Section(page, "EXAMPLES", manual.Examples.Select(entry => (Bold(entry.Term), entry.Meaning)));
        page.AppendLine(".SH SEE ALSO").AppendLine(command is RootCommand
            ? string.Join(",\n", command.Subcommands.Select(sub => $"{Bold($"{Program}-{sub.Name}")}(1)"))
            : $"{Bold(Program)}(1)");
        return page.ToString();
    }

    static void Section(StringBuilder page, string title, IEnumerable<(string Term, string Meaning)> entries)
    {
        var listed = entries.ToList();
        if (listed.Count == 0)
            return;
        page.Append(".SH ").AppendLine(title);
        foreach (var (term, meaning) in listed)
            page.AppendLine(".TP").AppendLine(term).AppendLine(Text(meaning));
    }

    // Those of the program hold for its commands too.
    static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive))).Where(option => !option.Hidden);

    static string Synopsis(Command command)
    {
        if (command is RootCommand)
            return $"{Bold(Program)} [{Italic("COMMAND")}] [{Italic("OPTION")}]...";
        var arguments = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $" [{Italic(argument.Name)}]" : $" {Italic(argument.Name)}");
        return $"{Bold($"{Program} {command.Name}")}{string.Concat(arguments)} [{Italic("OPTION")}]...";
    }

    static string Signature(Option option)
    {
        var names = string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name).Select(Bold));
        return option.HelpName is { Length: > 0 } value ? $"{names} {Italic(value)}" : names;
    }

    static string Meaning(Option option)
    {
        var fallback = option.HasDefaultValue && option.GetDefaultValue() is { } value and not false ? $" Default: {value}." : "";
        return $"{(option.Required ? "Required. " : "")}{option.Description}{fallback}";
    }

    static string Bold(string text) => $"\\fB{Text(text)}\\fR";

    static string Italic(string text) => $"\\fI{Text(text)}\\fR";

    static string Quoted(string text) => $"\"{Text(text).Replace("\"", "\\(dq", StringComparison.Ordinal)}\"";

    // A hyphen in man is a minus that can be copied; a point or an apostrophe at the start of a line would be a request.
    static string Text(string text)
    {
        var plain = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal)
            .Replace("'", "\\(aq", StringComparison.Ordinal).Replace("`", "\\(ga", StringComparison.Ordinal)
            .Replace("^", "\\(ha", StringComparison.Ordinal).Replace("~", "\\(ti", StringComparison.Ordinal);
        return plain.StartsWith('.') ? "\\&" + plain : plain;
    }

    static string FirstLower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
