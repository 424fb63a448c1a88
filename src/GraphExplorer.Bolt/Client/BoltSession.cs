using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Client;

/// <summary>
/// Work in causal order: each transaction sees the ones before it. Holds no connection between calls. Safe for
/// concurrent use.
/// </summary>
public sealed class BoltSession
{
    readonly BoltClient _client;
    readonly Lock _lock = new();
    IReadOnlyList<string> _bookmarks;

    internal BoltSession(BoltClient client, IReadOnlyList<string> bookmarks) =>
        (_client, _bookmarks) = (client, bookmarks);

    /// <summary>Bookmarks that the next transaction will wait for.</summary>
    public IReadOnlyList<string> Bookmarks
    {
        get
        {
            lock (_lock)
                return _bookmarks;
        }
    }

    /// <summary>
    /// Runs work in a read transaction, commits it and gives what the work returned. Done again, in a new transaction,
    /// after retriable errors (<see cref="BoltServerException.IsRetriable"/>, a lost connection) until
    /// <see cref="BoltClientOptions.RetryTimeMax"/> is over.
    /// </summary>
    public Task<T> ReadAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work,
        BoltTransactionSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        RetryAsync(work, settings, BoltAccessMode.Read, cancellationToken);

    /// <summary>
    /// As <see cref="ReadAsync{T}"/>, in a write transaction. The work may run more than once; only its last run is
    /// committed. A commit whose outcome is unknown is not done again.
    /// </summary>
    public Task<T> WriteAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work,
        BoltTransactionSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        RetryAsync(work, settings, BoltAccessMode.Write, cancellationToken);

    /// <summary>
    /// Runs one query in a transaction of its own, never repeated. The result holds a connection until it is consumed
    /// or disposed. For queries that manage their own transactions (<c>CALL … IN TRANSACTIONS</c>) and schema commands.
    /// </summary>
    public async Task<BoltResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        BoltTransactionSettings? settings = null,
        CancellationToken cancellationToken = default)
    {
        var complete = Complete(settings);
        var connection = await _client.Pool.AcquireAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var run = new RunRequest(query, parameters ?? SettingsCodec.Nothing, complete);
            connection.IsTransactionOpen = true;
            return await BoltResult.RunAsync(connection, run, OwnerOf(connection, complete), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception)
        {
            await _client.Pool.ReleaseAsync(connection).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Opens a transaction that the caller commits; disposing it earlier rolls it back.</summary>
    public Task<BoltTransaction> BeginAsync(
        BoltTransactionSettings? settings = null, CancellationToken cancellationToken = default) =>
        OpenAsync(Complete(settings), isManaged: false, cancellationToken);

    /// <summary>A transaction has ended: its bookmark takes the place of those that it waited for.</summary>
    internal void Chain(IReadOnlyList<string> waitedFor, string? bookmark)
    {
        if (bookmark is null)
            return;
        lock (_lock)
            _bookmarks = [.. _bookmarks.Except(waitedFor), bookmark];
    }

    /// <summary>The result of a query outside a transaction holds its connection until it is over.</summary>
    ResultOwner OwnerOf(ClientConnection connection, BoltTransactionSettings settings)
    {
        return new ResultOwner(EndAsync, ReleaseAsync, settings.AccessMode == BoltAccessMode.Read ? DropAsync : null);

        ValueTask ReleaseAsync() => _client.Pool.ReleaseAsync(connection);

        ValueTask EndAsync(BoltSummary summary)
        {
            Chain(settings.Bookmarks, summary.Bookmark);
            connection.IsTransactionOpen = false;
            return ReleaseAsync();
        }

        ValueTask DropAsync(BoltResult result)
        {
            result.Abandon();
            return ReleaseAsync();
        }
    }

    async Task<T> RetryAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work,
        BoltTransactionSettings? settings,
        BoltAccessMode mode,
        CancellationToken cancellationToken)
    {
        var retry = new Retry(_client.Options);
        while (true)
        {
            try
            {
                var current = Complete(settings) with { AccessMode = mode };
                var transaction = await OpenAsync(current, isManaged: true, cancellationToken).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var value = await work(transaction, cancellationToken).ConfigureAwait(false);
                    await transaction.CommitManagedAsync(cancellationToken).ConfigureAwait(false);
                    return value;
                }
            }
            catch (Exception exception) when (retry.IsWorthwhile(exception))
            {
                await retry.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// A connection that has been idle may be dead without anyone knowing; then another is tried, since nothing has
    /// been done yet.
    /// </summary>
    async Task<BoltTransaction> OpenAsync(
        BoltTransactionSettings settings, bool isManaged, CancellationToken cancellationToken)
    {
        while (true)
        {
            var connection = await _client.Pool.AcquireAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                var terms = new TransactionTerms(this, _client.Pool, settings, isManaged);
                return await BoltTransaction.BeginAsync(connection, terms, cancellationToken).ConfigureAwait(false);
            }
            catch (BoltUnreachableException) when (connection.WasUsed)
            {
                await _client.Pool.ReleaseAsync(connection).ConfigureAwait(false);
                await _client.Pool.DropIdleAsync().ConfigureAwait(false);
            }
            catch (Exception)
            {
                await _client.Pool.ReleaseAsync(connection).ConfigureAwait(false);
                throw;
            }
        }
    }

    /// <summary>Settings with the client's database and the bookmarks of the chain.</summary>
    BoltTransactionSettings Complete(BoltTransactionSettings? settings)
    {
        settings ??= BoltTransactionSettings.Default;
        return settings with
        {
            Database = settings.Database ?? _client.Options.Database,
            Bookmarks = [.. settings.Bookmarks.Union(Bookmarks)],
        };
    }
}
