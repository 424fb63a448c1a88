namespace GraphExplorer.Model;

/// <summary>A path: nodes and edges in the order of walking, one node more than edges. An edge may be walked against
/// its direction.</summary>
public sealed record GraphPath(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges);
