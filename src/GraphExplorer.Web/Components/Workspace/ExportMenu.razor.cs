using System.Globalization;
using GraphExplorer.Exploration;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>Takes away what is in sight, in the formats of other programs.</summary>
public sealed partial class ExportMenu
{
    static readonly (string Format, string Title, string About)[] Formats =
    [
        ("graphml", "GraphML", "For Gephi, yEd, NetworkX and igraph"),
        ("cytoscape", "Cytoscape JSON", "For Cytoscape Desktop and Cytoscape.js"),
        ("csv", "CSV tables (zip)", "Nodes, edges and claims as tables"),
        ("json", "GraphExplorer JSON", "Everything, with the evidence"),
        ("cypher", "Cypher script", "Makes an equal graph in an empty store"),
    ];

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired] public required CanvasModule Canvas { get; set; }

    bool IsTable => Session.State.Screen == ExploreScreen.Table;

    string Address => (Session.State with { Selected = "", Screen = ExploreScreen.Network, Layout = "" }).ToQueryString();

    Task SaveAsync(string format)
    {
        var made = Clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        var about = new Provenance(
            ShowWords.Of(Session.State, Session.NameOf), Navigation.Uri, Session.View.Union.DataVersion, [], made);
        return Canvas.SavePictureAsync(format, "graph-explorer", about);
    }
}
