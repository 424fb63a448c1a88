using System.IO.Pipelines;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Server;

/// <summary>
/// A graph that Bolt clients can connect to, over any transport. Safe for concurrent use. Disposing it ends every
/// connection and waits for them.
/// </summary>
public sealed class BoltServer : IAsyncDisposable
{
    readonly SessionSet _sessions = new();
    long _lastId;
    volatile bool _isDisposed;

    /// <summary>Makes a server; no options mean the defaults.</summary>
    public BoltServer(IBoltBackend backend, BoltServerOptions? options = null)
    {
        Backend = backend;
        Options = options ?? new BoltServerOptions();
        Brake = new LogonBrake(Options);
    }

    /// <summary>The graph that answers.</summary>
    public IBoltBackend Backend { get; }

    /// <summary>Settings of every connection.</summary>
    public BoltServerOptions Options { get; }

    /// <summary>Connections that are open now, over all transports.</summary>
    public int ConnectionCount => _sessions.Count;

    internal LogonBrake Brake { get; }

    /// <summary>
    /// Opens an in-memory connection and gives the client's end; fits <c>BoltClientOptions.Connect</c>.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The server has been disposed.</exception>
    public ValueTask<IDuplexPipe> ConnectAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var (client, server) = InMemoryDuplex.CreatePair();
        _ = ServeAsync(server, BoltPeer.InProcess, CancellationToken.None);
        return ValueTask.FromResult(client);
    }

    /// <summary>
    /// Serves one connection until either side ends it, and closes the transport. Completes without an exception
    /// whatever the client does.
    /// </summary>
    public Task ServeAsync(IDuplexPipe transport, BoltPeer peer, CancellationToken cancellationToken = default) =>
        ServeAsync(OpenSession(transport, peer), cancellationToken);

    /// <summary>
    /// Ends every connection: those with an open transaction when it is through, but after the grace at the latest.
    /// </summary>
    public Task StopAsync(TimeSpan grace) => _sessions.StopAsync(grace, Options.Clock);

    /// <summary>Ends every connection at once. New ones are ended as soon as they come.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        await StopAsync(TimeSpan.Zero).ConfigureAwait(false);
    }

    /// <summary>
    /// Makes a session for a transport, to be served by the caller as a member of another set as well.
    /// </summary>
    internal BoltServerSession OpenSession(IDuplexPipe transport, BoltPeer peer) =>
        new(transport, peer, this, Interlocked.Increment(ref _lastId));

    internal Task ServeAsync(BoltServerSession session, CancellationToken cancellationToken) =>
        _sessions.TrackAsync(session, async () =>
        {
            using var registration = cancellationToken.UnsafeRegister(
                static state => ((BoltServerSession)state!).Abort(), session);
            if (_isDisposed)
                session.Abort();
            try
            {
                await Task.Run(session.RunAsync, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                Options.OnFault("A Bolt connection ended by a fault of the server.", exception);
            }
        });
}
