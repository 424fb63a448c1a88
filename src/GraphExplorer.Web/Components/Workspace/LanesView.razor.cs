using GraphExplorer.Exploration;
using GraphExplorer.Time;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>
/// The lanes beside the canvas, which stays at work behind them: the browser draws what the canvas holds, so that selection, filter, time
/// and undo are the same in both.
/// </summary>
public sealed partial class LanesView : ILanesListener, IAsyncDisposable
{
    static readonly (string Slug, string Word)[] Lines =
        [("certain", "certain"), ("possible", "possible"), ("assumed", "assumed ongoing"), ("disputed", "disputed")];

    ElementReference _element;
    bool _begun;
    string _selected = "";
    LanesShown _shown;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Parameter, EditorRequired] public required CanvasModule Canvas { get; set; }

    [Parameter, EditorRequired] public required LanesModule Lanes { get; set; }

    /// <summary>Raised when a menu is wanted.</summary>
    [Parameter] public EventCallback<MenuRequest> OnMenu { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_begun && Canvas.IsReady)
        {
            _begun = true;
            (_selected, _shown) = (Session.State.Selected, ShownBy(Session.State));
            await Lanes.CreateAsync(_element, Canvas, _selected.Length > 0 ? _selected : null, _shown, this);
        }
        else if (Lanes.IsReady)
        {
            await FollowAsync(Session.State);
        }
    }

    static LanesShown ShownBy(ExploreState state) => new(state.Span, state.AllLanes);

    async Task FollowAsync(ExploreState state)
    {
        var (before, coming) = (_shown, ShownBy(Session.Coming));
        _shown = coming;
        if (before.All != coming.All)
            await Lanes.ShowAllAsync(coming.All);
        if (before.Span != coming.Span)
            await Lanes.ShowSpanAsync(coming.Span);
        if (_selected != state.Selected)
        {
            _selected = state.Selected;
            await Lanes.SelectAsync(_selected.Length > 0 ? _selected : null);
        }
    }

    Task ILanesListener.SelectedAsync(string? id) => InvokeAsync(() =>
    {
        // The lanes show it already.
        _selected = id ?? "";
        Session.Select(_selected);
    });

    Task ILanesListener.SpanChangedAsync(TimeWindow? span) => InvokeAsync(() =>
    {
        _shown = _shown with { Span = span };
        Session.Adjust(state => state with { Span = span });
    });

    Task ILanesListener.AllChangedAsync(bool all) => InvokeAsync(() =>
    {
        _shown = _shown with { All = all };
        Session.Adjust(state => state with { AllLanes = all });
    });

    Task ILanesListener.OpenedAsync(string id) => InvokeAsync(() => Session.Open(new ShowNeighbourhood(id), id));

    Task ILanesListener.MenuAskedAsync(string? id, bool isEdge, double x, double y) =>
        InvokeAsync(() => OnMenu.InvokeAsync(new MenuRequest(id, isEdge, x, y)));

    public ValueTask DisposeAsync() => Lanes.DisposeAsync();
}
