using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>
/// Decides what of a subgraph is in sight. The rules, in order:
/// <list type="number">
/// <item>A node is out when it is hidden by id or kind, or is an Event that cannot have happened in the window of time.</item>
/// <item>An edge is out when it is hidden by id or type, is below the least confidence, is not disputed though only
/// disputed ones are
/// wanted, cannot have held in the window, or has an end that is out. With the rule of assumed ends off, one that only
/// this rule keeps cannot have held either.</item>
/// <item>With disputed only, a node without an edge in sight is out.</item>
/// <item>Collapsing a node folds away each neighbour that has no edge in sight to anything but that node.</item>
/// </list>
/// Undated elements stay in sight at every time and are counted.
/// </summary>
public static class SubgraphFilter
{
    /// <summary>The part of the subgraph that is in sight, with the state of each dated element in the window.</summary>
    public static FilteredSubgraph Apply(Subgraph subgraph, GraphFilter filter)
    {
        var nodes = subgraph.Nodes.Where(node => IsNodeIn(node, filter)).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var edges = subgraph.Edges
            .Where(edge => nodes.ContainsKey(edge.From) && nodes.ContainsKey(edge.To) && IsEdgeIn(edge, filter))
            .ToList();
        if (filter.DisputedOnly) KeepConnected(nodes, edges);
        var folded = Fold(nodes, edges, filter.Collapse);

        var seen = subgraph with
        {
            Nodes = [.. subgraph.Nodes.Where(node => nodes.ContainsKey(node.Id))],
            Edges = [.. edges.Where(edge => nodes.ContainsKey(edge.From) && nodes.ContainsKey(edge.To))],
        };
        return new FilteredSubgraph(seen, folded, StatesOf(seen, filter));
    }

    static bool IsNodeIn(GraphNode node, GraphFilter filter) =>
        !filter.Hide.Contains(node.Id) && !filter.HideKinds.Contains(node.Kind)
        && !(node.Kind == GraphNode.EventKind && node.StateIn(filter.Time) == TimeState.Outside);

    static bool IsEdgeIn(GraphEdge edge, GraphFilter filter) =>
        !filter.Hide.Contains(edge.Id) && !filter.HideTypes.Contains(edge.Type)
        && edge.Reading.Confidence >= filter.MinConfidence
        && (edge.Reading.Disputed || !filter.DisputedOnly)
        && edge.Span.StateIn(filter.Time, filter.AssumeOngoing) != TimeState.Outside;

    static void KeepConnected(Dictionary<string, GraphNode> nodes, List<GraphEdge> edges)
    {
        var connected = edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet(StringComparer.Ordinal);
        foreach (var id in nodes.Keys.Except(connected).ToList()) nodes.Remove(id);
    }

    static Dictionary<string, int> Fold(Dictionary<string, GraphNode> nodes, List<GraphEdge> edges, IdSet collapse)
    {
        var folded = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var centre in collapse.Where(nodes.ContainsKey))
        {
            var neighbours = edges.Where(edge => edge.From == centre || edge.To == centre)
                .Select(edge => edge.From == centre ? edge.To : edge.From)
                .Where(id => id != centre && !collapse.Contains(id))
                .Distinct(StringComparer.Ordinal);
            var leaves = neighbours.Where(id => nodes.ContainsKey(id) && HangsOnlyOn(centre, id, edges)).ToList();
            foreach (var id in leaves) nodes.Remove(id);
            folded[centre] = leaves.Count;
        }
        return folded;
    }

    static bool HangsOnlyOn(string centre, string id, List<GraphEdge> edges) =>
        edges.All(edge => !Touches(edge, id) || Touches(edge, centre) || edge.From == edge.To);

    static bool Touches(GraphEdge edge, string id) => edge.From == id || edge.To == id;

    static Dictionary<string, TimeState> StatesOf(Subgraph seen, GraphFilter filter)
    {
        var states = new Dictionary<string, TimeState>(StringComparer.Ordinal);
        foreach (var node in seen.Nodes.Where(node => node.Kind == GraphNode.EventKind)) states[node.Id] = node.StateIn(filter.Time);
        foreach (var edge in seen.Edges) states[edge.Id] = edge.Span.StateIn(filter.Time, filter.AssumeOngoing);
        return states;
    }
}

/// <summary>What is in sight.</summary>
/// <param name="Subgraph">Nodes and edges in sight.</param>
/// <param name="Folded">For each collapsed node in sight, how many neighbours are folded into it.</param>
/// <param name="States">For each edge and each event in sight, its state in the window of the filter.</param>
public sealed record FilteredSubgraph(
    Subgraph Subgraph,
    IReadOnlyDictionary<string, int> Folded,
    IReadOnlyDictionary<string, TimeState> States);
