using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Library;

/// <summary>A result as a drawing: exactly the nodes and relationships of its rows. Opening a node leads to the workspace.</summary>
public sealed partial class ResultCanvas
{
    bool _drawn;

    [Parameter, EditorRequired] public required string Ticket { get; set; }
    [Parameter, EditorRequired] public required Subgraph Subgraph { get; set; }

    protected override string Label => "Network of the result";

    protected override string Endpoint => $"/api/results/{Ticket}";

    protected override bool HasElement => Subgraph.Nodes.Count > 0;

    protected override Task DrawAsync(CanvasModule canvas)
    {
        if (_drawn)
            return Task.CompletedTask;
        _drawn = true;
        return LoadAsync(canvas, "");
    }

    protected override ExploreState WorkspaceAt(string id) => new() { Shows = [new ShowNeighbourhood(id)], Selected = id };
}
