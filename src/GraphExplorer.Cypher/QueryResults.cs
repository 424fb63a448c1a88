using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher;

/// <summary>Whether a query reads, writes, does both, or changes the schema.</summary>
public enum QueryType
{
    Read,
    ReadWrite,
    Write,
    Schema,
}

/// <summary>How much a query changed.</summary>
public sealed record QueryCounters
{
    public static QueryCounters None { get; } = new();

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
}

/// <summary>A remark about a query that runs all the same: Neo4j's code, a title, what it is about, and the place.</summary>
public sealed record QueryNotification(string Code, string Title, string Description, SourceSpan? Span)
{
    /// <summary><c>WARNING</c> or <c>INFORMATION</c>.</summary>
    public required string Severity { get; init; }

    /// <summary>Neo4j's category, such as <c>PERFORMANCE</c>; the classification of GQL is the same.</summary>
    public required string Category { get; init; }

    /// <summary>The status of ISO GQL, such as <c>01N50</c>.</summary>
    public required string GqlStatus { get; init; }

    /// <summary>The description that belongs to <see cref="GqlStatus"/>.</summary>
    public required string StatusDescription { get; init; }
}

/// <summary>A step of a plan, for people.</summary>
/// <param name="Operator">Its name, as Neo4j names such a step.</param>
/// <param name="Details">What it does, in the words of the query.</param>
/// <param name="EstimatedRows">Rows that the planner expected.</param>
/// <param name="Variables">Variables of the query that are known after it.</param>
/// <param name="Children">Steps that feed it.</param>
public sealed record PlanStep(
    string Operator, string Details, double EstimatedRows, IReadOnlyList<string> Variables, IReadOnlyList<PlanStep> Children)
{
    /// <summary>What PROFILE measured, null after EXPLAIN.</summary>
    public PlanMeasure? Measured { get; init; }
}

/// <summary>Rows that a step gave, look-ups that it made in the store, and its own time in nanoseconds.</summary>
public sealed record PlanMeasure(long Rows, long DatabaseHits, long TimeNanos);

/// <summary>What there is to say of a query besides its rows.</summary>
public sealed record QuerySummary(QueryType Type, QueryCounters Counters)
{
    public IReadOnlyList<QueryNotification> Notifications { get; init; } = [];

    /// <summary>The plan of EXPLAIN or PROFILE, else null.</summary>
    public PlanStep? Plan { get; init; }
}
