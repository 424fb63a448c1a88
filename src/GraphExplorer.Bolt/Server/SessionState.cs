namespace GraphExplorer.Bolt.Server;

/// <summary>States of a connection after the handshake (Bolt, "Server states").</summary>
enum SessionState
{
    /// <summary>HELLO is awaited.</summary>
    Negotiation,

    /// <summary>LOGON is awaited.</summary>
    Authentication,

    /// <summary>A user is logged on and nothing is open.</summary>
    Ready,

    /// <summary>The result of a query outside a transaction is open.</summary>
    Streaming,

    /// <summary>A transaction is open, and no result in it.</summary>
    TransactionReady,

    /// <summary>A transaction and at least one result in it are open.</summary>
    TransactionStreaming,

    /// <summary>A request failed; all others are skipped until RESET.</summary>
    Failed,

    /// <summary>The connection is over.</summary>
    Defunct,
}
