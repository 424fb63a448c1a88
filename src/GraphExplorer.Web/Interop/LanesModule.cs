using GraphExplorer.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>What a reader did on the lanes.</summary>
public interface ILanesListener
{
    /// <summary>An element was selected, or none (null). The name of a group is one that the canvas does not hold.</summary>
    Task SelectedAsync(string? id);

    /// <summary>The neighbourhood of a node is wanted.</summary>
    Task OpenedAsync(string id);

    /// <summary>Another stretch of time is in view; null = all of it.</summary>
    Task SpanChangedAsync(TimeWindow? span);

    /// <summary>Every group is to have a lane, or the best connected ones.</summary>
    Task AllChangedAsync(bool all);

    /// <summary>A menu is wanted for an element, or for the view (null), at a place of the window.</summary>
    Task MenuAskedAsync(string? id, bool isEdge, double x, double y);
}

/// <summary>What of the lanes is shown.</summary>
/// <param name="Span">The stretch of time in view; null = all of it.</param>
/// <param name="All">Every group has a lane, however many there are.</param>
public readonly record struct LanesShown(TimeWindow? Span, bool All);

/// <summary>The module <c>lanes</c>: the genealogy against time. It draws what a canvas holds and follows its filter and time.</summary>
public sealed class LanesModule(IJSRuntime runtime) : BrowserModule(runtime, "lanes")
{
    DotNetObjectReference<LanesModule>? _self;
    ILanesListener? _listener;

    /// <summary>Draws into an empty element what a canvas holds.</summary>
    /// <param name="element">The empty element.</param>
    /// <param name="canvas">The canvas whose graph is drawn.</param>
    /// <param name="selected">Id of what is selected; null = nothing.</param>
    /// <param name="shown">What of the lanes is shown.</param>
    /// <param name="listener">Who hears of what is done.</param>
    public Task CreateAsync(ElementReference element, CanvasModule canvas, string? selected, LanesShown shown, ILanesListener listener)
    {
        _self = DotNetObjectReference.Create(this);
        _listener = listener;
        return CreateOnAsync(canvas, drawn => [element, new { Canvas = drawn, Selected = selected, Span = shown.Span?.ToString(), shown.All }, _self]);
    }

    /// <summary>Marks an element as selected and moves it into sight.</summary>
    public Task SelectAsync(string? id) => CallAsync("select", id);

    /// <summary>Shows a stretch of time, or all of it.</summary>
    public Task ShowSpanAsync(TimeWindow? span) => CallAsync("showSpan", span?.ToString());

    /// <summary>Shows a lane for every group, or for the best connected ones.</summary>
    public Task ShowAllAsync(bool all) => CallAsync("showAll", all);

    /// <summary>1.25 is a step in, 0.8 a step out.</summary>
    public Task ZoomAsync(double factor) => CallAsync("zoom", factor);

    /// <summary>Shows the whole of the time that the data speak of.</summary>
    public Task FitAsync() => CallAsync("fit");

    /// <summary>Downloads a picture of all lanes over the time in view.</summary>
    /// <param name="format"><c>png</c> or <c>svg</c>.</param>
    /// <param name="name">File name without ending.</param>
    /// <param name="about">Where the picture comes from, written beneath it.</param>
    public Task SavePictureAsync(string format, string name, Provenance about) => CallAsync(format, name, about);

    /// <summary>Downloads the report that an address makes of a picture of all lanes.</summary>
    /// <param name="name">File name.</param>
    /// <param name="about">Where the picture comes from, written beneath it.</param>
    /// <param name="address">Where the picture is sent.</param>
    public Task SaveReportAsync(string name, Provenance about, string address) => CallAsync("report", name, about, address);

    [JSInvokable] public Task OnSelect(string? id) => _listener?.SelectedAsync(id) ?? Task.CompletedTask;
    [JSInvokable] public Task OnOpen(string id) => _listener?.OpenedAsync(id) ?? Task.CompletedTask;
    [JSInvokable] public Task OnSpan(string? span)
    {
        var window = span is not null && TimeWindow.TryParse(span, out var read) ? read : null;
        return _listener?.SpanChangedAsync(window) ?? Task.CompletedTask;
    }

    [JSInvokable] public Task OnAll(bool all) => _listener?.AllChangedAsync(all) ?? Task.CompletedTask;

    [JSInvokable] public Task OnMenu(string? id, bool isEdge, double x, double y) => _listener?.MenuAskedAsync(id, isEdge, x, y) ?? Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _self?.Dispose();
    }
}
