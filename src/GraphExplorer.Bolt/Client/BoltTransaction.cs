namespace GraphExplorer.Bolt.Client;

/// <summary>An open transaction. Not safe for concurrent use; several results may be read in turns.</summary>
public sealed class BoltTransaction : IAsyncDisposable
{
    internal BoltTransaction()
    {
    }

    /// <summary>Runs a query and gives its result as soon as the server has accepted it, before any record is read.</summary>
    public Task<BoltResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("The transaction is closed.");

    /// <summary>Makes the changes durable. Not for managed work, which is committed when it returns.</summary>
    public Task CommitAsync(CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("The transaction is closed.");

    /// <summary>Takes the changes back. Managed work is rolled back by throwing.</summary>
    public Task RollbackAsync(CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("The transaction is closed.");

    /// <summary>Rolls back unless committed, and gives the connection back.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
