using GraphExplorer.Neo4j;
using GraphExplorer.Store;

namespace GraphExplorer.Tests;

/// <summary>
/// The stores that every query file is run on: the embedded engine, and a Neo4j when <c>NEO4J_URI</c> names one.
/// </summary>
public sealed class TestStores : IAsyncDisposable
{
    const string Embedded = "embedded";
    const string Neo4j = "neo4j";

    /// <summary>Names of the stores of this run.</summary>
    public static IReadOnlyList<string> Names { get; } = Uri.Length > 0 ? [Embedded, Neo4j] : [Embedded];

    static string Uri => Environment.GetEnvironmentVariable("NEO4J_URI") ?? "";

    readonly Lazy<Task<TestGraph>> _embedded = new(() => TestGraph.EmptyAsync());
    readonly Lazy<IGraphConnection> _neo4j = new(OpenNeo4j);

    /// <summary>
    /// An embedded store that was empty at first, or the Neo4j as it is; the same for all who ask. What a test writes
    /// it must take back.
    /// </summary>
    public async Task<IGraphConnection> OpenAsync(string name) =>
        name == Embedded ? (await _embedded.Value).Graph : _neo4j.Value;

    public async ValueTask DisposeAsync()
    {
        if (_embedded.IsValueCreated)
            await (await _embedded.Value).DisposeAsync();
        if (_neo4j.IsValueCreated)
            await _neo4j.Value.DisposeAsync();
    }

    static IGraphConnection OpenNeo4j()
    {
        var address = GraphAddress.Parse(Uri);
        var credentials = new GraphCredentials(
            Environment.GetEnvironmentVariable("NEO4J_USER") ?? "neo4j",
            Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? "");
        return address.Transport == GraphTransport.Neo4j
            ? Neo4jStore.Open(address, credentials, new GraphLimits())
            : BoltGraph.Open(address, credentials, new GraphLimits());
    }
}
