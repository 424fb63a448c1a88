namespace GraphExplorer.Bolt.Server;

/// <summary>An open transaction. Disposing it without a commit rolls it back.</summary>
public interface IBoltTransaction : IAsyncDisposable
{
    /// <summary>
    /// Runs a query. Several results may be open at a time and be read in turns. <paramref name="cancellationToken"/>
    /// covers the reading of the result too: it fires when the client sends RESET or goes away.
    /// </summary>
    ValueTask<IBoltResult> RunAsync(BoltQuery query, CancellationToken cancellationToken);

    /// <summary>Makes the changes durable and gives the bookmark, or null when the backend has none.</summary>
    ValueTask<string?> CommitAsync(CancellationToken cancellationToken);

    /// <summary>Takes the changes back.</summary>
    ValueTask RollbackAsync(CancellationToken cancellationToken);
}
