using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Server;

/// <summary>Settings of a Bolt server; every limit has its unit in its name or its type.</summary>
public sealed record BoltServerOptions
{
    /// <summary>
    /// Agent that HELLO is answered with. Official drivers want it to begin with <c>Neo4j/</c> and a version.
    /// </summary>
    public string Agent { get; init; } = "Neo4j/5.26.0-GraphExplorer";

    /// <summary>Time from connecting to a successful logon; then the connection is closed.</summary>
    public TimeSpan LogonTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time for the rest of a message to arrive once its first byte is there.</summary>
    public TimeSpan MessageTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Time that a client may leave sent bytes unread before the connection is closed.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// While a request takes long, an empty chunk goes out this often, so that client and network see a live
    /// connection; the client is told to expect one in twice this time.
    /// </summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Time that a client may leave a transaction, or a result outside of one, without asking for anything; then it is
    /// rolled back. Looked at every <see cref="KeepAlive"/>.
    /// </summary>
    public TimeSpan TransactionIdleMax { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Limits of a message before logon.</summary>
    public PackStreamLimits LimitsBeforeLogon { get; init; } = PackStreamLimits.BeforeLogon;

    /// <summary>Limits of a message after logon.</summary>
    public PackStreamLimits LimitsAfterLogon { get; init; } = PackStreamLimits.AfterLogon;

    /// <summary>Messages that are read ahead of the one being answered; then the server stops reading.</summary>
    public int QueuedMessagesMax { get; init; } = 300;

    /// <summary>
    /// Bytes of messages that are read ahead; then the server stops reading. One longer message is still taken.
    /// </summary>
    public int QueuedBytesMax { get; init; } = 4 * 1024 * 1024;

    /// <summary>Results that one transaction may hold open.</summary>
    public int OpenResultsMax { get; init; } = 1000;

    /// <summary>
    /// Failed logons with one user name from outside of the process before that name is locked for all of them.
    /// </summary>
    public int FailedLogonsMax { get; init; } = 3;

    /// <summary>How long a name is locked after <see cref="FailedLogonsMax"/> failures.</summary>
    public TimeSpan LogonLock { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Address (<c>host:port</c>) that ROUTE gives out, or null to give each client the address that it connected to,
    /// as it says itself.
    /// </summary>
    public string? AdvertisedAddress { get; init; }

    /// <summary>How long a client may keep the answer to ROUTE.</summary>
    public TimeSpan RoutingLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Clock of all timeouts.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Receives faults that the client is not told: a short text and the exception. Must not throw.</summary>
    public Action<string, Exception> OnFault { get; init; } = static (_, _) => { };
}
