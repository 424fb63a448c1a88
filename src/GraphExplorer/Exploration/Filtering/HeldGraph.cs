using GraphExplorer.Model;

namespace GraphExplorer.Exploration.Filtering;

/// <summary>A subgraph by numbers: nodes and edges by their place in it, and which edges touch a node. The twin of <c>heldGraph.ts</c>.</summary>
sealed class HeldGraph
{
    readonly Dictionary<string, int> _nodes;
    readonly int[] _touchFrom;
    readonly int[] _touching;

    public HeldGraph(Subgraph subgraph)
    {
        Subgraph = subgraph;
        _nodes = new Dictionary<string, int>(subgraph.Nodes.Count, StringComparer.Ordinal);
        for (var node = 0; node < subgraph.Nodes.Count; node++) _nodes[subgraph.Nodes[node].Id] = node;
        From = [.. subgraph.Edges.Select(edge => _nodes[edge.From])];
        To = [.. subgraph.Edges.Select(edge => _nodes[edge.To])];
        _touchFrom = new int[NodeCount + 1];
        _touching = FindTouching();
    }

    public Subgraph Subgraph { get; }

    public int NodeCount => Subgraph.Nodes.Count;

    public int EdgeCount => Subgraph.Edges.Count;

    /// <summary>Start node of each edge.</summary>
    public int[] From { get; }

    /// <summary>End node of each edge.</summary>
    public int[] To { get; }

    /// <summary>Place of a node by its id; -1 when it is not held.</summary>
    public int Find(string id) => _nodes.GetValueOrDefault(id, -1);

    /// <summary>Edges that touch a node, each once.</summary>
    public ReadOnlySpan<int> Touching(int node) => _touching.AsSpan(_touchFrom[node].._touchFrom[node + 1]);

    /// <summary>The other end of an edge.</summary>
    public int Across(int edge, int node) => From[edge] == node ? To[edge] : From[edge];

    int[] FindTouching()
    {
        for (var edge = 0; edge < EdgeCount; edge++)
        {
            _touchFrom[From[edge] + 1]++;
            if (To[edge] != From[edge]) _touchFrom[To[edge] + 1]++;
        }
        for (var node = 0; node < NodeCount; node++) _touchFrom[node + 1] += _touchFrom[node];
        var touching = new int[_touchFrom[NodeCount]];
        var next = _touchFrom.AsSpan(0, NodeCount).ToArray();
        for (var edge = 0; edge < EdgeCount; edge++)
        {
            touching[next[From[edge]]++] = edge;
            if (To[edge] != From[edge]) touching[next[To[edge]]++] = edge;
        }
        return touching;
    }
}
