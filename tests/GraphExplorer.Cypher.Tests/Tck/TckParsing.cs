using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>Every query text of the conformance suite is read by the parser, whatever else becomes of it.</summary>
public sealed class TckParsing(ITestOutputHelper output)
{
    [Fact]
    public void Every_query_parses_unless_a_syntax_error_is_expected()
    {
        if (TckFolder.Path is null) output.WriteLine(TckFolder.Missing);
        var failures = new List<string>();
        foreach (var scenario in TckFolder.Scenarios)
        {
            var mayFail = scenario.Steps.Any(s => s.Text.StartsWith("a SyntaxError should be raised at compile time", StringComparison.Ordinal));
            foreach (var step in scenario.Steps.Where(s => s.Document is not null))
            {
                try
                {
                    Parser.Parse(step.Document!);
                }
                catch (CypherException) when (mayFail)
                {
                    continue;
                }
                catch (CypherException problem)
                {
                    failures.Add($"{scenario.Id}\n{problem.Message}");
                }
            }
        }
        Assert.Equal([], failures);
    }

    [Fact]
    public void The_suite_has_the_number_of_scenarios_that_its_description_names()
    {
        if (TckFolder.Path is null) return;
        var described = File.ReadAllLines(Path.Combine(TckFolder.Path, "README.md"))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && int.TryParse(cells[3], out _))
            .ToDictionary(cells => cells[1], cells => int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture));
        var read = TckFolder.All.GroupBy(s => s.Folder).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(
            described.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key} {d.Value}"),
            read.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key} {d.Value}"));
    }
}
