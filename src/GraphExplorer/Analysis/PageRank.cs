namespace GraphExplorer.Analysis;

/// <summary>
/// PageRank after L. Page, S. Brin, R. Motwani and T. Winograd, "The PageRank Citation Ranking" (1999), by power
/// iteration with damping 0.85. A tie leads both ways; what an isolated node holds is spread over all nodes. The values
/// add up to 1.
/// </summary>
static class PageRank
{
    const double Damping = 0.85;

    /// <summary>The iteration ends when all values together change by less; the result is then nearer to the limit than ten times this.</summary>
    const double ChangeMin = 1e-13;

    /// <summary>Each step shrinks the error by the damping: 0.85 to the power of 400 is far below <see cref="ChangeMin"/>.</summary>
    const int StepsMax = 400;

    /// <summary>The PageRank of each node.</summary>
    public static double[] Of(SimpleGraph graph)
    {
        if (graph.Count == 0) return [];
        var values = new double[graph.Count];
        Array.Fill(values, 1.0 / graph.Count);
        for (var step = 0; step < StepsMax; step++)
        {
            var next = Step(graph, values);
            var change = values.Zip(next, (before, after) => Math.Abs(after - before)).Sum();
            values = next;
            if (change < ChangeMin) break;
        }
        return values;
    }

    static double[] Step(SimpleGraph graph, double[] values)
    {
        var loose = 0.0;
        var next = new double[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            var neighbours = graph.Neighbours(node);
            if (neighbours.IsEmpty) loose += values[node];
            foreach (var neighbour in neighbours) next[neighbour] += Damping * values[node] / neighbours.Length;
        }
        var everywhere = ((Damping * loose) + 1 - Damping) / graph.Count;
        for (var node = 0; node < next.Length; node++) next[node] += everywhere;
        return next;
    }
}
