namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// One relationship as seen from one of its nodes: its id and the node at the other end. A removed one keeps its place
/// with the complement of the other node (a negative number) until its list is packed.
/// </summary>
readonly record struct Edge(int Relationship, int Other)
{
    public bool IsRemoved => Other < 0;

    public Edge Removed => this with { Other = ~Other };
}
