namespace GraphExplorer.Bolt.Messages;

/// <summary>What a query is allowed to touch, as the server found at planning.</summary>
public enum BoltQueryType
{
    /// <summary>The server did not say.</summary>
    Unknown,

    /// <summary><c>r</c>: reads only.</summary>
    ReadOnly,

    /// <summary><c>rw</c>: reads and writes.</summary>
    ReadWrite,

    /// <summary><c>w</c>: writes and returns nothing.</summary>
    WriteOnly,

    /// <summary><c>s</c>: changes indexes or constraints.</summary>
    SchemaWrite,
}

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

/// <summary>How much a query changed.</summary>
public sealed record BoltCounters
{
    /// <summary>Nothing changed.</summary>
    public static BoltCounters None { get; } = new();

    public long NodesCreated { get; init; }
    public long NodesDeleted { get; init; }
    public long RelationshipsCreated { get; init; }
    public long RelationshipsDeleted { get; init; }
    public long PropertiesSet { get; init; }
    public long LabelsAdded { get; init; }
    public long LabelsRemoved { get; init; }
    public long IndexesAdded { get; init; }
    public long IndexesRemoved { get; init; }
    public long ConstraintsAdded { get; init; }
    public long ConstraintsRemoved { get; init; }
    public long SystemUpdates { get; init; }

    /// <summary>Whether the graph or its schema changed.</summary>
    public bool ContainsUpdates => this with { SystemUpdates = 0 } != None;

    /// <summary>Whether the system database changed.</summary>
    public bool ContainsSystemUpdates => SystemUpdates > 0;
}

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

/// <summary>A warning or a hint about a query.</summary>
/// <param name="Code">Neo4j status code, such as <c>Neo.ClientNotification.Statement.UnknownLabelWarning</c>.</param>
/// <param name="Title">Short name of the kind of notification.</param>
/// <param name="Description">What it is about in this query.</param>
/// <param name="Severity"><c>WARNING</c> or <c>INFORMATION</c>.</param>
/// <param name="Category">Such as <c>UNRECOGNIZED</c>, <c>PERFORMANCE</c>, <c>DEPRECATION</c>; empty when
/// unknown.</param>
public sealed record BoltNotification(
    string Code,
    string Title,
    string Description,
    string Severity = "WARNING",
    string Category = "")
{
    /// <summary>Place in the query, or null.</summary>
    public BoltPosition? Position { get; init; }

    /// <summary>Status of ISO GQL, such as <c>01N50</c>, or null for the one that fits the severity.</summary>
    public string? GqlStatus { get; init; }
}

/// <summary>A place in a query: offset from 0 in characters, line and column from 1.</summary>
public sealed record BoltPosition(int Offset, int Line, int Column);
