using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Execution;

/// <summary>Changes of one query, which may have run in several statements.</summary>
sealed class ChangeTotals
{
    public QueryCounters Counters { get; private set; } = QueryCounters.None;

    public void Add(ChangeCounters changes) => Counters = Counters with
    {
        NodesCreated = Counters.NodesCreated + changes.NodesCreated,
        NodesDeleted = Counters.NodesDeleted + changes.NodesDeleted,
        RelationshipsCreated = Counters.RelationshipsCreated + changes.RelationshipsCreated,
        RelationshipsDeleted = Counters.RelationshipsDeleted + changes.RelationshipsDeleted,
        PropertiesSet = Counters.PropertiesSet + changes.PropertiesSet,
        LabelsAdded = Counters.LabelsAdded + changes.LabelsAdded,
        LabelsRemoved = Counters.LabelsRemoved + changes.LabelsRemoved,
        IndexesAdded = Counters.IndexesAdded + changes.IndexesAdded,
        IndexesRemoved = Counters.IndexesRemoved + changes.IndexesRemoved,
        ConstraintsAdded = Counters.ConstraintsAdded + changes.ConstraintsAdded,
        ConstraintsRemoved = Counters.ConstraintsRemoved + changes.ConstraintsRemoved,
    };
}
