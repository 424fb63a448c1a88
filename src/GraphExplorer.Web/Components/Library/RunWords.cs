using System.Globalization;
using GraphExplorer.Workbench;

namespace GraphExplorer.Web.Components.Library;

/// <summary>Runs in words.</summary>
public static class RunWords
{
    /// <summary>When it was run, UTC.</summary>
    public static string When(RunRecord run) => run.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Why it gave no rows.</summary>
    public static string Failure(RunRecord run) =>
        run.Failure == RunRecord.Cancelled || run.Failure.StartsWith(RunRecord.Wrote, StringComparison.Ordinal) ? run.Failure : $"refused: {run.Failure}";
}
