namespace GraphExplorer.Analysis;

/// <summary>
/// Modularity of a partition after M. E. J. Newman and M. Girvan, "Finding and evaluating community structure in
/// networks", Physical Review E 69 (2004) 026113: the share of ties inside of communities less the share that would be
/// there if ties were drawn by chance between nodes of the same degrees.
/// </summary>
static class Modularity
{
    /// <summary>The modularity, at most 1; 0 for a graph without ties.</summary>
    public static double Of(SimpleGraph graph, int[] communities)
    {
        if (graph.Ties == 0) return 0;
        var inside = new Dictionary<int, long>();
        var degrees = new Dictionary<int, long>();
        for (var node = 0; node < graph.Count; node++)
        {
            var community = communities[node];
            degrees[community] = degrees.GetValueOrDefault(community) + graph.Neighbours(node).Length;
            foreach (var neighbour in graph.Neighbours(node))
                if (communities[neighbour] == community) inside[community] = inside.GetValueOrDefault(community) + 1;
        }
        var ends = 2.0 * graph.Ties;
        return degrees.Keys.Order().Sum(community =>
            (inside.GetValueOrDefault(community) / ends) - (degrees[community] / ends * (degrees[community] / ends)));
    }
}
