using GraphExplorer.Model;

namespace GraphExplorer.Analysis;

/// <summary>
/// The graph that every figure is computed on: each entity in sight is a node, and two different entities are tied when
/// at least one relationship in sight joins them. Direction, type, confidence and number of parallel relationships do
/// not count, and a relationship of an entity with itself is no tie; an entity without a tie stays as an isolated node.
/// Nodes stand in the order of their ids, so that the same view gives the same figures whatever order the graph
/// answered in.
/// </summary>
public sealed class SimpleGraph
{
    readonly int[][] _neighbours;

    SimpleGraph(string[] ids, int[][] neighbours)
    {
        (Ids, _neighbours) = (ids, neighbours);
        Ties = neighbours.Sum(of => of.Length) / 2;
    }

    /// <summary>The convention in one sentence, for screens and answers.</summary>
    public const string Convention =
        "Every figure counts the ties in sight: two entities are tied when at least one relationship joins them, "
        + "whatever its type, direction, number or confidence; ties of an entity with itself are left out.";

    /// <summary>Ids of the nodes; a node's number is its place here.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Number of nodes.</summary>
    public int Count => _neighbours.Length;

    /// <summary>Number of pairs of nodes that are tied.</summary>
    public int Ties { get; }

    /// <summary>Numbers of the nodes that a node is tied to, in rising order.</summary>
    public ReadOnlySpan<int> Neighbours(int node) => _neighbours[node];

    /// <summary>The graph of what a subgraph holds.</summary>
    public static SimpleGraph Of(Subgraph subgraph) =>
        Of(subgraph.Nodes.Select(node => node.Id), subgraph.Edges.Select(edge => (edge.From, edge.To)));

    /// <summary>The graph of nodes and ties by their ids. Throws <see cref="KeyNotFoundException"/> for a tie of a node that is not given.</summary>
    public static SimpleGraph Of(IEnumerable<string> nodes, IEnumerable<(string From, string To)> ties)
    {
        string[] ids = [.. nodes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = ids.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var neighbours = Array.ConvertAll(ids, _ => new SortedSet<int>());
        foreach (var (from, to) in ties)
        {
            var (one, other) = (numbers[from], numbers[to]);
            if (one == other) continue;
            neighbours[one].Add(other);
            neighbours[other].Add(one);
        }
        return new SimpleGraph(ids, Array.ConvertAll(neighbours, of => of.ToArray()));
    }
}
