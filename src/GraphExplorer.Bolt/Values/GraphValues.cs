namespace GraphExplorer.Bolt.Values;

/// <summary>
/// A node as Bolt carries it. <paramref name="Id"/> is the old integer identity; <paramref name="ElementId"/> is the
/// identity that Bolt 5 clients use, and is the decimal form of <paramref name="Id"/> when the peer speaks Bolt 4.4.
/// </summary>
public sealed record BoltNode(
    long Id,
    string ElementId,
    IReadOnlyList<string> Labels,
    IReadOnlyDictionary<string, object?> Properties);

/// <summary>A relationship with both of its ends.</summary>
public sealed record BoltRelationship(
    long Id,
    string ElementId,
    BoltEnds Ends,
    string Type,
    IReadOnlyDictionary<string, object?> Properties)
{
    /// <summary>Integer identity of the node where the relationship starts.</summary>
    public long StartId => Ends.StartId;

    /// <summary>Integer identity of the node where the relationship ends.</summary>
    public long EndId => Ends.EndId;

    /// <summary>Element id of the node where the relationship starts.</summary>
    public string StartElementId => Ends.StartElementId;

    /// <summary>Element id of the node where the relationship ends.</summary>
    public string EndElementId => Ends.EndElementId;
}

/// <summary>The two ends of a relationship, each as integer identity and element id.</summary>
public sealed record BoltEnds(long StartId, string StartElementId, long EndId, string EndElementId)
{
    /// <summary>Ends whose element ids are the decimal forms of the integer identities.</summary>
    public static BoltEnds Of(long startId, long endId) =>
        new(startId, ElementIds.Of(startId), endId, ElementIds.Of(endId));
}

/// <summary>A relationship without its ends, as it stands inside a path on the wire.</summary>
public sealed record BoltUnboundRelationship(
    long Id,
    string ElementId,
    string Type,
    IReadOnlyDictionary<string, object?> Properties);

/// <summary>
/// A path: <c>Nodes.Count == Relationships.Count + 1</c>, both in the order of walking. Relationship <c>i</c> joins
/// node <c>i</c> and node <c>i + 1</c>, in either direction: its own ends say which.
/// </summary>
public sealed record BoltPath(IReadOnlyList<BoltNode> Nodes, IReadOnlyList<BoltRelationship> Relationships);
