using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Server;

/// <summary>
/// What one logged-on connection may ask for. Calls never overlap. Disposed at LOGOFF and when the connection ends.
/// </summary>
public interface IBoltSession : IAsyncDisposable
{
    /// <summary>
    /// Name of the database that <paramref name="database"/> (null for the home database) stands for. Throws
    /// <see cref="BoltFailureException"/> with <see cref="BoltStatusCodes.DatabaseNotFound"/> for a name that does not
    /// exist.
    /// </summary>
    ValueTask<string> ResolveDatabaseAsync(string? database, CancellationToken cancellationToken);

    /// <summary>
    /// Runs one query in a transaction of its own. The transaction commits when the result has been read to its end
    /// (before <see cref="IBoltResult.ReadAsync"/> gives null) and rolls back when the result is disposed earlier or
    /// fails.
    /// </summary>
    ValueTask<IBoltResult> RunAsync(
        BoltQuery query, BoltTransactionSettings settings, CancellationToken cancellationToken);

    /// <summary>Opens a transaction; waits until the given bookmarks are visible.</summary>
    ValueTask<IBoltTransaction> BeginAsync(BoltTransactionSettings settings, CancellationToken cancellationToken);
}
