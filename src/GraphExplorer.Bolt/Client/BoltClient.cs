using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// A pool of connections to one server and the ways to work with it. Safe for concurrent use. Bookmarks are chained
/// through all work of the client: a read sees every write that the same client finished before.
/// </summary>
public sealed class BoltClient : IAsyncDisposable
{
    readonly BoltSession _session;

    /// <summary>Makes a client; it connects when there is something to do.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The fetch size or the size of the pool is less than
    /// one.</exception>
    public BoltClient(BoltClientOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.FetchSize, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.PoolSizeMax, 1, nameof(options));
        Options = options;
        Pool = new ConnectionPool(options);
        _session = OpenSession();
    }

    /// <summary>Settings that the client was made with.</summary>
    public BoltClientOptions Options { get; }

    internal ConnectionPool Pool { get; }

    /// <inheritdoc cref="BoltSession.ReadAsync{T}"/>
    public Task<T> ReadAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work,
        BoltTransactionSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        _session.ReadAsync(work, settings, cancellationToken);

    /// <inheritdoc cref="BoltSession.WriteAsync{T}"/>
    public Task<T> WriteAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work,
        BoltTransactionSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        _session.WriteAsync(work, settings, cancellationToken);

    /// <inheritdoc cref="BoltSession.RunAsync"/>
    public Task<BoltResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        BoltTransactionSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        _session.RunAsync(query, parameters, settings, cancellationToken);

    /// <inheritdoc cref="BoltSession.BeginAsync"/>
    public Task<BoltTransaction> BeginAsync(
        BoltTransactionSettings? settings = null, CancellationToken cancellationToken = default) =>
        _session.BeginAsync(settings, cancellationToken);

    /// <summary>A session with a chain of bookmarks of its own, starting from <paramref name="bookmarks"/>.</summary>
    public BoltSession OpenSession(IReadOnlyList<string>? bookmarks = null) => new(this, bookmarks ?? []);

    /// <summary>Connects, logs on, makes sure that the server answers, and says who it is.</summary>
    /// <exception cref="BoltUnreachableException">Nobody answers.</exception>
    /// <exception cref="BoltServerException">The server refuses the credentials.</exception>
    public async Task<BoltServerIdentity> VerifyAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var connection = await Pool.AcquireAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await connection.ResetAsync().ConfigureAwait(false);
                return connection.Identity!;
            }
            catch (BoltUnreachableException) when (connection.WasUsed)
            {
                await Pool.DropIdleAsync().ConfigureAwait(false);
            }
            finally
            {
                await Pool.ReleaseAsync(connection).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Closes every connection; work in progress fails.</summary>
    public ValueTask DisposeAsync() => Pool.DisposeAsync();
}
