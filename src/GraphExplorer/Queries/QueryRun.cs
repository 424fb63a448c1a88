using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Queries;

/// <summary>
/// Runs queries of people, saved or typed, in read transactions with a time limit and a row limit. More rows than the
/// limit are cut off
/// and said so. What the graph refuses is a <see cref="GraphRefusedException"/>.
/// </summary>
public sealed class QueryRun(IGraphConnection graph, GraphLimits limits, TimeProvider clock)
{
    /// <summary>Runs a saved query with texts as arguments, or says what is wrong with them.</summary>
    public Task<QueryAnswer> RunAsync(
        SavedQuery query, IReadOnlyDictionary<string, string> arguments, CancellationToken cancellationToken = default) =>
        RunAsync(query, arguments, RunMode.Run, cancellationToken);

    /// <summary>Runs, explains or profiles a saved query with texts as arguments, or says what is wrong with them.</summary>
    public async Task<QueryAnswer> RunAsync(
        SavedQuery query, IReadOnlyDictionary<string, string> arguments, RunMode mode, CancellationToken cancellationToken = default)
    {
        var read = QueryArguments.Read(query, arguments);
        if (read.Problems.Count == 0) read = await read.CheckEntitiesAsync(query, graph, cancellationToken);
        if (read.Problems.Count > 0) return new QueryAnswer(null, read.Problems);
        return new QueryAnswer(await RunAsync(ExplainedText.In(mode, query.File.With(read.Values)), cancellationToken), []);
    }

    /// <summary>Runs a text with parameters.</summary>
    public Task<QueryResult> RunAsync(GraphQuery query, CancellationToken cancellationToken = default) =>
        graph.ReadAsync(
            transaction => RunAsync(transaction, query, cancellationToken),
            limits.OfQuestions,
            cancellationToken);

    /// <summary>
    /// Runs a text in a transaction that is open, of which the row limit has to be at least one above the limit of
    /// this run.
    /// </summary>
    public async Task<QueryResult> RunAsync(
        IGraphTransaction transaction, GraphQuery query, CancellationToken cancellationToken = default)
    {
        // The embedded store knows no files, no network and no procedures that do more than read.
        if (graph.Address.Transport != GraphTransport.Embedded) await PlanGuard.DemandReadingAsync(transaction, query, cancellationToken);
        var start = clock.GetTimestamp();
        var found = new SubgraphBuilder();
        var result = await transaction.RunAsync(query, cancellationToken);
        var rows = new List<IReadOnlyList<object?>>();
        var truncated = false;
        await foreach (var record in result.RecordsAsync(cancellationToken))
        {
            truncated = rows.Count == limits.RowsMax;
            if (truncated) break;
            rows.Add(record.Values);
            found.Add(record.Values);
        }
        var summary = await result.SummaryAsync(cancellationToken);
        var duration = clock.GetElapsedTime(start);

        found.Add(query.ToRanQuery());
        if (truncated) found.Truncated = new Truncation(limits.RowsMax, limits.RowsMax + 1, "rows");
        var inquiry = Inquiry.In(transaction, found, cancellationToken);
        await inquiry.CollectEndsAsync();
        var subgraph = await inquiry.CompleteAsync();
        return new QueryResult(
            query.ToRanQuery(), result.Columns, [.. rows.Select(row => row.Select(found.ToPlain).ToArray())], subgraph, truncated,
            duration, summary);
    }
}
