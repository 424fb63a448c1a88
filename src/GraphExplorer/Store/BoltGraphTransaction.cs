using System.Runtime.CompilerServices;
using GraphExplorer.Bolt.Client;

namespace GraphExplorer.Store;

/// <summary>A transaction of <see cref="BoltGraph"/>; every call also ends with the time limit of the whole.</summary>
sealed class BoltGraphTransaction(BoltTransaction transaction, GraphLimits limits, CancellationToken whole) : IGraphTransaction
{
    public async Task<IGraphResult> RunAsync(GraphQuery query, CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(whole, cancellationToken);
        var result = await transaction.RunAsync(query.Text, query.Parameters, either.Token);
        return new BoltGraphResult(result, limits, whole);
    }
}

/// <summary>A result of <see cref="BoltGraph"/>, counted against the row limit.</summary>
sealed class BoltGraphResult(BoltResult result, GraphLimits limits, CancellationToken whole) : IGraphResult
{
    public IReadOnlyList<string> Columns => result.Keys;

    public async IAsyncEnumerable<GraphRecord> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(whole, cancellationToken);
        var count = 0;
        await foreach (var record in result.WithCancellation(either.Token))
        {
            if (++count > limits.RowsMax) throw GraphRefusedException.OfRows(limits.RowsMax);
            yield return new GraphRecord(result.Keys, record.Values);
        }
    }

    public async Task<GraphSummary> SummaryAsync(CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(whole, cancellationToken);
        return BoltSummaries.ToGraph(await result.ConsumeAsync(either.Token));
    }
}
