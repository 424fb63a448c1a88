using GraphExplorer.Exploration;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>One button for each question about an entity: splits, pledges, alliances, leaders, neighbourhood, lineage, career, what led to it; and what was found.</summary>
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
        ShowAntecedents it => it.Id,
        _ => "",
    };

    /// <summary>What was found by traces other than paths, which have a panel of their own.</summary>
    IReadOnlyList<Finding> Found => [.. Session.View.Findings.Where(finding => finding.Show is not ShowPath && finding.Steps.Count > 0)];

    /// <summary>What can be traced of an entity, also commands of the palette; each with the kind of entities that it can be asked of, empty = all.</summary>
    internal static (string Word, string Icon, Show Show, string Kind)[] Choices(string id) =>
    [
        ("Splits", "split", new ShowTrace(TraceKind.Splits, id), "Group"),
        ("Pledges", "pledge", new ShowTrace(TraceKind.Pledges, id), ""),
        ("Alliances", "alliance", new ShowTrace(TraceKind.Alliances, id), ""),
        ("Leaders", "leader", new ShowTrace(TraceKind.Leaders, id), ""),
        ("Neighbourhood", "network", new ShowNeighbourhood(id), ""),
        ("Lineage", "lineage", new ShowLineage(id), "Group"),
        ("Trace this person", "leader", new ShowTrace(TraceKind.Career, id), "Person"),
        ("What led to this", "clock", new ShowAntecedents(id), GraphNode.EventKind),
    ];

    void Trace(Show show, string id)
    {
        if (_keep)
            Session.Add(show);
        else
            Session.Open(show, id);
    }
}
