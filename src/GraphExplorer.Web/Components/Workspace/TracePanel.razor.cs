using GraphExplorer.Exploration;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>One button for each question about a group: its splits, pledges, alliances, leaders, neighbourhood and lineage.</summary>
public sealed partial class TracePanel
{
    bool _keep;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    /// <summary>The selected entity; without one, the entity of the latest thing that is shown.</summary>
    GraphNode? Focus => Session.Selection.Entity?.Entity ?? Session.View.Union.Nodes.FirstOrDefault(node => node.Id == FocusId);

    string FocusId => Session.State.Shows.LastOrDefault() switch
    {
        ShowNeighbourhood it => it.Id,
        ShowExpansion it => it.Id,
        ShowTrace it => it.Id,
        ShowLineage it => it.Id,
        ShowPath it => it.From,
        _ => "",
    };

    static (string Word, string Icon, Show Show, bool OnlyGroups)[] Choices(string id) =>
    [
        ("Splits", "split", new ShowTrace(TraceKind.Splits, id), true),
        ("Pledges", "pledge", new ShowTrace(TraceKind.Pledges, id), false),
        ("Alliances", "alliance", new ShowTrace(TraceKind.Alliances, id), false),
        ("Leaders", "leader", new ShowTrace(TraceKind.Leaders, id), false),
        ("Neighbourhood", "network", new ShowNeighbourhood(id), false),
        ("Lineage", "lineage", new ShowLineage(id), true),
    ];

    void Trace(Show show, string id)
    {
        if (_keep)
            Session.Add(show);
        else
            Session.Open(show, id);
    }
}
