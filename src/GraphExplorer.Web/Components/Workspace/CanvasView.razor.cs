using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>
/// The drawing. The browser fetches the subgraph by the page's own address; this passes on what changed in the state and takes back
/// what was done by hand.
/// </summary>
public sealed partial class CanvasView : ICanvasListener, IDisposable
{
    static readonly (string Slug, string Word)[] Lines =
        [("certain", "certain"), ("possible", "possible"), ("assumed", "assumed ongoing"), ("undated", "undated"), ("disputed", "disputed")];

    ElementReference _element;
    CanvasProblem? _problem;
    string? _drawn;

    /// <summary>The saved view whose places the nodes have.</summary>
    Guid? _opened;
    bool _loaded;
    string? _accepted;
    GraphFilter _filter = GraphFilter.None;
    NodeLook _look = NodeLook.Plain;
    string _selected = "";
    (ExploreState? State, ExploredView? View) _traced;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] Announcer Announcer { get; set; } = null!;
    [Inject] LiveModule Live { get; set; } = null!;

    [Parameter, EditorRequired] public required CanvasModule Canvas { get; set; }

    /// <summary>Keeps and restores what is made of the canvas.</summary>
    [Parameter, EditorRequired] public required ViewsModule Keeping { get; set; }

    /// <summary>Raised once the canvas has drawn for the first time.</summary>
    [Parameter] public EventCallback OnReady { get; set; }

    /// <summary>Raised when a menu is wanted.</summary>
    [Parameter] public EventCallback<MenuRequest> OnMenu { get; set; }

    /// <summary>Raised when there is something, or nothing any more, to undo or redo.</summary>
    [Parameter] public EventCallback<(bool CanUndo, bool CanRedo)> OnHistory { get; set; }

    GraphFilter Filter => Session.State.Filter;

    /// <summary>What the browser fetches: the question without the ways to look at it, which it applies itself.</summary>
    string Question => (Session.State.Content with { Filter = GraphFilter.None, Saved = null, Tie = 0, Step = 0 }).ToQueryString();

    /// <summary>What is cut off of a view past the drawing limit while the reader has not chosen to draw the rest; null = nothing is to be chosen.</summary>
    Truncation? Waiting =>
        Session.View.Union.Truncated is { } cut && _accepted != Question && _drawn != Question ? cut : null;

    protected override void OnInitialized() => Live.Changed += Refresh;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Canvas.CreateAsync(_element, "Network of the view", this);
            await Keeping.StartAsync(Canvas);
            await FollowAsync();
            await OnReady.InvokeAsync();
        }
        else if (Canvas.IsReady)
        {
            await FollowAsync();
        }
    }

    /// <summary>Tells the canvas what differs from what it was told before. Each part is noted before it is sent, so that a render in between does not send it twice.</summary>
    async Task FollowAsync()
    {
        if (Session.TakeJustSaved())
            _opened = Session.State.Saved;
        var anew = _drawn != Question || (Session.State.Saved is { } saved && saved != _opened);
        if (!_filter.Equals(Filter))
        {
            var timeOnly = (_filter with { Time = Filter.Time }).Equals(Filter);
            _filter = Filter;
            await (timeOnly ? Canvas.SetTimeAsync(Filter.Time) : Canvas.ApplyFilterAsync(Filter));
        }
        if (_look != Session.Coming.Look)
        {
            _look = Session.Coming.Look;
            await Canvas.ShowLookAsync(_look);
        }
        if (anew && Waiting is null)
            await DrawAsync();
        if (_selected != Session.State.Selected || anew)
        {
            _selected = Session.State.Selected;
            await Canvas.SelectAsync(_selected.Length > 0 ? _selected : null, reveal: true);
        }
        await FollowTraceAsync(anew);
    }

    /// <summary>Of several paths the chosen one stands out, and the step that the story tells stands in the middle.</summary>
    async Task FollowTraceAsync(bool anew)
    {
        var (state, before) = (Session.State, _traced.State);
        var same = !anew && before is not null && before.Tie == state.Tie && before.Step == state.Step && ReferenceEquals(_traced.View, Session.View);
        if (same || (before is null && state.Tie == 0 && state.Step == 0))
            return;
        _traced = (state, Session.View);
        var trail = Session.View.Findings.Select(finding => finding.Chosen(state.Tie)).FirstOrDefault(trail => trail is not null);
        await Canvas.TrailAsync(
            trail is null ? [] : [.. trail.Nodes, .. trail.Edges], state.Step > 0 && state.Selected.Length > 0 ? state.Selected : null);
    }

    async Task DrawAsync()
    {
        (_drawn, _opened) = (Question, Session.State.Saved);
        var begun = await Keeping.BeginAsync(_drawn, _opened?.ToString());
        var load = await Canvas.LoadAsync(_drawn);
        if (load is null || load.Overtaken)
            return;
        _loaded = true;
        await Keeping.DrawnAsync();
        if (begun is { Problem.Length: > 0 })
            Announcer.Say(begun.Problem);
        if (Session.State.Layout.Length > 0 && begun is not { Restored: true })
            await Canvas.LayoutAsync(Session.State.Layout);
        _problem = load.Problem;
        StateHasChanged();
    }

    Task ReloadAsync() => DrawAsync();

    Task DrawPartAsync()
    {
        _accepted = Question;
        return DrawAsync();
    }

    void Refresh() => _ = InvokeAsync(async () =>
    {
        await Session.RefreshAsync();
        await DrawAsync();
    });

    void ShowHidden() => Session.Adjust(Session.State with { Filter = Filter with { Hide = IdSet.Empty } });

    Task ICanvasListener.SelectedAsync(string? id) => InvokeAsync(() =>
    {
        // The canvas shows it already.
        _selected = id ?? "";
        Session.Select(_selected);
    });

    Task ICanvasListener.SelectedManyAsync(IReadOnlyList<string> ids) => InvokeAsync(() =>
    {
        _selected = "";
        Session.SelectSeveral(ids);
    });

    Task ICanvasListener.OpenedAsync(string id) => InvokeAsync(() => Session.Open(new ShowNeighbourhood(id), id));

    Task ICanvasListener.ExpandedAsync(string id) => InvokeAsync(() => Session.Add(new ShowExpansion(id, EdgeDirection.Both, "")));

    Task ICanvasListener.MenuAskedAsync(string? id, bool isEdge, double x, double y) =>
        InvokeAsync(() => OnMenu.InvokeAsync(new MenuRequest(id, isEdge, x, y)));

    Task ICanvasListener.VisibilityChangedAsync(IReadOnlyList<string> hidden, IReadOnlyList<string> collapsed) => InvokeAsync(() =>
        Session.Adjust(state => state with { Filter = state.Filter with { Hide = new IdSet(hidden), Collapse = new IdSet(collapsed) } }));

    Task ICanvasListener.LookChangedAsync(NodeLook look) => InvokeAsync(() =>
    {
        // The canvas wears it already.
        _look = look;
        Session.Adjust(state => state with { Look = look });
    });

    Task ICanvasListener.AnnouncedAsync(string text)
    {
        Announcer.Say(text);
        return Task.CompletedTask;
    }

    Task ICanvasListener.HistoryChangedAsync(bool canUndo, bool canRedo) => InvokeAsync(() => OnHistory.InvokeAsync((canUndo, canRedo)));

    public void Dispose() => Live.Changed -= Refresh;
}

/// <summary>A menu is wanted for an element, or for the canvas itself (null), at a place of the window.</summary>
public sealed record MenuRequest(string? Id, bool IsEdge, double X, double Y);
