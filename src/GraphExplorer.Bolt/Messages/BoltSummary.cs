namespace GraphExplorer.Bolt.Messages;

/// <summary>What a server says of a result after its last record. A backend fills it; a client receives it.</summary>
public sealed record BoltSummary
{
    /// <summary>A summary that says nothing.</summary>
    public static BoltSummary Empty { get; } = new();

    /// <summary>What kind of query it was.</summary>
    public BoltQueryType QueryType { get; init; }

    /// <summary>What the query changed.</summary>
    public BoltCounters Counters { get; init; } = BoltCounters.None;

    /// <summary>
    /// The plan of EXPLAIN or PROFILE, else null. After PROFILE each step has its <see cref="BoltPlan.Profile"/>.
    /// </summary>
    public BoltPlan? Plan { get; init; }

    /// <summary>Warnings and hints about the query.</summary>
    public IReadOnlyList<BoltNotification> Notifications { get; init; } = [];

    /// <summary>Bookmark of an auto-commit transaction, or null.</summary>
    public string? Bookmark { get; init; }

    /// <summary>Name of the database that answered, or null.</summary>
    public string? Database { get; init; }

    /// <summary>From RUN to the first record being ready; the server session measures it.</summary>
    public TimeSpan? AvailableAfter { get; init; }

    /// <summary>From RUN to the last record having been pulled; the server session measures it.</summary>
    public TimeSpan? ConsumedAfter { get; init; }
}
