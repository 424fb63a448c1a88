using GraphExplorer.Exploration;
using GraphExplorer.Web.Interop;
using Radzen;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>Makes the menu of a workspace from the parts of the circuit.</summary>
public sealed class ExploreMenus(ContextMenuService menus, Expansion expansion)
{
    /// <summary>The menu for a canvas.</summary>
    /// <param name="session">The open workspace.</param>
    /// <param name="canvas">Its canvas.</param>
    /// <param name="pathFrom">Sets the first end of a path.</param>
    /// <param name="pathTo">Sets the other end.</param>
    public ElementMenu For(ExploreSession session, CanvasModule canvas, Action<string> pathFrom, Action<string> pathTo) =>
        new(menus, expansion, session, canvas) { PathFrom = pathFrom, PathTo = pathTo };
}
