using GraphExplorer.Bolt.Messages;

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

/// <summary>Which request fits which state.</summary>
static class SessionStates
{
    /// <summary>
    /// Whether the request may be carried out. GOODBYE and RESET after logon are not asked about: they always may.
    /// </summary>
    public static bool Allows(this SessionState state, BoltRequest request) => (state, request) switch
    {
        (SessionState.Negotiation, HelloRequest) => true,
        (SessionState.Authentication, LogonRequest) => true,
        (SessionState.Ready, RunRequest or BeginRequest or RouteRequest or LogoffRequest or TelemetryRequest) => true,
        (SessionState.Streaming, PullRequest or DiscardRequest) => true,
        (SessionState.TransactionReady, RunRequest or CommitRequest or RollbackRequest) => true,
        // COMMIT has to wait until every result is consumed; ROLLBACK gives them up anyway.
        (SessionState.TransactionStreaming, RunRequest or PullRequest or DiscardRequest or RollbackRequest) => true,
        _ => false,
    };

    /// <summary>
    /// Whether a request that comes after a failure is skipped; the others break the protocol there too.
    /// </summary>
    public static bool Skips(BoltRequest request) => request is not (HelloRequest or ResetRequest or UnreadableRequest);
}
