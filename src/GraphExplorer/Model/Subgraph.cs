namespace GraphExplorer.Model;

/// <summary>
/// A piece of the graph: what a question returned, what the canvas draws, what an exporter writes. Nodes and edges are
/// unique by id, and both ends of every edge are among the nodes.
/// </summary>
/// <param name="DataVersion">Version of the data when it was read; empty when the store keeps none.</param>
/// <param name="Nodes">Nodes in the order in which they were met.</param>
/// <param name="Edges">Edges in the order in which they were met.</param>
/// <param name="Truncated">Set when there is more than was returned.</param>
/// <param name="Queries">The queries that were run to get it, so that a screen can show its Cypher.</param>
public sealed record Subgraph(
    string DataVersion,
    IReadOnlyList<GraphNode> Nodes,
    IReadOnlyList<GraphEdge> Edges,
    Truncation? Truncated,
    IReadOnlyList<RanQuery> Queries)
{
    /// <summary>Version of the JSON form.</summary>
    public const int JsonVersion = 1;

    /// <summary>Nothing at all.</summary>
    public static Subgraph Empty { get; } = new("", [], [], null, []);

    /// <summary>
    /// Both subgraphs as one: elements once each (the first one met wins, but the larger known degree is kept), the
    /// queries of both.
    /// </summary>
    public Subgraph Union(Subgraph other)
    {
        var nodes = new OrderedDictionary<string, GraphNode>(StringComparer.Ordinal);
        foreach (var node in Nodes.Concat(other.Nodes))
            nodes[node.Id] = nodes.TryGetValue(node.Id, out var known)
                ? known with { Degree = Math.Max(known.Degree, node.Degree) }
                : node;
        return new Subgraph(
            DataVersion.Length > 0 ? DataVersion : other.DataVersion,
            [.. nodes.Values],
            [.. Edges.Concat(other.Edges).DistinctBy(edge => edge.Id)],
            Truncated ?? other.Truncated,
            [.. Queries.Concat(other.Queries).Distinct()]);
    }
}

/// <summary>Says that a result was cut off.</summary>
/// <param name="Limit">How many were returned at most.</param>
/// <param name="Total">How many there are.</param>
/// <param name="What">What is counted: nodes, edges, elements or rows.</param>
public sealed record Truncation(int Limit, long Total, string What);

/// <summary>A query that was run: the name of its file, its text and its parameters.</summary>
public sealed record RanQuery(string Name, string Text, PropertyMap Parameters);
