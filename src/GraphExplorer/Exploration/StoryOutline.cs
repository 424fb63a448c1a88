using GraphExplorer.Model;
using GraphExplorer.Time;
using GraphExplorer.Tracing;

namespace GraphExplorer.Exploration;

/// <summary>
/// The steps of a story in order of time: the relationships that the traces of a view rest on, of a path those of the chosen tie.
/// Dates order them as <see cref="StepDate.Day"/> says; the steps of a path in order keep the order of the path where dates leave
/// it open. Undated steps come last.
/// </summary>
/// <param name="Steps">What is told.</param>
/// <param name="OutOfSight">Steps that are left out since the filter hides them.</param>
/// <param name="Cut">Steps that are left out since there are more than a story tells.</param>
public sealed record StoryOutline(IReadOnlyList<OutlinedStep> Steps, int OutOfSight, int Cut)
{
    /// <summary>Nothing to tell.</summary>
    public static StoryOutline None { get; } = new([], 0, 0);

    /// <summary>The outline of what a view shows.</summary>
    public static StoryOutline Of(ExploredView view, int tie, int stepsMax)
    {
        var known = view.Union.Edges.ToDictionary(edge => edge.Id, StringComparer.Ordinal);
        var seen = view.Seen.Subgraph.Edges.Select(edge => edge.Id).ToHashSet(StringComparer.Ordinal);
        var all = view.Findings.SelectMany(finding => PlacesOf(finding, tie, known)).DistinctBy(place => place.Edge.Id).ToArray();
        var told = all.Where(place => seen.Contains(place.Edge.Id)).OrderBy(place => place.Day)
            .ThenBy(place => place.Rank).ThenBy(place => place.Edge.Id, StringComparer.Ordinal).ToArray();
        var orders = StepOrders.Of(told.Select(place => StepDate.Of(place.Edge.Span)));
        return new StoryOutline(
            [.. told.Zip(orders, (place, order) => new OutlinedStep(place.Edge, order)).Take(stepsMax)],
            all.Length - told.Length, Math.Max(0, told.Length - stepsMax));
    }

    static IEnumerable<Place> PlacesOf(Finding finding, int tie, Dictionary<string, GraphEdge> known)
    {
        var trail = finding.Chosen(Math.Max(tie, 1));
        var edges = (trail is null ? finding.Steps.Select(step => step.Edge) : trail.Edges).Where(known.ContainsKey).Select(id => known[id]);
        var (inOrder, earliest, rank) = (finding.Show is ShowPath { InOrder: true }, DateBounds.Earliest, 0);
        foreach (var edge in edges)
        {
            var date = StepDate.Of(edge.Span);
            if (date.IsKnown) earliest = Math.Max(earliest, date.First);
            yield return new Place(edge, inOrder && date.IsKnown ? earliest : date.Day, trail is null ? 0 : rank++);
        }
    }

    sealed record Place(GraphEdge Edge, int Day, int Rank);
}

/// <summary>A step of a story without its evidence.</summary>
/// <param name="Edge">The relationship.</param>
/// <param name="Order">How sure it is that it does not come before the steps told before it.</param>
public sealed record OutlinedStep(GraphEdge Edge, StepOrder Order);
