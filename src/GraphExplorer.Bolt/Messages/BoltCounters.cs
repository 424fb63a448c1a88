namespace GraphExplorer.Bolt.Messages;

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
