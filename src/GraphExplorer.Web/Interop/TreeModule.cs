using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>The module <c>tree</c>: what is in sight on a canvas as a tree for the keyboard and for screen readers.</summary>
public sealed class TreeModule(IJSRuntime runtime) : BrowserModule(runtime, "tree")
{
    /// <summary>Brings a panel to life for a canvas; it follows the canvas from then on, and selects through it.</summary>
    public Task CreateAsync(ElementReference element, CanvasModule canvas) => CreateOnAsync(canvas, drawn => [element, new { Canvas = drawn }, null]);

    /// <summary>Fills the panel, or lets it be; <paramref name="focus"/> gives it the keyboard at what is selected.</summary>
    public Task ShowAsync(bool shown, bool focus) => CallAsync("show", shown, focus);
}
