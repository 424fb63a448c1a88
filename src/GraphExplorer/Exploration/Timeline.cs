using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>How many edges and events of a subgraph there are in each year. Undated ones are counted apart, never put
/// into a year.</summary>
/// <param name="Years">Every year from the first to the last that a date names, without gaps; empty when nothing is
/// dated.</param>
/// <param name="Undated">Edges and events of which no source says when.</param>
public sealed record Timeline(IReadOnlyList<TimelineYear> Years, int Undated)
{
    /// <summary>Most years that a timeline has; of a longer span the last ones are shown.</summary>
    public const int YearsMax = 400;

    public static Timeline Of(Subgraph subgraph)
    {
        var items = subgraph.Edges
            .Select(edge => new Item(edge.Span.Bounds, edge.Span.StateIn))
            .Concat(subgraph.Nodes.Where(node => node.Kind == GraphNode.EventKind)
                .Select(node => new Item(node.Bounds, node.StateIn)))
            .ToLookup(item => item.State(null) == TimeState.Undated);
        var dated = items[false].ToArray();
        return new Timeline([.. YearsOf(dated).Select(year => Count(year, dated))], items[true].Count());
    }

    static IEnumerable<int> YearsOf(IReadOnlyCollection<Item> dated)
    {
        var named = dated
            .SelectMany(item => new[] { item.Bounds.StartMin, item.Bounds.StartMax, item.Bounds.EndMin, item.Bounds.EndMax })
            .Where(day => day is > DateBounds.Earliest and < DateBounds.Latest)
            .Select(day => day / 10_000)
            .ToArray();
        if (named.Length == 0) return [];
        var first = Math.Max(named.Min(), named.Max() - YearsMax + 1);
        return Enumerable.Range(first, named.Max() - first + 1);
    }

    static TimelineYear Count(int year, IReadOnlyCollection<Item> dated)
    {
        var states = dated.CountBy(item => item.State(year)).ToDictionary();
        return new TimelineYear(
            year, states.GetValueOrDefault(TimeState.Certain), states.GetValueOrDefault(TimeState.Possible),
            states.GetValueOrDefault(TimeState.Assumed), dated.Count(item => item.Bounds.StartMin / 10_000 <= year
                && item.Bounds.StartMax / 10_000 >= year && item.Bounds.StartMin != DateBounds.Earliest));
    }

    readonly record struct Item(RelationBounds Bounds, Func<int?, TimeState> State);
}

/// <summary>One year of a timeline.</summary>
/// <param name="Year">The year.</param>
/// <param name="Certain">Edges and events that were so at some time in the year.</param>
/// <param name="Possible">Those that may have been so.</param>
/// <param name="Assumed">Those that began before and of which no source gives an end.</param>
/// <param name="Starting">Those that began, or may have begun, in the year.</param>
public sealed record TimelineYear(int Year, int Certain, int Possible, int Assumed, int Starting);
