using GraphExplorer.Store;
using Neo4j.Driver;

namespace GraphExplorer.Neo4j.Driver;

/// <summary>A graph over the official Neo4j.Driver. The driver routes, pools and retries; bookmarks chain all work of
/// one connection.</summary>
sealed class Neo4jGraph : IGraphConnection
{
    readonly IDriver _driver;
    readonly BookmarkChain _bookmarks = new();

    Neo4jGraph(GraphAddress address, IDriver driver, GraphLimits limits)
    {
        Address = address;
        Limits = limits;
        _driver = driver;
    }

    public GraphAddress Address { get; }

    public GraphLimits Limits { get; }

    public static Neo4jGraph Open(GraphAddress address, GraphCredentials credentials, GraphLimits limits)
    {
        var uri = (address with { Database = "" }).ToString();
        var driver = GraphDatabase.Driver(uri, ToDriver(credentials), config => config.WithUserAgent("GraphExplorer").WithTelemetryDisabled());
        return new Neo4jGraph(address, driver, limits);
    }

    public Task<GraphServer> VerifyAsync(CancellationToken cancellationToken = default) =>
        Neo4jErrors.MapAsync(async () =>
        {
            await _driver.VerifyConnectivityAsync().WaitAsync(cancellationToken);
            var server = await _driver.GetServerInfoAsync().WaitAsync(cancellationToken);
            return new GraphServer(server.Agent, server.ProtocolVersion);
        });

    public Task<T> ReadAsync<T>(
        Func<IGraphTransaction, Task<T>> work, GraphLimits limits, CancellationToken cancellationToken = default) =>
        InSessionAsync(
            AccessMode.Read,
            session => session.ExecuteReadAsync(
                runner => work(new Neo4jTransaction(runner, limits, cancellationToken)),
                transaction => transaction.WithTimeout(limits.ReadTime)),
            cancellationToken);

    public Task<T> WriteAsync<T>(
        Func<IGraphTransaction, Task<T>> work, GraphLimits limits, CancellationToken cancellationToken = default) =>
        InSessionAsync(
            AccessMode.Write,
            session => session.ExecuteWriteAsync(
                runner => work(new Neo4jTransaction(runner, limits, cancellationToken)),
                transaction => transaction.WithTimeout(limits.WriteTime)),
            cancellationToken);

    public Task<GraphSummary> RunAloneAsync(GraphQuery query, CancellationToken cancellationToken = default) =>
        InSessionAsync(
            AccessMode.Write,
            async session =>
            {
                var cursor = await session.RunAsync(
                    query.Text, Neo4jValues.ToDriver(query.Parameters), transaction => transaction.WithTimeout(Limits.WriteTime))
                    .WaitAsync(cancellationToken);
                return Neo4jSummaries.ToGraph(await cursor.ConsumeAsync().WaitAsync(cancellationToken));
            },
            cancellationToken);

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    // The driver takes no cancellation token: a cancelled caller stops waiting, and the time limit ends the query on
    // the server.
    Task<T> InSessionAsync<T>(AccessMode mode, Func<IAsyncSession, Task<T>> work, CancellationToken cancellationToken) =>
        Neo4jErrors.MapAsync(async () =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = _bookmarks.Values;
            await using var session = _driver.AsyncSession(config => Configure(config, mode, known));
            var result = await work(session);
            _bookmarks.Replace(known, session.LastBookmarks?.Values ?? []);
            return result;
        });

    void Configure(SessionConfigBuilder config, AccessMode mode, string[] bookmarks)
    {
        config.WithDefaultAccessMode(mode);
        if (Address.Database.Length > 0) config.WithDatabase(Address.Database);
        if (bookmarks.Length > 0) config.WithBookmarks(Bookmarks.From(bookmarks));
    }

    static IAuthToken ToDriver(GraphCredentials credentials) =>
        credentials.IsNone ? AuthTokens.None
        : credentials.IsBearer ? AuthTokens.Bearer(credentials.Secret)
        : AuthTokens.Basic(credentials.User, credentials.Secret);
}
