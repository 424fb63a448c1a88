using GraphExplorer.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>timeline</c>: histogram and slider of time. Dragging acts on the canvas at once; a time that has settled comes back.</summary>
public sealed class TimelineModule(IJSRuntime runtime) : BrowserModule(runtime, "timeline")
{
    DotNetObjectReference<TimelineModule>? _self;
    Func<string?, Task> _settled = _ => Task.CompletedTask;
    Func<bool, Task> _assumed = _ => Task.CompletedTask;

    /// <summary>Brings the markup of a timeline to life.</summary>
    /// <param name="element">Holds the parts that the module names by their classes.</param>
    /// <param name="canvas">The canvas that the slider acts on.</param>
    /// <param name="time">The time of the page; null = all time.</param>
    /// <param name="settled">Called with a time that has settled.</param>
    /// <param name="assumed">Called when the rule of assumed ends is switched on or off.</param>
    public Task CreateAsync(
        ElementReference element, CanvasModule canvas, TimeWindow? time, Func<TimeWindow?, Task> settled, Func<bool, Task> assumed)
    {
        _self = DotNetObjectReference.Create(this);
        _settled = text => settled(text is not null && TimeWindow.TryParse(text, out var chosen) ? chosen : null);
        _assumed = assumed;
        return CreateOnAsync(canvas, drawn => [element, new { Canvas = drawn, Time = time?.ToString() }, _self]);
    }

    /// <summary>Sets the slider to the time of the page, after Back or a link.</summary>
    public Task SetTimeAsync(TimeWindow? time) => CallAsync("setTime", time?.ToString());

    [JSInvokable] public Task OnTime(string? time) => _settled(time);
    [JSInvokable] public Task OnAssume(bool on) => _assumed(on);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _self?.Dispose();
    }
}
