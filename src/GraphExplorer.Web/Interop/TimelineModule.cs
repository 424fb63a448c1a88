using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>timeline</c>: histogram and year slider. Dragging acts on the canvas at once; a year that has settled comes back.</summary>
public sealed class TimelineModule(IJSRuntime runtime) : BrowserModule(runtime, "timeline")
{
    DotNetObjectReference<TimelineModule>? _self;
    Func<int?, Task> _settled = _ => Task.CompletedTask;

    /// <summary>Brings the markup of a timeline to life.</summary>
    /// <param name="element">Holds the parts that the module names by their classes.</param>
    /// <param name="canvas">The canvas that the slider acts on.</param>
    /// <param name="year">The year of the page; null = all years.</param>
    /// <param name="settled">Called with a year that has settled.</param>
    public Task CreateAsync(ElementReference element, CanvasModule canvas, int? year, Func<int?, Task> settled)
    {
        _self = DotNetObjectReference.Create(this);
        _settled = settled;
        return CreateAsync(element, new { Canvas = canvas.Instance, Year = year }, _self);
    }

    /// <summary>Sets the slider to the year of the page, after Back or a link.</summary>
    public Task SetYearAsync(int? year) => CallAsync("setYear", year);

    [JSInvokable]
    public Task OnYear(int? year) => _settled(year);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _self?.Dispose();
    }
}
