using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Library;

/// <summary>A result as a drawing: exactly the nodes and relationships of its rows. Opening a node leads to the workspace.</summary>
public sealed partial class ResultCanvas : ICanvasListener, IAsyncDisposable
{
    ElementReference _element;
    CanvasModule? _canvas;

    [Inject] IJSRuntime Browser { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;

    [Parameter, EditorRequired] public required string Ticket { get; set; }
    [Parameter, EditorRequired] public required Subgraph Subgraph { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Subgraph.Nodes.Count == 0)
            return;
        _canvas = new CanvasModule(Browser) { Endpoint = $"/api/results/{Ticket}" };
        await _canvas.CreateAsync(_element, "Network of the result", this);
        await _canvas.LoadAsync("");
    }

    Task Open(string id)
    {
        Navigation.NavigateTo("/explore" + new ExploreState { Shows = [new ShowNeighbourhood(id)], Selected = id }.ToQueryString());
        return Task.CompletedTask;
    }

    Task ICanvasListener.OpenedAsync(string id) => Open(id);

    Task ICanvasListener.ExpandedAsync(string id) => Open(id);

    Task ICanvasListener.AnnouncedAsync(string text)
    {
        Announcer.Say(text);
        return Task.CompletedTask;
    }

    // The result is looked at, not worked on: the workspace is one press of Enter away.
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
