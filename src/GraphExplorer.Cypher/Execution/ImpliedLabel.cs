using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// A label that may need no test, since every relationship of the walked types ends (or starts) at a node that has it.
/// The counters of the store tell, for the snapshot that a run reads.
/// </summary>
/// <param name="Direction">How the relationships are walked to the node.</param>
sealed record ImpliedLabel(LabelToken Label, TypeSet Types, Direction Direction)
{
    /// <summary>False also while the run may change the graph.</summary>
    public bool HoldsIn(QueryRun run)
    {
        if (run.Writer is not null || Label.In(run.Graph) is not (var label and >= 0)) return false;
        var statistics = run.Graph.Statistics;
        foreach (var type in Types.In(run.Graph) ?? [])
        {
            var all = statistics.RelationshipsOfType(type);
            if (Direction != Direction.Outgoing && statistics.RelationshipsOf(label, type, Direction.Outgoing) != all) return false;
            if (Direction != Direction.Incoming && statistics.RelationshipsOf(label, type, Direction.Incoming) != all) return false;
        }
        return !Types.IsAny;
    }
}
