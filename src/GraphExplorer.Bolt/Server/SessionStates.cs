using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Server;

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
