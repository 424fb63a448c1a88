using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>
/// The module <c>views</c>: keeps what a reader makes of the canvas in the browser, and stores and opens saved views. Positions go
/// straight between browser and server; only titles pass here.
/// </summary>
public sealed class ViewsModule(IJSRuntime runtime) : BrowserModule(runtime, "views")
{
    public Task StartAsync(CanvasModule canvas) => CreateOnAsync(canvas, drawn => [null, new { Canvas = drawn }]);

    /// <summary>Before a question is drawn: gives nodes the places that they had. Null when the tab is gone.</summary>
    public Task<ViewBegun?> BeginAsync(string question, string? saved) => AskAsync<ViewBegun>("begin", question, saved);

    /// <summary>After it was drawn: from now on changes are kept.</summary>
    public Task DrawnAsync() => CallAsync("drawn");

    /// <summary>Stores the canvas under a title. Null when the tab is gone.</summary>
    public Task<ViewSaved?> SaveAsync(ViewTitle title) => AskAsync<ViewSaved>("save", title);

    /// <summary>Brings the canvas back to what was saved; can be undone.</summary>
    public Task RevertAsync() => CallAsync("revert");
}

/// <summary>What opening a view did.</summary>
/// <param name="Restored">True when nodes have got places, so that no layout must be run.</param>
/// <param name="Problem">Why a saved view could not be had; empty when it could.</param>
public sealed record ViewBegun(bool Restored, string Problem);

/// <summary>What saving did.</summary>
/// <param name="Revision">The revision that is stored; 0 when it is not.</param>
/// <param name="Problem">Why not; empty when it is.</param>
public sealed record ViewSaved(int Revision, string Problem);

/// <summary>What the page says of a view that is saved; the canvas adds the rest.</summary>
public sealed record ViewTitle(Guid Id, int Revision, string Name, string Description, string Address, string DataVersion);
