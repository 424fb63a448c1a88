namespace GraphExplorer.Bolt.Messages;

/// <summary>A message of a client.</summary>
abstract record BoltRequest(string Name);

/// <summary>Opens the conversation. Before Bolt 5.1 the extra entries also hold the credentials.</summary>
sealed record HelloRequest(IReadOnlyDictionary<string, object?> Extra) : BoltRequest("HELLO");

/// <summary>Presents credentials.</summary>
sealed record LogonRequest(IReadOnlyDictionary<string, object?> Credentials) : BoltRequest("LOGON")
{
    /// <summary>Nothing: credentials stay out of logs.</summary>
    public override string ToString() => Name;
}

/// <summary>Ends the stay of a user; another LOGON may follow.</summary>
sealed record LogoffRequest() : BoltRequest("LOGOFF");

/// <summary>Ends the connection.</summary>
sealed record GoodbyeRequest() : BoltRequest("GOODBYE");

/// <summary>Stops what is running, skips what is queued, rolls back and starts afresh.</summary>
sealed record ResetRequest() : BoltRequest("RESET");

/// <summary>Runs a query. The settings count only outside a transaction.</summary>
sealed record RunRequest(
    string Query, IReadOnlyDictionary<string, object?> Parameters, BoltTransactionSettings Settings)
    : BoltRequest("RUN");

/// <summary>Asks for up to <paramref name="Count"/> records (-1 for all) of a result (-1 for the latest).</summary>
sealed record PullRequest(long Count, long ResultId) : BoltRequest("PULL");

/// <summary>Throws away up to <paramref name="Count"/> records (-1 for all) of a result (-1 for the latest).</summary>
sealed record DiscardRequest(long Count, long ResultId) : BoltRequest("DISCARD");

/// <summary>Opens a transaction.</summary>
sealed record BeginRequest(BoltTransactionSettings Settings) : BoltRequest("BEGIN");

/// <summary>Makes a transaction durable.</summary>
sealed record CommitRequest() : BoltRequest("COMMIT");

/// <summary>Takes a transaction back.</summary>
sealed record RollbackRequest() : BoltRequest("ROLLBACK");

/// <summary>Asks which servers serve a database.</summary>
sealed record RouteRequest(
    IReadOnlyDictionary<string, object?> Context,
    IReadOnlyList<string> Bookmarks,
    string? Database,
    string? ImpersonatedUser) : BoltRequest("ROUTE");

/// <summary>Tells which interface of a driver was used.</summary>
sealed record TelemetryRequest(long Api) : BoltRequest("TELEMETRY");
