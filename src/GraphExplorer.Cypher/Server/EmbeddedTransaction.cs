using GraphExplorer.Bolt.Server;

namespace GraphExplorer.Cypher.Server;

/// <summary>
/// A transaction that the client commits. A time limit that the client asked for holds for all its queries together; only
/// time in which they compute counts.
/// </summary>
sealed class EmbeddedTransaction(CypherDatabase database, Transaction transaction, RunSettings settings, string name)
    : IBoltTransaction
{
    readonly List<QueryCursor> _open = [];
    TimeSpan _used;

    public async ValueTask<IBoltResult> RunAsync(BoltQuery query, CancellationToken cancellationToken)
    {
        var run = new StatementRun(
            database, transaction, settings with { Cancellation = cancellationToken, TimeUsed = TimeUsed() });
        var cursor = await run.OpenAsync(query);
        _open.Add(cursor);
        return new EmbeddedResult(query.Text, cursor, name);
    }

    public ValueTask<string?> CommitAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<string?>(Bookmarks.Of(database, Failures.Translate(transaction.Commit)));

    public ValueTask RollbackAsync(CancellationToken cancellationToken) => DisposeAsync();

    public ValueTask DisposeAsync()
    {
        transaction.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What earlier queries have used of the limit; without one that the client set, each query has its own.</summary>
    TimeSpan TimeUsed()
    {
        if (settings.Timeout is null) return TimeSpan.Zero;
        foreach (var cursor in _open.Where(cursor => cursor.HasEnded)) _used += cursor.TimeUsed;
        _open.RemoveAll(cursor => cursor.HasEnded);
        return _used + TimeSpan.FromTicks(_open.Sum(cursor => cursor.TimeUsed.Ticks));
    }
}
