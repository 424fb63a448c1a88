using System.IO.Pipelines;

namespace GraphExplorer.Bolt.Server;

/// <summary>
/// A graph that Bolt clients can connect to, over any transport. Disposing it ends every connection and waits for them.
/// </summary>
public sealed class BoltServer(IBoltBackend backend, BoltServerOptions options) : IAsyncDisposable
{
    /// <summary>The graph that answers.</summary>
    public IBoltBackend Backend { get; } = backend;

    /// <summary>Settings of every connection.</summary>
    public BoltServerOptions Options { get; } = options;

    /// <summary>Opens an in-memory connection and gives the client's end; fits <c>BoltClientOptions.Connect</c>.</summary>
    public ValueTask<IDuplexPipe> ConnectAsync(CancellationToken cancellationToken = default) =>
        throw new ObjectDisposedException(nameof(BoltServer));

    /// <summary>
    /// Serves one connection until either side ends it. Completes without an exception whatever the client does.
    /// </summary>
    public Task ServeAsync(IDuplexPipe transport, BoltPeer peer, CancellationToken cancellationToken = default) =>
        throw new ObjectDisposedException(nameof(BoltServer));

    /// <summary>Ends every connection.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
