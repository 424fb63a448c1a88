using GraphExplorer.Import;
using GraphExplorer.Interchange.Runs;
using GraphExplorer.Interchange.Tables;

namespace GraphExplorer.Web.CommandLine;

/// <summary>What <c>import</c> prints.</summary>
static class ImportOutput
{
    /// <summary>A claims file's import in the form of the others.</summary>
    public static RunReport OfClaims(string name, bool dryRun, ImportReport? report, IReadOnlyList<ImportProblem> problems) => new()
    {
        Id = report?.ImportId ?? "", File = name, DryRun = dryRun, Graph = report,
        Problems = [.. problems.Select(problem => new TableProblem(0, "", $"{problem.Record}{(problem.Record.Length > 0 ? ": " : "")}{problem.Reason}", problem.Advice) { Line = problem.Line })],
    };

    public static async Task WriteJsonAsync(RunReport report)
    {
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(RunReportJson.Of(report));
        await output.WriteAsync("\n"u8.ToArray());
    }
}
