using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Analysis;

/// <summary>One figure of some nodes, year by year.</summary>
/// <param name="Figure">What is followed.</param>
/// <param name="Series">One for each node that was asked for and is known.</param>
/// <param name="Note">Why nothing was computed; empty when it was.</param>
public sealed record AnalysisOverTime(Figure Figure, IReadOnlyList<YearSeries> Series, string Note)
{
    /// <summary>
    /// Computes the figure of each year on what is in sight in that year.
    /// </summary>
    /// <param name="figure">One of <see cref="Figure.OverTime"/>.</param>
    /// <param name="ids">Nodes to follow, at most <see cref="AnalysisLimits.OverTimeSeriesMax"/>.</param>
    /// <param name="years">Years in rising order.</param>
    /// <param name="seenIn">What is in sight in a year.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellationToken">Ends it between two years.</param>
    public static AnalysisOverTime Of(
        Figure figure, IReadOnlyList<string> ids, IReadOnlyList<int> years, Func<int, Subgraph> seenIn, AnalysisLimits limits,
        CancellationToken cancellationToken = default)
    {
        string[] followed = [.. ids.Take(limits.OverTimeSeriesMax)];
        var points = followed.ToDictionary(id => id, _ => new List<YearValue>(), StringComparer.Ordinal);
        foreach (var year in years.TakeLast(limits.OverTimeYearsMax))
        {
            var graph = SimpleGraph.Of(seenIn(year));
            if (figure.NeedsShortestPaths && graph.Count > limits.OverTimeNodesMax)
                return new(figure, [], NetworkAnalysis.TooMany(graph.Count, limits.OverTimeNodesMax, nameof(AnalysisLimits.OverTimeNodesMax)));
            var values = Compute(figure, graph, cancellationToken);
            for (var place = 0; place < graph.Count; place++)
                if (points.TryGetValue(graph.Ids[place], out var series)) series.Add(new YearValue(year, values[place]));
        }
        return new(figure, [.. followed.Select(id => new YearSeries(id, points[id]))], "");
    }

    /// <summary>Every year from the first to the last that a date of a subgraph names, without gaps; empty when nothing is dated.</summary>
    public static IReadOnlyList<int> YearsOf(Subgraph subgraph)
    {
        var bounds = subgraph.Edges.Where(edge => !edge.Span.IsUndated).Select(edge => edge.Span.Bounds)
            .Concat(subgraph.Nodes.Where(node => node.Kind == GraphNode.EventKind && !node.IsUndated).Select(node => node.Bounds));
        int[] named =
        [
            .. bounds.SelectMany(each => new[] { each.StartMin, each.StartMax, each.EndMin, each.EndMax })
                .Where(day => day is > DateBounds.Earliest and < DateBounds.Latest)
                .Select(day => day / 10_000)
        ];
        return named.Length == 0 ? [] : [.. Enumerable.Range(named.Min(), named.Max() - named.Min() + 1)];
    }

    static double[] Compute(Figure figure, SimpleGraph graph, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (figure == Figure.Betweenness) return Betweenness.Of(graph, cancellationToken);
        if (figure == Figure.Closeness) return Closeness.Of(graph, cancellationToken);
        if (figure == Figure.PageRank) return PageRank.Of(graph);
        if (figure == Figure.Degree) return [.. Enumerable.Range(0, graph.Count).Select(node => (double)graph.Neighbours(node).Length)];
        throw new ArgumentOutOfRangeException(nameof(figure), figure.Name, "This figure is not followed over time.");
    }
}

/// <summary>The values of one node; a year in which it is out of sight has none.</summary>
public sealed record YearSeries(string Id, IReadOnlyList<YearValue> Values);

/// <summary>A value in a year.</summary>
public readonly record struct YearValue(int Year, double Value);
