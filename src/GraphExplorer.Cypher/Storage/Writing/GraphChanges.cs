namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// What a transaction touched and the file must therefore write. It may name more than has changed in the end (an
/// undone statement, a node made and deleted): what is written is the state at the commit.
/// </summary>
sealed class GraphChanges
{
    public IdSet Nodes { get; } = new(1);

    public IdSet Relationships { get; } = new(1);

    public bool Schema { get; set; }

    /// <summary>Everything that is there.</summary>
    public void AddAll(GraphState state)
    {
        var nodes = state.Nodes.Cursor();
        while (nodes.MoveNext()) Nodes.Add((int)nodes.Current);
        var relationships = state.Relationships.Cursor();
        while (relationships.MoveNext()) Relationships.Add((int)relationships.Current);
    }

    public bool IsEmpty => Nodes.Count == 0 && Relationships.Count == 0 && !Schema;
}
