using GraphExplorer.Exploration;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>What a reader did on the canvas.</summary>
public interface ICanvasListener
{
    /// <summary>One element was selected, or none (null).</summary>
    Task SelectedAsync(string? id);

    /// <summary>Several elements were selected.</summary>
    Task SelectedManyAsync(IReadOnlyList<string> ids);

    /// <summary>The neighbourhood of a node is wanted.</summary>
    Task OpenedAsync(string id);

    /// <summary>More of what is around a node is wanted.</summary>
    Task ExpandedAsync(string id);

    /// <summary>A menu is wanted for an element, or for the canvas (null), at a place of the window.</summary>
    Task MenuAskedAsync(string? id, bool isEdge, double x, double y);

    /// <summary>Elements were hidden or folded by hand, or that was undone.</summary>
    Task VisibilityChangedAsync(IReadOnlyList<string> hidden, IReadOnlyList<string> collapsed);

    /// <summary>Colour or size were given another rule by hand, or that was undone.</summary>
    Task LookChangedAsync(NodeLook look) => Task.CompletedTask;

    /// <summary>Something to be spoken.</summary>
    Task AnnouncedAsync(string text);

    /// <summary>Whether there is something to undo or redo.</summary>
    Task HistoryChangedAsync(bool canUndo, bool canRedo);
}

/// <summary>The callbacks of the module <c>canvas</c> by their names in the browser, passed on to a listener.</summary>
public sealed class CanvasEvents(ICanvasListener listener)
{
    [JSInvokable] public Task OnSelect(string? id, bool isEdge) => listener.SelectedAsync(id);
    [JSInvokable] public Task OnSelectMany(string[] ids) => listener.SelectedManyAsync(ids);
    [JSInvokable] public Task OnOpen(string id) => listener.OpenedAsync(id);
    [JSInvokable] public Task OnExpand(string id) => listener.ExpandedAsync(id);
    [JSInvokable] public Task OnMenu(string? id, bool isEdge, double x, double y) => listener.MenuAskedAsync(id, isEdge, x, y);
    [JSInvokable] public Task OnVisibility(string[] hide, string[] collapse) => listener.VisibilityChangedAsync(hide, collapse);
    [JSInvokable] public Task OnAnnounce(string text) => listener.AnnouncedAsync(text);
    [JSInvokable] public Task OnLook(string colour, string size) =>
        LookRules.Of(colour) is { } first && LookRules.Of(size) is { } second ? listener.LookChangedAsync(new NodeLook(first, second)) : Task.CompletedTask;

    [JSInvokable] public Task OnHistory(bool canUndo, bool canRedo) => listener.HistoryChangedAsync(canUndo, canRedo);
}
