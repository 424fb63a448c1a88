using GraphExplorer.Editing.Review;
using GraphExplorer.Exploration;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Reviewing;

/// <summary>A draft as a difference: what it adds to what joins its entities already.</summary>
public sealed partial class DraftCanvas
{
    string _drawn = "";

    /// <summary>Ticket under which the browser fetches the picture's subgraph.</summary>
    [Parameter, EditorRequired] public required string Ticket { get; set; }

    [Parameter, EditorRequired] public required DraftPicture Picture { get; set; }

    protected override string Label => "Network with the draft";

    protected override string Endpoint => $"/api/results/{Ticket}";

    protected override async Task DrawAsync(CanvasModule canvas)
    {
        if (_drawn == Ticket)
            return;
        _drawn = Ticket;
        await LoadAsync(canvas, "");
        await canvas.MarkChangesAsync(Picture.Added.ToDictionary(id => id, _ => ChangeKind.Added, StringComparer.Ordinal));
    }

    protected override ExploreState WorkspaceAt(string id) => new() { Shows = [new ShowNeighbourhood(id)], Selected = id };
}
