using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>map</c>: what a canvas holds, on a map of the world. It follows the canvas's filter, time and selection by itself.</summary>
public sealed class MapModule(IJSRuntime runtime) : BrowserModule(runtime, "map")
{
    DotNetObjectReference<MapModule>? _self;
    Func<string?, Task> _selected = _ => Task.CompletedTask;

    /// <summary>Draws in the markup of the map what a canvas holds.</summary>
    /// <param name="element">Holds the parts that the module names by their classes.</param>
    /// <param name="canvas">The canvas that is drawn.</param>
    /// <param name="selected">Called with what was selected by hand; null = nothing.</param>
    public Task CreateAsync(ElementReference element, CanvasModule canvas, Func<string?, Task> selected)
    {
        _self = DotNetObjectReference.Create(this);
        _selected = selected;
        return CreateOnAsync(canvas, drawn => [element, new { Canvas = drawn }, _self]);
    }

    /// <summary>1.25 is a step in, 0.8 a step out.</summary>
    public Task ZoomAsync(double factor) => CallAsync("zoom", factor);

    /// <summary>Brings all places with something at them into sight.</summary>
    public Task FitAsync() => CallAsync("fit");

    /// <summary>Downloads a picture of the map as it is in sight.</summary>
    /// <param name="format"><c>png</c> or <c>svg</c>.</param>
    /// <param name="name">File name without ending.</param>
    /// <param name="about">Where the picture comes from, written beneath it.</param>
    public Task SavePictureAsync(string format, string name, Provenance about) => CallAsync(format, name, about);

    /// <summary>Downloads the report that an address makes of a picture of the map.</summary>
    /// <param name="name">File name.</param>
    /// <param name="about">Where the picture comes from, written beneath it.</param>
    /// <param name="address">Where the picture is sent.</param>
    public Task SaveReportAsync(string name, Provenance about, string address) => CallAsync("report", name, about, address);

    [JSInvokable]
    public Task OnSelect(string? id) => _selected(id);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _self?.Dispose();
    }
}
