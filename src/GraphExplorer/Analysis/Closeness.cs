namespace GraphExplorer.Analysis;

/// <summary>
/// Closeness for graphs that need not be connected, after S. Wasserman and K. Faust, "Social Network Analysis" (1994),
/// p. 201: with r nodes reached, (r / sum of their distances) times (r / (n - 1)). Between 0, reaching nobody, and 1,
/// tied to everybody. Takes time in proportion to nodes times ties.
/// </summary>
static class Closeness
{
    /// <summary>The closeness of each node.</summary>
    public static double[] Of(SimpleGraph graph, CancellationToken cancellationToken = default)
    {
        var values = new double[graph.Count];
        var distances = new int[graph.Count];
        var order = new int[graph.Count];
        for (var source = 0; source < graph.Count; source++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (reached, sum) = Search(graph, source, distances, order);
            if (reached > 0) values[source] = reached / (double)sum * (reached / (graph.Count - 1.0));
        }
        return values;
    }

    /// <summary>How many other nodes are reached from the source, and the sum of their distances.</summary>
    static (int Reached, long Sum) Search(SimpleGraph graph, int source, int[] distances, int[] order)
    {
        Array.Fill(distances, -1);
        (distances[source], order[0]) = (0, source);
        var (met, sum) = (1, 0L);
        for (var next = 0; next < met; next++)
        {
            var node = order[next];
            sum += distances[node];
            foreach (var neighbour in graph.Neighbours(node))
            {
                if (distances[neighbour] >= 0) continue;
                distances[neighbour] = distances[node] + 1;
                order[met++] = neighbour;
            }
        }
        return (met - 1, sum);
    }
}
