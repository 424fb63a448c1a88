using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>
/// The map beside the canvas, which stays at work behind it: the browser draws what the canvas holds, so that selection, filter, time and
/// undo are the same in both.
/// </summary>
public sealed partial class MapView : IAsyncDisposable
{
    static readonly (string Slug, string Word)[] Marks =
    [
        ("there", "was there"), ("linked", "comes from, recruits from or claims it"), ("possible", "possibly"), ("assumed", "assumed ongoing"),
        ("count", "several, counted"), ("area", "place known only as an area"),
    ];

    ElementReference _element;
    bool _begun;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Parameter, EditorRequired] public required CanvasModule Canvas { get; set; }

    [Parameter, EditorRequired] public required MapModule Map { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_begun || !Canvas.IsReady)
            return;
        _begun = true;
        await Map.CreateAsync(_element, Canvas, SelectAsync);
    }

    // The module writes into this markup; what it has written must not be taken back by a later render.
    protected override bool ShouldRender() => !_begun;

    Task SelectAsync(string? id) => InvokeAsync(() => Session.Select(id ?? ""));

    public ValueTask DisposeAsync() => Map.DisposeAsync();
}
