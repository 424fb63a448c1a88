using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Analysis;

/// <summary>The figures of one node.</summary>
/// <param name="Node">The node.</param>
/// <param name="Degree">Number of its ties.</param>
/// <param name="Betweenness">0 to 1; null where a limit kept it from being computed.</param>
/// <param name="Closeness">0 to 1; null where a limit kept it from being computed.</param>
/// <param name="PageRank">The values of all nodes add up to 1.</param>
/// <param name="Community">Number of its community, 1 = the largest.</param>
/// <param name="Component">Number of its component, 1 = the largest.</param>
/// <param name="IsArticulation">Whether its component falls apart without it.</param>
public sealed record NodeFigures(
    GraphNode Node, int Degree, double? Betweenness, double? Closeness, double PageRank, int Community, int Component, bool IsArticulation);

/// <summary>The figures of a subgraph, on the graph that <see cref="SimpleGraph"/> describes.</summary>
/// <param name="Nodes">The figures of each node, in the order of ids.</param>
/// <param name="Ties">Number of pairs of nodes that are tied.</param>
/// <param name="Communities">Number of communities.</param>
/// <param name="Modularity">Modularity of the communities.</param>
/// <param name="Components">Number of components.</param>
/// <param name="Notes">What a limit kept from being computed, one sentence each.</param>
public sealed record NetworkAnalysis(
    IReadOnlyList<NodeFigures> Nodes, int Ties, int Communities, double Modularity, int Components, IReadOnlyList<string> Notes)
{
    /// <summary>Of nothing.</summary>
    public static NetworkAnalysis Empty { get; } = new([], 0, 0, 0, 0, []);

    /// <summary>Computes all figures. Takes time in proportion to nodes times ties, within the limits.</summary>
    public static NetworkAnalysis Of(Subgraph subgraph, AnalysisLimits limits, CancellationToken cancellationToken = default)
    {
        var graph = SimpleGraph.Of(subgraph);
        var hasPaths = graph.Count <= limits.ShortestPathNodesMax;
        var betweenness = hasPaths ? Betweenness.Of(graph, cancellationToken) : null;
        var closeness = hasPaths ? Closeness.Of(graph, cancellationToken) : null;
        var pageRank = PageRank.Of(graph);
        var communities = Louvain.Of(graph, cancellationToken);
        var components = Analysis.Components.Of(graph);
        var articulations = ArticulationPoints.Of(graph);
        var nodes = subgraph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        return new NetworkAnalysis(
            [.. graph.Ids.Select((id, place) => new NodeFigures(
                nodes[id], graph.Neighbours(place).Length, betweenness?[place], closeness?[place], pageRank[place],
                communities[place], components[place], articulations[place]))],
            graph.Ties,
            communities.DefaultIfEmpty().Max(),
            Analysis.Modularity.Of(graph, communities),
            components.DefaultIfEmpty().Max(),
            hasPaths ? [] : [TooMany(graph.Count, limits.ShortestPathNodesMax, nameof(AnalysisLimits.ShortestPathNodesMax))]);
    }

    internal static string TooMany(int count, int most, string setting) => string.Create(
        CultureInfo.InvariantCulture,
        $"Betweenness and closeness are left out: {count:N0} entities are in sight and the limit is {most:N0}. Filter the view, or raise Analysis:{setting}.");
}
