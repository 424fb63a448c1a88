using GraphExplorer.Exploration;
using GraphExplorer.Store;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>The dossier of one entity: every name, fact and relationship with the words that it rests on, fit for paper.</summary>
public sealed partial class Entity
{
    EntityDossier? _dossier;

    [Parameter] public required string Id { get; set; }

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] ExplorationLimits Limits { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Handover Handover { get; set; } = null!;
    [Inject] ShellModule Shell { get; set; } = null!;

    /// <summary>Ticket for what the prerendered page was made from.</summary>
    [PersistentState] public string? Ticket { get; set; }

    string ExploreAddress => "/explore" + new ExploreState { Shows = [new ShowNeighbourhood(Id)], Selected = Id }.ToQueryString();

    int Disputed => Sections.Sum(section => section.Links.Count(link => link.Edge.Reading.Disputed));

    (string Id, string Title, IReadOnlyList<DossierLink> Links)[] Sections => _dossier is not { } dossier ? [] :
    [
        ("splits", "Splits", dossier.Splits), ("pledges", "Pledges", dossier.Pledges),
        ("alliances", "Alliances and support", dossier.Alliances), ("leaders", "Leaders and members", dossier.Leaders),
        ("events", "Events", dossier.Events), ("others", "Other relationships", dossier.Others),
    ];

    IEnumerable<(string Id, string Title, int Count)> Contents =>
        new (string Id, string Title, int Count)[] { ("names", "Names", _dossier!.Names.Count), ("facts", "Facts", _dossier.Facts.Count) }
            .Concat(Sections.Select(section => (section.Id, section.Title, section.Links.Count)))
            .Where(entry => entry.Count > 0);

    protected override async Task OnParametersSetAsync()
    {
        if (_dossier?.Entity.Id == Id)
            return;
        _dossier = Handover.Take<EntityDossier>(Ticket) is { } known && known.Entity.Id == Id
            ? known
            : await EntityDossier.LoadAsync(Graph, Limits, Id);
        if (_dossier is null)
            Navigation.NotFound();
        else if (!RendererInfo.IsInteractive)
            Ticket = Handover.Keep(_dossier);
    }

    static string NameWords(DossierName name)
    {
        var when = EdgeWords.When(name.StartEdtf, name.EndEdtf);
        return $"{name.Kind}{(when.Length > 0 ? ", " + when : "")}{(name.Disputed ? ", disputed" : "")}";
    }

    /// <summary>Most facts hold for the time of the source, which is said in two words rather than in a sentence each time.</summary>
    static string FactWhen(StatedClaim fact) =>
        (fact.StartEdtf, fact.EndEdtf) is ("", "..") ? "when written" : EdgeWords.When(fact.StartEdtf, fact.EndEdtf);

    Task PrintAsync() => Shell.PrintAsync();
}
