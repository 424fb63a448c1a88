namespace GraphExplorer.Bolt.Messages;

/// <summary>A message of a server.</summary>
abstract record BoltResponse;

/// <summary>The request succeeded.</summary>
sealed record SuccessResponse(IReadOnlyDictionary<string, object?> Metadata) : BoltResponse;

/// <summary>One row of a result.</summary>
sealed record RecordResponse(IReadOnlyList<object?> Values) : BoltResponse;

/// <summary>The request was skipped, after a failure or for a RESET.</summary>
sealed record IgnoredResponse : BoltResponse
{
    public static IgnoredResponse Instance { get; } = new();
}

/// <summary>The request failed.</summary>
sealed record FailureResponse(BoltFailure Failure) : BoltResponse;

/// <summary>What FAILURE says.</summary>
/// <param name="Code">Neo4j status code.</param>
/// <param name="Message">Text for people.</param>
/// <param name="GqlStatus">Status of ISO GQL, or null from peers before Bolt 5.7.</param>
/// <param name="GqlDescription">Standard text of the status, or null.</param>
sealed record BoltFailure(string Code, string Message, string? GqlStatus = null, string? GqlDescription = null)
{
    /// <summary>Entries of the diagnostic record beside the standard ones.</summary>
    public IReadOnlyDictionary<string, object?> Diagnostics { get; init; } = SettingsCodec.Nothing;

    /// <summary>The failure that led to this one, or null.</summary>
    public BoltFailure? Cause { get; init; }
}
