using System.IO.Pipelines;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Client;

/// <summary>Settings of a Bolt client.</summary>
public sealed record BoltClientOptions
{
    /// <summary>Opens a transport to the server: an in-memory pipe, or a socket (<see cref="FromUri"/>).</summary>
    public required Func<CancellationToken, ValueTask<IDuplexPipe>> Connect { get; init; }

    /// <summary>Name of the server for messages, such as <c>bolt://localhost:7687</c>.</summary>
    public string Address { get; init; } = "in-process";

    /// <summary>Who the client is.</summary>
    public BoltCredentials Credentials { get; init; } = BoltCredentials.None;

    /// <summary>Agent that HELLO names.</summary>
    public string UserAgent { get; init; } = "GraphExplorer/0.1";

    /// <summary>Database for work whose settings name none, or null for the user's home database.</summary>
    public string? Database { get; init; }

    /// <summary>Records that a result asks for at a time.</summary>
    public int FetchSize { get; init; } = 1000;

    /// <summary>Connections open at once, in use or idle.</summary>
    public int PoolSizeMax { get; init; } = 100;

    /// <summary>Time to wait for a connection when all are in use.</summary>
    public TimeSpan AcquisitionTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time for connecting, handshake and logon together.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Age at which an idle connection is replaced.</summary>
    public TimeSpan ConnectionLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Idle time after which a connection is asked whether it is alive before it is used.</summary>
    public TimeSpan LivenessCheckAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time for the answer to RESET after a cancellation; then the connection is given up.</summary>
    public TimeSpan ResetTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time after the first attempt in which managed work may be tried again.</summary>
    public TimeSpan RetryTimeMax { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Wait before the second attempt; doubled each time, give or take a fifth.</summary>
    public TimeSpan RetryDelayFirst { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Limits of a message from the server.</summary>
    public PackStreamLimits Limits { get; init; } = PackStreamLimits.OfServer;

    /// <summary>Clock of all timeouts and waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// Options for a server at <c>bolt://host:port</c>, <c>bolt+s://host:port</c> (TLS, certificate checked) or
    /// <c>bolt+ssc://host:port</c> (TLS, any certificate). The port is 7687 unless given.
    /// </summary>
    /// <exception cref="ArgumentException">It is another kind of URI, or one with more in it than host and
    /// port.</exception>
    public static BoltClientOptions FromUri(string uri, BoltCredentials? credentials = null)
    {
        var target = BoltUri.Parse(uri);
        return new BoltClientOptions
        {
            Connect = target.ConnectAsync,
            Address = target.ToString(),
            Credentials = credentials ?? BoltCredentials.None,
        };
    }

    /// <summary>Options for a server on this machine that listens on a socket file.</summary>
    public static BoltClientOptions FromSocketFile(string path) => new()
    {
        Connect = token => UnixSocket.ConnectAsync(path, token),
        Address = path,
    };
}
