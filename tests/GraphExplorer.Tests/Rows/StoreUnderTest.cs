using GraphExplorer.Import;
using GraphExplorer.Neo4j;
using GraphExplorer.Store;
using Xunit;

namespace GraphExplorer.Tests.Rows;

/// <summary>
/// The stores that every file of <c>cypher/</c> has to give the same rows on: the embedded one always, and the one at <c>NEO4J_URI</c> (user and
/// password in <c>NEO4J_USER</c> and <c>NEO4J_PASSWORD</c>) when that is set. The latter has to hold nothing but the IMU data, which is loaded first.
/// </summary>
static class StoreUnderTest
{
    static readonly Lazy<Task<IGraphConnection>> s_neo4j = new(OpenNeo4jAsync);

    public static IReadOnlyList<string> Names { get; } = Uri is null ? ["embedded"] : ["embedded", "neo4j"];

    static string? Uri => Environment.GetEnvironmentVariable("NEO4J_URI") is { Length: > 0 } uri ? uri : null;

    public static async Task<IGraphConnection> OpenAsync(string name) =>
        name == "embedded" ? (await TestGraph.SharedImuAsync()).Graph : await s_neo4j.Value;

    static async Task<IGraphConnection> OpenNeo4jAsync()
    {
        var address = GraphAddress.Parse(Uri!);
        var user = Environment.GetEnvironmentVariable("NEO4J_USER") ?? "neo4j";
        var password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? "";
        var credentials = password.Length == 0 ? GraphCredentials.None : new GraphCredentials(user, password);
        IGraphConnection graph = address.Transport == GraphTransport.Neo4j
            ? Neo4jStore.Open(address, credentials, new GraphLimits())
            : BoltGraph.Open(address, credentials, new GraphLimits());

        await GraphSchema.ApplyAsync(graph);
        var read = await ClaimsFile.ReadAsync(Path.Combine(TestGraph.DataFolder, "imu.claims.jsonl"));
        var report = await new ClaimsLoader(graph, TimeProvider.System).ImportAsync(read.File!);
        Assert.True(report.DataVersion == 1, "The graph at NEO4J_URI holds other data; give the tests an empty database.");
        return graph;
    }
}
