namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// What a transaction touched and the file must therefore write. It may name more than has changed in the end (an undone
/// statement, a node made and deleted): what is written is the state at the commit.
/// </summary>
sealed class GraphChanges
{
    public IdSet Nodes { get; } = new(1);

    public IdSet Relationships { get; } = new(1);

    public bool Schema { get; set; }

    public bool IsEmpty => Nodes.Count == 0 && Relationships.Count == 0 && !Schema;
}
