using GraphExplorer.Import;
using GraphExplorer.Queries;
using GraphExplorer.Store;

namespace GraphExplorer.Workbench;

/// <summary>
/// Queries that write, for editors: first what they would change, in a transaction that is rolled back, then the same in one that is
/// committed if it changes just that. Both take the lock of the data version, and the second makes the next version, so that open pages
/// read anew.
/// </summary>
public sealed class QueryWrite(IGraphConnection graph, WorkbenchLimits limits, RunLog log)
{
    /// <summary>Whether the settings allow it.</summary>
    public bool IsAllowed => limits.WriteQueries;

    /// <summary>What the query would change, by the names of the Bolt summary; nothing is written.</summary>
    /// <exception cref="GraphRefusedException">The graph refuses the query.</exception>
    public async Task<IReadOnlyDictionary<string, long>> PreviewAsync(GraphQuery query, CancellationToken cancellationToken = default)
    {
        Demand();
        try
        {
            await RunAsync(query, _ => false, cancellationToken);
            throw new InvalidOperationException("A preview came to be committed.");
        }
        catch (RolledBack seen)
        {
            return seen.Counters;
        }
    }

    /// <summary>Writes, if the query changes just what the preview said.</summary>
    /// <param name="query">The query.</param>
    /// <param name="preview">What was confirmed.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="cancellationToken">Ends the writing; then nothing is written.</param>
    /// <returns>The version of the data that it made; null when it would have changed something else, and nothing was written.</returns>
    /// <exception cref="GraphRefusedException">The graph refuses the query.</exception>
    public async Task<long?> WriteAsync(
        GraphQuery query, IReadOnlyDictionary<string, long> preview, string by, CancellationToken cancellationToken = default)
    {
        Demand();
        try
        {
            var version = await RunAsync(query, counters => counters.Count == preview.Count && preview.All(pair => counters.GetValueOrDefault(pair.Key) == pair.Value), cancellationToken);
            await log.AddWriteAsync(query.ToRanQuery(), preview, version, new RanBy(by), CancellationToken.None);
            return version;
        }
        catch (RolledBack)
        {
            return null;
        }
    }

    Task<long> RunAsync(GraphQuery query, Func<IReadOnlyDictionary<string, long>, bool> isKept, CancellationToken cancellationToken) =>
        graph.WriteAsync(
            async transaction =>
            {
                if (graph.Address.Transport != GraphTransport.Embedded) await PlanGuard.DemandWithinAsync(transaction, query, cancellationToken);
                var version = await DataVersion.LockAsync(transaction, cancellationToken);
                var result = await transaction.RunAsync(query, cancellationToken);
                await foreach (var _ in result.RecordsAsync(cancellationToken))
                {
                }
                var counters = (await result.SummaryAsync(cancellationToken)).Counters;
                if (!isKept(counters)) throw new RolledBack(counters);
                await DataVersion.SetAsync(transaction, version + 1, cancellationToken);
                return version + 1;
            },
            graph.Limits.OfQuestions,
            cancellationToken);

    void Demand()
    {
        if (!IsAllowed) throw new InvalidOperationException("Queries that write are switched off (Workbench:WriteQueries).");
    }

    /// <summary>Ends a transaction without its changes, and carries what they were.</summary>
    sealed class RolledBack(IReadOnlyDictionary<string, long> counters) : Exception
    {
        public IReadOnlyDictionary<string, long> Counters { get; } = counters;
    }
}
