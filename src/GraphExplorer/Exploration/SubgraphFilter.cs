using GraphExplorer.Exploration.Filtering;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>
/// Decides what of a subgraph is in sight. The rules, in order:
/// <list type="number">
/// <item>What is hidden by hand is out, and an edge whose end is out.</item>
/// <item>An Event that cannot have happened in the window of time is out, and an edge that cannot have held in it; with
/// the rule of assumed ends off, one that only this rule keeps cannot have held either.</item>
/// <item>The steps of the chain, in their order (<see cref="FilterRule"/>).</item>
/// <item>Collapsing a node folds away each neighbour that has no edge in sight to anything but that node.</item>
/// </list>
/// Undated elements stay in sight at every time and are counted.
/// </summary>
public static class SubgraphFilter
{
    /// <summary>The part of the subgraph that is in sight, with the state of each dated element in the window and what each rule took away.</summary>
    public static FilteredSubgraph Apply(Subgraph subgraph, GraphFilter filter)
    {
        var sieve = new Sieve(new HeldGraph(subgraph));
        HideByHand(sieve, filter.Hide);
        KeepTime(sieve, filter);
        ChainRun.Apply(sieve, filter.Steps);
        var folded = Fold(sieve, filter.Collapse);
        var seen = subgraph with
        {
            Nodes = [.. subgraph.Nodes.Where((_, node) => sieve.Nodes[node])],
            Edges = [.. subgraph.Edges.Where((_, edge) => sieve.Edges[edge])],
        };
        return new FilteredSubgraph(seen, folded, StatesOf(seen, filter), sieve.Hidden);
    }

    static void HideByHand(Sieve sieve, IdSet hide)
    {
        if (hide.Count == 0) return;
        var (nodes, edges) = (sieve.Held.Subgraph.Nodes, sieve.Held.Subgraph.Edges);
        for (var node = 0; node < nodes.Count; node++) sieve.Nodes[node] = !hide.Contains(nodes[node].Id);
        for (var edge = 0; edge < edges.Count; edge++) sieve.Edges[edge] = !hide.Contains(edges[edge].Id);
        sieve.Settle("hand");
    }

    static void KeepTime(Sieve sieve, GraphFilter filter)
    {
        var (nodes, edges) = (sieve.Held.Subgraph.Nodes, sieve.Held.Subgraph.Edges);
        for (var node = 0; node < nodes.Count; node++) sieve.Nodes[node] &= IsInTime(nodes[node], filter);
        for (var edge = 0; edge < edges.Count; edge++) sieve.Edges[edge] &= IsInTime(edges[edge], filter);
        sieve.Settle("time");
    }

    static bool IsInTime(GraphNode node, GraphFilter filter) =>
        node.Kind != GraphNode.EventKind || node.StateIn(filter.Time) != TimeState.Outside;

    static bool IsInTime(GraphEdge edge, GraphFilter filter) => edge.Span.StateIn(filter.Time, filter.AssumeOngoing) != TimeState.Outside;

    static Dictionary<string, int> Fold(Sieve sieve, IdSet collapse)
    {
        var folded = new Dictionary<string, int>(StringComparer.Ordinal);
        var edges = (bool[])sieve.Edges.Clone();
        foreach (var id in collapse)
        {
            var centre = sieve.Held.Find(id);
            if (centre < 0 || !sieve.Nodes[centre]) continue;
            var leaves = LeavesOf(centre).Where(node => sieve.Nodes[node] && !collapse.Contains(sieve.Held.Subgraph.Nodes[node].Id)).ToArray();
            foreach (var leaf in leaves) sieve.Nodes[leaf] = false;
            folded[id] = leaves.Length;
        }
        sieve.Settle("fold");
        return folded;

        IReadOnlyList<int> LeavesOf(int centre)
        {
            var leaves = new HashSet<int>();
            foreach (var edge in sieve.Held.Touching(centre))
            {
                var other = sieve.Held.Across(edge, centre);
                if (edges[edge] && other != centre && HangsOnlyOn(centre, other)) leaves.Add(other);
            }
            return [.. leaves];
        }

        bool HangsOnlyOn(int centre, int node)
        {
            foreach (var edge in sieve.Held.Touching(node))
                if (edges[edge] && sieve.Held.Across(edge, node) is var other && other != centre && other != node) return false;
            return true;
        }
    }

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
/// <param name="Hidden">What each rule took out of sight, in the order of the rules.</param>
public sealed record FilteredSubgraph(
    Subgraph Subgraph,
    IReadOnlyDictionary<string, int> Folded,
    IReadOnlyDictionary<string, TimeState> States,
    IReadOnlyList<Hidden> Hidden);
