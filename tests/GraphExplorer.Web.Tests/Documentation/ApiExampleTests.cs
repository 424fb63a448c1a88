using System.Diagnostics;
using System.Text.RegularExpressions;
using GraphExplorer.Web.Tests.Hosting;
using Xunit;

namespace GraphExplorer.Web.Tests.Documentation;

/// <summary>
/// docs/api.md: every example is run against a server with the IMU data and prints what stands below it. With the environment variable
/// <c>CASES_REWRITE=1</c> what stands there is written anew; read the difference before you keep it.
/// </summary>
public sealed partial class ApiExampleTests(ExplorerServer server) : IClassFixture<ExplorerServer>
{
    /// <summary>The address that the document has in the place of the server's.</summary>
    const string Address = "http://127.0.0.1:5080";

    static readonly Dictionary<string, string[]> s_programs = new()
    {
        ["sh"] = ["bash", "-euo", "pipefail"], ["python"] = ["/usr/bin/python3"], ["r"] = ["Rscript", "--vanilla"],
    };

    [Fact]
    public async Task Every_example_prints_what_stands_below_it()
    {
        var path = Path.Combine(RepositoryRoot(), "docs", "api.md");
        var document = await File.ReadAllTextAsync(path);
        var examples = Example().Matches(document).ToList();
        var printed = new List<string>();
        var folder = Directory.CreateTempSubdirectory("graph-explorer-examples-").FullName;
        try
        {
            foreach (var example in examples)
                printed.Add(await RunAsync(example.Groups["language"].Value, example.Groups["code"].Value, folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.Equal(["sh", "sh", "sh", "python", "python", "r"], examples.Select(example => example.Groups["language"].Value));
        if (Environment.GetEnvironmentVariable("CASES_REWRITE") == "1")
            await RewriteAsync(path, document, examples, printed);
        else
            Assert.Equal(examples.Select(example => example.Groups["output"].Value), printed);
    }

    [Fact]
    public void Only_the_example_whose_driver_is_not_in_Debian_is_not_run()
    {
        var document = File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "api.md"));
        var blocks = Block().Matches(document).Select(block => block.Groups["code"].Value);
        var run = Example().Matches(document).Select(example => example.Groups["code"].Value);

        Assert.Equal(["from neo4j import GraphDatabase"], blocks.Except(run).Select(code => code.Split('\n')[0]));
    }

    async Task<string> RunAsync(string language, string code, string folder)
    {
        var script = Path.Combine(folder, "example");
        await File.WriteAllTextAsync(script, code.Replace(Address, server.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
        var start = new ProcessStartInfo(s_programs[language][0], [.. s_programs[language][1..], script])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"An example in {language} failed (./test installs what it needs): {await errors}\n{code}");
        return string.Join('\n', output.TrimEnd().Split('\n').Select(line => line.TrimEnd())) + "\n";
    }

    static Task RewriteAsync(string path, string document, List<Match> examples, List<string> printed)
    {
        foreach (var (example, output) in examples.Zip(printed).Reverse())
        {
            var old = example.Groups["output"];
            document = document[..old.Index] + output + document[(old.Index + old.Length)..];
        }
        return File.WriteAllTextAsync(path, document);
    }

    static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }

    [GeneratedRegex(@"```(?<language>sh|python|r)\n(?<code>(?:(?!```).)*)```\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"```(?:sh|python|r)\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
