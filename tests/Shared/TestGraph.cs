using GraphExplorer.Cypher.Server;
using GraphExplorer.Import;
using GraphExplorer.Store;

namespace GraphExplorer.Tests;

/// <summary>
/// The embedded engine with the product's connection in front of it, through the Bolt pipe, as in the product itself.
/// In memory unless a file is named; the schema is applied.
/// </summary>
public sealed class TestGraph : IAsyncDisposable
{
    static readonly Lazy<Task<TestGraph>> s_imu = new(ImuAsync);

    readonly EmbeddedServer _server;

    TestGraph(EmbeddedServer server, string path)
    {
        _server = server;
        var address = new GraphAddress { Transport = GraphTransport.Embedded, Path = path };
        Graph = BoltGraph.Over(address, server.ConnectAsync, new GraphLimits());
    }

    public IGraphConnection Graph { get; }

    /// <summary>The IMU data, loaded once for all tests that only read.</summary>
    public static Task<TestGraph> SharedImuAsync() => s_imu.Value;

    /// <summary>An empty graph of the test's own.</summary>
    public static async Task<TestGraph> EmptyAsync(string path = GraphAddress.Memory)
    {
        var graph = new TestGraph(EmbeddedServer.Open(path), path);
        await GraphSchema.ApplyAsync(graph.Graph);
        return graph;
    }

    /// <summary>The IMU data in a graph of the test's own, to be changed.</summary>
    public static async Task<TestGraph> ImuAsync()
    {
        var graph = await EmptyAsync();
        var read = await ClaimsFile.ReadAsync(Path.Combine(DataFolder, "imu.claims.jsonl"));
        await new ClaimsLoader(graph.Graph, TimeProvider.System).ImportAsync(read.File!);
        return graph;
    }

    /// <summary>The folder <c>data</c> of the checkout.</summary>
    public static string DataFolder { get; } = FindData();

    /// <summary>Runs one query in a write transaction and gives its rows.</summary>
    public Task<IReadOnlyList<GraphRecord>> RunAsync(string text, params (string Name, object? Value)[] parameters) =>
        Graph.WriteAsync(transaction => RowsAsync(transaction, text, parameters));

    /// <summary>Runs one query in a read transaction and gives its rows.</summary>
    public Task<IReadOnlyList<GraphRecord>> ReadAsync(string text, params (string Name, object? Value)[] parameters) =>
        Graph.ReadAsync(transaction => RowsAsync(transaction, text, parameters));

    public async ValueTask DisposeAsync()
    {
        await Graph.DisposeAsync();
        await _server.DisposeAsync();
    }

    static async Task<IReadOnlyList<GraphRecord>> RowsAsync(
        IGraphTransaction transaction, string text, (string Name, object? Value)[] parameters)
    {
        var values = parameters.ToDictionary(pair => pair.Name, pair => pair.Value);
        var result = await transaction.RunAsync(new GraphQuery(text, values));
        var rows = new List<GraphRecord>();
        await foreach (var row in result.RecordsAsync())
            rows.Add(row);
        return rows;
    }

    static string FindData()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "GraphExplorer.sln")))
                return Path.Combine(folder, "data");
        throw new DirectoryNotFoundException("The tests do not run within a checkout.");
    }
}
