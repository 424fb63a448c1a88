using GraphExplorer.Neo4j;
using GraphExplorer.Store;
using GraphExplorer.Web.Embedded;

namespace GraphExplorer.Web.Setup;

/// <summary>Chooses the store by its address: the embedded engine, a server by our own client, or Neo4j by the official driver.</summary>
public static class GraphOpening
{
    /// <summary>
    /// Opens a graph for a command: through the server that holds the store when one runs, else the store itself.
    /// Failures are <see cref="GraphUnreachableException"/> or <see cref="FormatException"/> for a wrong address.
    /// </summary>
    public static Task<OpenGraph> OpenAsync(GraphTarget target, GraphSettings settings, CancellationToken cancellationToken)
    {
        if (Remote(target, settings) is { } address)
            return OpenRemoteAsync(address, settings, cancellationToken);
        var folder = FolderOf(target, settings);
        return ServerFile.Find(folder) is { } server
            ? ConnectAsync(new OpenGraph(EmbeddedStore.Connect(server, settings.Limits), server: server), cancellationToken)
            : OpenStoreAsync(folder, settings, cancellationToken);
    }

    /// <summary>Opens a graph for the server itself, which holds an embedded store alone.</summary>
    public static Task<OpenGraph> OpenToServeAsync(GraphTarget target, GraphSettings settings, CancellationToken cancellationToken)
    {
        if (Remote(target, settings) is { } address)
            return OpenRemoteAsync(address, settings, cancellationToken);
        var folder = FolderOf(target, settings);
        if (ServerFile.Find(folder) is { } server)
            throw new GraphUnreachableException($"The store in {folder.Path} is served already at {server.Address} (process {server.ProcessId}).");
        return OpenStoreAsync(folder, settings, cancellationToken);
    }

    /// <summary>The folder of the embedded store that a target and the settings name; null for a graph elsewhere.</summary>
    public static DataFolder? StoreFolder(GraphTarget target, GraphSettings settings) =>
        Remote(target, settings) is null ? FolderOf(target, settings) : null;

    static GraphAddress? Remote(GraphTarget target, GraphSettings settings)
    {
        var uri = target.Folder is null ? target.Uri ?? settings.Uri : null;
        if (string.IsNullOrEmpty(uri))
            return null;
        var address = GraphAddress.Parse(uri);
        return address.Transport == GraphTransport.Embedded ? null : address;
    }

    static DataFolder FolderOf(GraphTarget target, GraphSettings settings)
    {
        if (target.Folder is { } folder)
            return folder;
        var uri = target.Uri ?? settings.Uri;
        return string.IsNullOrEmpty(uri) ? settings.Folder : DataFolder.OfStore(GraphAddress.Parse(uri).Path);
    }

    static async Task<OpenGraph> OpenStoreAsync(DataFolder folder, GraphSettings settings, CancellationToken cancellationToken)
    {
        var store = await EmbeddedStore.OpenAsync(folder, settings.Limits, cancellationToken, settings.Engine);
        return new OpenGraph(store.Connect(), store);
    }

    static Task<OpenGraph> OpenRemoteAsync(GraphAddress address, GraphSettings settings, CancellationToken cancellationToken)
    {
        var credentials = settings.ReadCredentials();
        IGraphConnection graph = address.Transport == GraphTransport.Neo4j
            ? Neo4jStore.Open(address, credentials, settings.Limits)
            : BoltGraph.Open(address, credentials, settings.Limits);
        return ConnectAsync(new OpenGraph(graph), cancellationToken);
    }

    static async Task<OpenGraph> ConnectAsync(OpenGraph graph, CancellationToken cancellationToken)
    {
        try
        {
            await graph.Connection.VerifyAsync(cancellationToken);
            return graph;
        }
        catch
        {
            await graph.DisposeAsync();
            throw;
        }
    }
}
