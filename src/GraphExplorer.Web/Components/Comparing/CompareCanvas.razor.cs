using GraphExplorer.Exploration;
using GraphExplorer.Time;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Comparing;

/// <summary>
/// The comparison as a drawing: all that may have been so at some time from the first date to the second, with what changed marked
/// by colour, sign and mark. Selecting something leads to its evidence in the workspace.
/// </summary>
public sealed partial class CompareCanvas
{
    SubgraphComparison? _drawn;

    [Parameter, EditorRequired] public required CompareState State { get; set; }
    [Parameter, EditorRequired] public required SubgraphComparison Comparison { get; set; }

    protected override string Label => "Network of the two dates";

    /// <summary>From the first date to the second.</summary>
    TimeWindow Span => TimeWindow.Parse($"{Comparison.From}/{Comparison.To}");

    /// <summary>The most telling change of each element; of a retyped pair the edges that ended are marked as well.</summary>
    Dictionary<string, ChangeKind> Marks => Comparison.Changes.OrderByDescending(change => change.Kind)
        .SelectMany(change => change.EdgeIds.Append(change.Id).Select(id => (id, change.Kind)))
        .GroupBy(mark => mark.id).ToDictionary(marks => marks.Key, marks => marks.Last().Kind, StringComparer.Ordinal);

    protected override async Task DrawAsync(CanvasModule canvas)
    {
        if (_drawn == Comparison)
            return;
        _drawn = Comparison;
        await canvas.ApplyFilterAsync(State.View.Filter with { Time = Span });
        await LoadAsync(canvas, (State.View.Content with { Filter = GraphFilter.None }).ToQueryString());
        await canvas.MarkChangesAsync(Marks);
    }

    protected override ExploreState WorkspaceAt(string id) =>
        State.View with { Selected = id, Filter = State.View.Filter with { Time = Span } };
}
