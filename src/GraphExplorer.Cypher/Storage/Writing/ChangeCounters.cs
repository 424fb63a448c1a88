namespace GraphExplorer.Cypher.Storage;

/// <summary>What one statement did, operation by operation, as Neo4j's summary counts it.</summary>
sealed class ChangeCounters
{
    public int NodesCreated { get; internal set; }

    public int NodesDeleted { get; internal set; }

    public int RelationshipsCreated { get; internal set; }

    public int RelationshipsDeleted { get; internal set; }

    /// <summary>Properties set, changed or removed, those of new entities included.</summary>
    public int PropertiesSet { get; internal set; }

    public int LabelsAdded { get; internal set; }

    public int LabelsRemoved { get; internal set; }

    public int IndexesAdded { get; internal set; }

    public int IndexesRemoved { get; internal set; }

    public int ConstraintsAdded { get; internal set; }

    public int ConstraintsRemoved { get; internal set; }
}
