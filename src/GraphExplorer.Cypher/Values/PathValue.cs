namespace GraphExplorer.Cypher.Values;

/// <summary>
/// A walk through the graph: n relationships and the n + 1 nodes that they join, in walking order. A relationship may
/// be walked against its direction; which one it has is read through the transaction.
/// </summary>
public sealed class PathValue : HeapValue
{
    readonly long[] _nodes;
    readonly long[] _relationships;

    /// <summary>The path of these ids. The arrays belong to the path from then on.</summary>
    public PathValue(long[] nodes, long[] relationships) : base(ValueKind.Path)
    {
        if (nodes.Length != relationships.Length + 1)
            throw new ArgumentException("A path has one node more than relationships.");
        (_nodes, _relationships) = (nodes, relationships);
    }

    /// <summary>Number of relationships.</summary>
    public int Length => _relationships.Length;

    public ReadOnlySpan<long> Nodes => _nodes;

    public ReadOnlySpan<long> Relationships => _relationships;

    public long Start => _nodes[0];

    public long End => _nodes[^1];
}
