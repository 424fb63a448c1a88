using GraphExplorer.Queries;
using GraphExplorer.Store;

namespace GraphExplorer.Workbench;

/// <summary>Runs again what a run of the history asked, and says whether the answer is still the same.</summary>
public sealed class RunRepeat(RunLog log, QueryRun runs)
{
    /// <summary>Asks the same text with the same parameters of the graph as it is now.</summary>
    /// <exception cref="GraphRefusedException">The graph refuses the query now.</exception>
    public async Task<RepeatedRun> RunAsync(RunRecord before, CancellationToken cancellationToken = default)
    {
        var (values, problem) = ParameterJson.Read(before.Parameters);
        if (problem is not null) throw new FormatException(problem);
        var result = await runs.RunAsync(new GraphQuery(before.Text, values), cancellationToken);
        var rows = ResultRows.Of(result);
        var isSame = rows.Hash() == before.Hash;
        var comparison = isSame ? null : await log.RowsAsync(before.Id, cancellationToken) is { } kept ? RunComparison.Of(kept, rows) : null;
        return new RepeatedRun(result, isSame, comparison);
    }
}

/// <summary>The answer of now, beside that of then.</summary>
/// <param name="Result">The answer of now.</param>
/// <param name="IsSame">True when columns and rows are those of then.</param>
/// <param name="Comparison">What differs; null when nothing does, and when the rows of then were too many to be kept.</param>
public sealed record RepeatedRun(QueryResult Result, bool IsSame, RunComparison? Comparison);
