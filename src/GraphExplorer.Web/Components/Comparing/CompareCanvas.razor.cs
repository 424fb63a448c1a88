using GraphExplorer.Exploration;
using GraphExplorer.Time;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Comparing;

/// <summary>
/// The comparison as a drawing: all that may have been so at some time from the first date to the second, with what changed marked
/// by colour, sign and mark. Selecting something leads to its evidence in the workspace.
/// </summary>
public sealed partial class CompareCanvas : ICanvasListener, IAsyncDisposable
{
    ElementReference _element;
    CanvasModule? _canvas;
    SubgraphComparison? _drawn;

    [Inject] IJSRuntime Browser { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;

    [Parameter, EditorRequired] public required CompareState State { get; set; }
    [Parameter, EditorRequired] public required SubgraphComparison Comparison { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _canvas = new CanvasModule(Browser);
            await _canvas.CreateAsync(_element, "Network of the two dates", this);
        }
        if (_canvas is null || _drawn == Comparison)
            return;
        _drawn = Comparison;
        await _canvas.ApplyFilterAsync(State.View.Filter with { Time = Span });
        await _canvas.LoadAsync((State.View with { Filter = GraphFilter.None, Selected = "", Layout = "" }).ToQueryString());
        await _canvas.MarkChangesAsync(Marks);
    }

    /// <summary>From the first date to the second.</summary>
    TimeWindow Span => TimeWindow.Parse($"{Comparison.From}/{Comparison.To}");

    /// <summary>The most telling change of each element; of a retyped pair the edges that ended are marked as well.</summary>
    Dictionary<string, ChangeKind> Marks => Comparison.Changes.OrderByDescending(change => change.Kind)
        .SelectMany(change => change.EdgeIds.Append(change.Id).Select(id => (id, change.Kind)))
        .GroupBy(mark => mark.id).ToDictionary(marks => marks.Key, marks => marks.Last().Kind, StringComparer.Ordinal);

    Task Open(string id)
    {
        Navigation.NavigateTo("/explore" + (State.View with { Selected = id, Filter = State.View.Filter with { Time = Span } }).ToQueryString());
        return Task.CompletedTask;
    }

    Task ICanvasListener.OpenedAsync(string id) => Open(id);

    Task ICanvasListener.ExpandedAsync(string id) => Open(id);

    Task ICanvasListener.AnnouncedAsync(string text)
    {
        Announcer.Say(text);
        return Task.CompletedTask;
    }

    // A comparison is looked at, not worked on: the workspace is one press of Enter away.
    Task ICanvasListener.SelectedAsync(string? id) => Task.CompletedTask;

    Task ICanvasListener.SelectedManyAsync(IReadOnlyList<string> ids) => Task.CompletedTask;

    Task ICanvasListener.MenuAskedAsync(string? id, bool isEdge, double x, double y) => Task.CompletedTask;

    Task ICanvasListener.VisibilityChangedAsync(IReadOnlyList<string> hidden, IReadOnlyList<string> collapsed) => Task.CompletedTask;

    Task ICanvasListener.HistoryChangedAsync(bool canUndo, bool canRedo) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_canvas is not null)
            await _canvas.DisposeAsync();
    }
}
