namespace GraphExplorer.Cypher.Storage;

/// <summary>Exact counts of what one reader sees.</summary>
readonly struct GraphStatistics
{
    readonly GraphState _state;

    internal GraphStatistics(GraphState state) => _state = state;

    public long Nodes => _state.Nodes.Count;

    public long Relationships => _state.Relationships.Count;

    public long NodesWithLabel(int label) => _state.ByLabel[label]?.Count ?? 0;

    public long RelationshipsOfType(int type) => _state.ByType[type]?.Count ?? 0;

    /// <summary>
    /// Relationships of a type that start (outgoing), end (incoming) or do either (both, summed) at a label.
    /// </summary>
    public long RelationshipsOf(int label, int type, Direction direction) => _state.Counts.Of(label, type, direction);

    /// <summary>Entries of a range, text or unique index.</summary>
    public long IndexEntries(IndexDescription index) => _state.Tree(index).Count;

    /// <summary>Different keys of a range, text or unique index.</summary>
    public long IndexDistinct(IndexDescription index) => _state.Tree(index).Distinct;
}
