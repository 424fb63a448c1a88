using System.IO.Pipelines;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Store;

/// <summary>
/// A graph over GraphExplorer.Bolt's own client: the embedded engine through a pipe in memory, or one server by
/// <c>bolt://</c>. The store enforces read access and the time limit; rows are counted here.
/// </summary>
public sealed class BoltGraph : IGraphConnection
{
    // A store that does not keep its own time limit is cut off this much later, so that a caller never waits forever.
    static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    readonly BoltClient _client;

    BoltGraph(GraphAddress address, BoltClientOptions options, GraphLimits limits)
    {
        Address = address;
        Limits = limits;
        _client = new BoltClient(options);
    }

    public GraphAddress Address { get; }

    public GraphLimits Limits { get; }

    /// <summary>A server at a <c>bolt://</c>, <c>bolt+s://</c> or <c>bolt+ssc://</c> address. Nothing is sent
    /// yet.</summary>
    public static BoltGraph Open(GraphAddress address, GraphCredentials credentials, GraphLimits limits)
    {
        if (address.Transport != GraphTransport.Bolt)
            throw new ArgumentException($"{address} is not a bolt:// address.", nameof(address));
        var uri = (address with { Database = "" }).ToString();
        var options = BoltClientOptions.FromUri(uri, ToBolt(credentials));
        return new BoltGraph(address, options with { Database = NullIfEmpty(address.Database) }, limits);
    }

    /// <summary>A store that is reached by opening pipes, such as the engine in this process.</summary>
    public static BoltGraph Over(
        GraphAddress address, Func<CancellationToken, ValueTask<IDuplexPipe>> connect, GraphLimits limits) =>
        new(address, new BoltClientOptions { Connect = connect, Address = address.ToString() }, limits);

    public Task<GraphServer> VerifyAsync(CancellationToken cancellationToken = default) =>
        BoltErrors.MapAsync(async () =>
        {
            var server = await _client.VerifyAsync(cancellationToken);
            return new GraphServer(server.Agent, server.ProtocolVersion);
        });

    public Task<T> ReadAsync<T>(
        Func<IGraphTransaction, Task<T>> work, GraphLimits limits, CancellationToken cancellationToken = default) =>
        WithinAsync(
            limits.ReadTime,
            token => _client.ReadAsync((transaction, _) => work(new BoltGraphTransaction(transaction, limits, token)), Read(limits), token),
            cancellationToken);

    public Task<T> WriteAsync<T>(
        Func<IGraphTransaction, Task<T>> work, GraphLimits limits, CancellationToken cancellationToken = default) =>
        WithinAsync(
            limits.WriteTime,
            token => _client.WriteAsync((transaction, _) => work(new BoltGraphTransaction(transaction, limits, token)), Write(limits), token),
            cancellationToken);

    public Task<GraphSummary> RunAloneAsync(GraphQuery query, CancellationToken cancellationToken = default) =>
        WithinAsync(
            Limits.WriteTime,
            async token =>
            {
                await using var result = await _client.OpenSession().RunAsync(query.Text, query.Parameters, Write(Limits), token);
                return BoltSummaries.ToGraph(await result.ConsumeAsync(token));
            },
            cancellationToken);

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    static async Task<T> WithinAsync<T>(TimeSpan limit, Func<CancellationToken, Task<T>> work, CancellationToken caller)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(caller);
        late.CancelAfter(limit + s_grace);
        try
        {
            return await BoltErrors.MapAsync(() => work(late.Token));
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested && late.IsCancellationRequested)
        {
            throw new GraphRefusedException(
                GraphRefusedException.TimedOut, $"The query took longer than the limit of {limit.TotalSeconds:0.#} seconds.");
        }
    }

    static BoltTransactionSettings Read(GraphLimits limits) =>
        new() { AccessMode = BoltAccessMode.Read, Timeout = limits.ReadTime };

    static BoltTransactionSettings Write(GraphLimits limits) =>
        new() { AccessMode = BoltAccessMode.Write, Timeout = limits.WriteTime };

    static BoltCredentials ToBolt(GraphCredentials credentials) =>
        credentials.IsNone ? BoltCredentials.None
        : credentials.IsBearer ? BoltCredentials.Bearer(credentials.Secret)
        : BoltCredentials.Basic(credentials.User, credentials.Secret);

    static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
