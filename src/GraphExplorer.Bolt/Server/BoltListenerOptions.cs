using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace GraphExplorer.Bolt.Server;

/// <summary>Where and how a server listens for TCP connections.</summary>
public sealed record BoltListenerOptions
{
    /// <summary>
    /// Address and port (port 0 takes a free one; loopback unless said otherwise), or a
    /// <c>UnixDomainSocketEndPoint</c>, whose file only the owner may open.
    /// </summary>
    public EndPoint EndPoint { get; init; } = new IPEndPoint(IPAddress.Loopback, 7687);

    /// <summary>
    /// Connections at a time. One more takes the place of the one that has been longest without logging on; when all
    /// are logged on, it is closed.
    /// </summary>
    public int ConnectionsMax { get; init; } = 400;

    /// <summary>Certificate with its private key for TLS, or null for plain TCP.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Time that open transactions have to end when the listener stops.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(5);
}
