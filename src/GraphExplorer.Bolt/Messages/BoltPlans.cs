namespace GraphExplorer.Bolt.Messages;

/// <summary>One step of a plan and the steps that feed it.</summary>
public sealed record BoltPlan(
    string OperatorType,
    IReadOnlyDictionary<string, object?> Arguments,
    IReadOnlyList<string> Identifiers,
    IReadOnlyList<BoltPlan> Children,
    BoltProfile? Profile = null);

/// <summary>
/// What PROFILE measured in one step. <paramref name="TimeNanos"/> is null when the server does not measure time.
/// </summary>
public sealed record BoltProfile(long Rows, long DatabaseHits, long? TimeNanos = null);
