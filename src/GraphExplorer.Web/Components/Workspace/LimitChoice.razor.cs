using GraphExplorer.Exploration;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>The choice past the drawing limit: draw a part, read a table, or narrow the view by the panel of traces and filters.</summary>
public sealed partial class LimitChoice
{
    /// <summary>Types that are counted one by one.</summary>
    const int TypesMax = 6;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    /// <summary>What the limit cuts off.</summary>
    [Parameter, EditorRequired] public required Truncation Cut { get; set; }

    /// <summary>Raised when the part is to be drawn.</summary>
    [Parameter] public EventCallback OnDraw { get; set; }

    IEnumerable<(string Kind, int Count)> Kinds =>
        from kind in Session.View.Union.Nodes.CountBy(node => node.Kind)
        orderby kind.Value descending, kind.Key
        select (kind.Key, kind.Value);

    IEnumerable<(string Type, int Count)> Types =>
        (from type in Session.View.Union.Edges.CountBy(edge => edge.Type)
         orderby type.Value descending, type.Key
         select (type.Key, type.Value)).Take(TypesMax);

    void ShowTable() => Session.Adjust(Session.State with { Screen = ExploreScreen.Table });

    void Narrow() => Session.OpenDrawer("side");
}
