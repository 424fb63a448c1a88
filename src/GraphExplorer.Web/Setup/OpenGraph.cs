using GraphExplorer.Store;
using GraphExplorer.Web.Embedded;

namespace GraphExplorer.Web.Setup;

/// <summary>An open graph and, when this process holds it, the embedded store beneath. Disposing closes both.</summary>
public sealed class OpenGraph(IGraphConnection connection, EmbeddedStore? store = null, ServerFile? server = null) : IAsyncDisposable
{
    public IGraphConnection Connection { get; } = connection;

    /// <summary>The embedded store of this process; null when the graph is elsewhere.</summary>
    public EmbeddedStore? Store { get; } = store;

    /// <summary>The running server that the graph is reached through; null when there is none between.</summary>
    public ServerFile? Server { get; } = server;

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        if (Store is not null)
            await Store.DisposeAsync();
    }
}
