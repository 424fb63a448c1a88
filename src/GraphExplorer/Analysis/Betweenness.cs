namespace GraphExplorer.Analysis;

/// <summary>
/// Betweenness after U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25
/// (2001) 163-177, for unweighted ties: one breadth-first search from each node, whose dependencies are summed on the way
/// back. Shared by the number of pairs of other nodes, (n - 1)(n - 2) / 2, so that it lies between 0 and 1. Takes time
/// in proportion to nodes times ties.
/// </summary>
static class Betweenness
{
    /// <summary>The betweenness of each node.</summary>
    public static double[] Of(SimpleGraph graph, CancellationToken cancellationToken = default)
    {
        var sums = new double[graph.Count];
        var search = new Search(graph.Count);
        for (var source = 0; source < graph.Count; source++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            search.From(graph, source);
            search.AddDependencies(graph, source, sums);
        }
        // Each pair was met from both of its ends, so the number of pairs is taken twice as well.
        var pairs = (graph.Count - 1.0) * (graph.Count - 2.0);
        return pairs > 0 ? Array.ConvertAll(sums, sum => sum / pairs) : sums;
    }

    /// <summary>The state of one breadth-first search, used again for each source.</summary>
    sealed class Search(int count)
    {
        readonly int[] _distances = new int[count];
        readonly double[] _paths = new double[count];
        readonly double[] _dependencies = new double[count];
        readonly int[] _order = new int[count];
        int _reached;

        public void From(SimpleGraph graph, int source)
        {
            Array.Fill(_distances, -1);
            Array.Clear(_paths);
            Array.Clear(_dependencies);
            (_distances[source], _paths[source], _order[0], _reached) = (0, 1, source, 1);
            for (var next = 0; next < _reached; next++)
            {
                var node = _order[next];
                foreach (var neighbour in graph.Neighbours(node))
                {
                    if (_distances[neighbour] < 0)
                    {
                        _distances[neighbour] = _distances[node] + 1;
                        _order[_reached++] = neighbour;
                    }
                    if (_distances[neighbour] == _distances[node] + 1) _paths[neighbour] += _paths[node];
                }
            }
        }

        public void AddDependencies(SimpleGraph graph, int source, double[] sums)
        {
            for (var last = _reached - 1; last > 0; last--)
            {
                var node = _order[last];
                var share = (1 + _dependencies[node]) / _paths[node];
                foreach (var neighbour in graph.Neighbours(node))
                    if (_distances[neighbour] == _distances[node] - 1) _dependencies[neighbour] += _paths[neighbour] * share;
                if (node != source) sums[node] += _dependencies[node];
            }
        }
    }
}
