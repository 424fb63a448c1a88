using GraphExplorer.Exploration;
using GraphExplorer.Store;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>The list of sources.</summary>
public sealed partial class Sources
{
    IReadOnlyList<SourceEntry>? _sources;

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] Handover Handover { get; set; } = null!;

    /// <summary>Ticket for what the prerendered page was made from.</summary>
    [PersistentState] public string? Ticket { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _sources = Handover.Take<IReadOnlyList<SourceEntry>>(Ticket) ?? await SourceDocument.ListAsync(Graph);
        if (!RendererInfo.IsInteractive)
            Ticket = Handover.Keep(_sources);
    }
}
