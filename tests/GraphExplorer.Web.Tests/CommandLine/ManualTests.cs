using System.CommandLine;
using System.Diagnostics;
using System.Text.RegularExpressions;
using GraphExplorer.Web.CommandLine;
using Xunit;

namespace GraphExplorer.Web.Tests.CommandLine;

/// <summary>Help and man pages: of every command, and true.</summary>
public sealed partial class ManualTests
{
    static readonly RootCommand s_root = CommandLineRoot.Create();

    public static TheoryData<string> Names => [.. s_root.Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_has_a_manual_whose_examples_are_lines_that_the_program_takes(string name)
    {
        var (command, manual) = (CommandOf(name), ManualPages.Of(name));

        Assert.NotSame(ManualPages.Program, manual);
        Assert.NotEmpty(command.Description!);
        Assert.NotEmpty(manual.About);
        Assert.NotEmpty(manual.Examples);
        Assert.All(manual.Examples, example => Assert.Equal((name, []), Taken(example.Term)));
        Assert.Equal([ExitCode.Done, ExitCode.Usage], manual.ExitCodes.Intersect([ExitCode.Done, ExitCode.Usage]));
        Assert.All(manual.ExitCodes, code => Assert.NotEmpty(ExitCode.Meaning(code)));
        Assert.All(command.Options.Cast<Symbol>().Concat(command.Arguments), symbol => Assert.EndsWith(".", symbol.Description, StringComparison.Ordinal));
        Assert.All(command.Options.Where(option => option.ValueType != typeof(bool)), option => Assert.NotEmpty(option.HelpName!));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("query")]
    [InlineData("extract")]
    [InlineData("check")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("health")]
    public void A_command_that_prints_results_prints_them_as_JSON_too(string name) =>
        Assert.Contains("--json", CommandOf(name).Options.Select(option => option.Name));

    [Fact]
    public void Help_shows_examples_exit_codes_and_settings_whatever_else_is_missing()
    {
        using var output = new StringWriter();

        var code = s_root.Parse("export --help").Invoke(new InvocationConfiguration { Output = output });

        Assert.Equal(0, code);
        foreach (var part in new[] { "Usage:", "--dry-run", "About:", "Examples:", "Exit codes:\n  0    Done.\n", "Environment:\n  Graph__DataFolder\n" })
            Assert.Contains(part, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Man_pages_are_drawn_by_groff_without_a_warning()
    {
        var pages = s_root.Subcommands.Cast<Command>().Prepend(s_root).Select(command => ManPage.Of(command, "1.2.3")).ToList();

        Assert.All(pages, page => Assert.Equal(["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"],
            page.Split('\n').Where(line => line.StartsWith(".SH ", StringComparison.Ordinal)).Select(line => line[4..]).Except(["COMMANDS", "ARGUMENTS", "ENVIRONMENT"])));
        var (text, warnings) = await DrawAsync(string.Concat(pages));
        Assert.Equal("", warnings);
        Assert.Contains("graph-explorer export --format csv --saved lineage --param group=imu -o -", text, StringComparison.Ordinal);
        Assert.Contains("'?show=splits/imu&time=2014'", text, StringComparison.Ordinal);
    }

    static Command CommandOf(string name) => s_root.Subcommands.Single(command => command.Name == name);

    static (string Command, string[] Errors) Taken(string line)
    {
        var words = Word().Matches(line).Select(word => word.Value.Trim('\'')).Skip(1).ToArray();
        var parsed = s_root.Parse(words);
        return (parsed.CommandResult.Command.Name, [.. parsed.Errors.Select(error => error.Message)]);
    }

    static async Task<(string Text, string Warnings)> DrawAsync(string pages)
    {
        using var groff = Process.Start(new ProcessStartInfo("groff", ["-man", "-Tutf8", "-ww", "-P-c", "-P-b", "-P-u", "-rLL=200n"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (output, errors) = (groff.StandardOutput.ReadToEndAsync(), groff.StandardError.ReadToEndAsync());
        await groff.StandardInput.WriteAsync(pages);
        groff.StandardInput.Close();
        await groff.WaitForExitAsync();
        return (await output, await errors);
    }

    [GeneratedRegex("'[^']*'|\\S+")]
    private static partial Regex Word();
}
