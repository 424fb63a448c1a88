using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Client;

/// <summary>Work in causal order: each transaction sees the ones before it. Holds no connection between calls. Safe for concurrent use.</summary>
public sealed class BoltSession
{
    readonly BoltClient _client;

    internal BoltSession(BoltClient client, IReadOnlyList<string> bookmarks) =>
        (_client, Bookmarks) = (client, bookmarks);

    /// <summary>Bookmarks that the next transaction will wait for.</summary>
    public IReadOnlyList<string> Bookmarks { get; private set; }

    /// <inheritdoc cref="BoltClient.ReadAsync{T}"/>
    public Task<T> ReadAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work,
        BoltTransactionSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        throw new BoltUnreachableException(_client.Options.Address);

    /// <inheritdoc cref="BoltClient.WriteAsync{T}"/>
    public Task<T> WriteAsync<T>(
        Func<BoltTransaction, CancellationToken, Task<T>> work,
        BoltTransactionSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        throw new BoltUnreachableException(_client.Options.Address);

    /// <summary>
    /// Runs one query in a transaction of its own, never repeated. The result holds a connection until it is consumed or disposed. For queries
    /// that manage their own transactions (<c>CALL … IN TRANSACTIONS</c>, schema commands).
    /// </summary>
    public Task<BoltResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, object?>? parameters = null,
        BoltTransactionSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        throw new BoltUnreachableException(_client.Options.Address);

    /// <summary>Opens a transaction that the caller commits; disposing it earlier rolls it back.</summary>
    public Task<BoltTransaction> BeginAsync(
        BoltTransactionSettings? settings = null, CancellationToken cancellationToken = default) =>
        throw new BoltUnreachableException(_client.Options.Address);
}
