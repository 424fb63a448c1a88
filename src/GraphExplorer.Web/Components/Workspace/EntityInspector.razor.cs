using GraphExplorer.Exploration;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>The head of an entity's dossier beside the canvas: names, facts, and its relationships by what they are about.</summary>
public sealed partial class EntityInspector
{
    /// <summary>Sections with more links begin closed.</summary>
    const int OpenLinksMax = 8;

    [CascadingParameter] public required ExploreSession Session { get; set; }
    [Parameter, EditorRequired] public required EntityDossier Dossier { get; set; }

    GraphNode Entity => Dossier.Entity;

    IReadOnlyList<DossierName> Names => [.. Dossier.Names.Where(name => name.Text != Entity.Name)];

    (string Title, IReadOnlyList<DossierLink> Links)[] Sections =>
    [
        ("Splits", Dossier.Splits), ("Pledges", Dossier.Pledges), ("Alliances and support", Dossier.Alliances), ("Leaders and members", Dossier.Leaders),
        ("Events", Dossier.Events), ("Other relationships", Dossier.Others),
    ];

    GraphFilter Filter => Session.State.Filter;

    bool IsFolded => Filter.Collapse.Contains(Entity.Id);

    void ToggleFold() => Session.Adjust(Session.State with
    {
        Filter = Filter with { Collapse = IsFolded ? Filter.Collapse.Without(Entity.Id) : Filter.Collapse.With(Entity.Id) },
    });

    void Hide() => Session.Adjust(Session.State with { Filter = Filter with { Hide = Filter.Hide.With(Entity.Id) }, Selected = "" });
}
