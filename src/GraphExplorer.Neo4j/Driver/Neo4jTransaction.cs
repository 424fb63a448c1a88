using System.Runtime.CompilerServices;
using GraphExplorer.Store;
using Neo4j.Driver;

namespace GraphExplorer.Neo4j.Driver;

/// <summary>A managed transaction of the driver.</summary>
sealed class Neo4jTransaction(IAsyncQueryRunner runner, GraphLimits limits, CancellationToken whole) : IGraphTransaction
{
    public async Task<IGraphResult> RunAsync(GraphQuery query, CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(whole, cancellationToken);
        var cursor = await runner.RunAsync(query.Text, Neo4jValues.ToDriver(query.Parameters)).WaitAsync(either.Token);
        var columns = await cursor.KeysAsync().WaitAsync(either.Token);
        return new Neo4jResult(cursor, columns, limits, whole);
    }
}

/// <summary>A result of the driver, counted against the row limit.</summary>
sealed class Neo4jResult(IResultCursor cursor, string[] columns, GraphLimits limits, CancellationToken whole) : IGraphResult
{
    public IReadOnlyList<string> Columns => columns;

    public async IAsyncEnumerable<GraphRecord> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(whole, cancellationToken);
        var count = 0;
        while (await cursor.FetchAsync().WaitAsync(either.Token))
        {
            if (++count > limits.RowsMax) throw GraphRefusedException.OfRows(limits.RowsMax);
            var record = cursor.Current;
            yield return new GraphRecord(columns, [.. columns.Select((_, column) => Neo4jValues.ToGraph(record[column]))]);
        }
    }

    public async Task<GraphSummary> SummaryAsync(CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(whole, cancellationToken);
        return Neo4jSummaries.ToGraph(await cursor.ConsumeAsync().WaitAsync(either.Token));
    }
}
