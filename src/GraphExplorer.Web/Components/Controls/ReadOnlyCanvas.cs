using GraphExplorer.Exploration;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Controls;

/// <summary>
/// A drawing that is looked at, not worked on: opening or expanding a node leads to the workspace, which is one press of Enter away, and
/// nothing else that is done on it is answered.
/// </summary>
public abstract class ReadOnlyCanvas : ComponentBase, ICanvasListener, IAsyncDisposable
{
    CanvasModule? _canvas;

    [Inject] IJSRuntime Browser { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;

    /// <summary>The empty element that is drawn into.</summary>
    protected ElementReference Element { get; set; }

    /// <summary>Why the last load gave nothing; null when it did.</summary>
    protected CanvasProblem? Problem { get; private set; }

    /// <summary>What the drawing is called for screen readers.</summary>
    protected abstract string Label { get; }

    /// <summary>Where subgraphs are fetched.</summary>
    protected virtual string Endpoint => "/api/graph";

    /// <summary>False when the markup has no element to draw into.</summary>
    protected virtual bool HasElement => true;

    /// <summary>Draws what differs from what is drawn; called after each render once the canvas is at work.</summary>
    protected abstract Task DrawAsync(CanvasModule canvas);

    /// <summary>The state of the workspace that a node leads to.</summary>
    protected abstract ExploreState WorkspaceAt(string id);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && HasElement)
        {
            _canvas = new CanvasModule(Browser) { Endpoint = Endpoint };
            await _canvas.CreateAsync(Element, Label, this);
        }
        if (_canvas is { IsReady: true } canvas)
            await DrawAsync(canvas);
    }

    /// <summary>Fetches and draws what a query string shows, and keeps the words of a failure.</summary>
    protected async Task LoadAsync(CanvasModule canvas, string queryString)
    {
        var problem = (await canvas.LoadAsync(queryString))?.Problem;
        if (problem == Problem)
            return;
        Problem = problem;
        StateHasChanged();
    }

    Task Open(string id)
    {
        Navigation.NavigateTo("/explore" + WorkspaceAt(id).ToQueryString());
        return Task.CompletedTask;
    }

    Task ICanvasListener.OpenedAsync(string id) => Open(id);

    Task ICanvasListener.ExpandedAsync(string id) => Open(id);

    Task ICanvasListener.AnnouncedAsync(string text)
    {
        Announcer.Say(text);
        return Task.CompletedTask;
    }

    Task ICanvasListener.SelectedAsync(string? id) => Task.CompletedTask;

    Task ICanvasListener.SelectedManyAsync(IReadOnlyList<string> ids) => Task.CompletedTask;

    Task ICanvasListener.MenuAskedAsync(string? id, bool isEdge, double x, double y) => Task.CompletedTask;

    Task ICanvasListener.VisibilityChangedAsync(IReadOnlyList<string> hidden, IReadOnlyList<string> collapsed) => Task.CompletedTask;

    Task ICanvasListener.HistoryChangedAsync(bool canUndo, bool canRedo) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_canvas is not null)
            await _canvas.DisposeAsync();
    }
}
