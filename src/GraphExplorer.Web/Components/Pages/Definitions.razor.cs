using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Store;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>What each relation type, kind, grade and state in time means: the page that the legend links to.</summary>
public sealed partial class Definitions
{
    sealed record TimeMeaning(string Word, string Sample, string Meaning);

    static readonly TimeMeaning[] TimeStates =
    [
        new("Certain", "certain", "Whatever the true dates are within what the source says, it was so at some time of the chosen time. Drawn solid."),
        new("Possible", "possible", "It may have been so then: the source's date is wider than the chosen time. Drawn dashed."),
        new("Assumed ongoing", "assumed", "It began before the chosen time and no source gives an end. Drawn dotted; an assumption, not a finding."),
        new("Undated", "undated", "No source says when. Always shown, counted apart, and never put at a time."),
    ];

    static readonly ILookup<RelationCategory, RelationType> Groups = Vocabulary.Relations.ToLookup(type => type.Category);

    static readonly IReadOnlyDictionary<string, RelationExample> s_none = new Dictionary<string, RelationExample>();

    IReadOnlyDictionary<string, RelationExample> _examples = s_none;

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] Handover Handover { get; set; } = null!;
    [Inject] ShellModule Shell { get; set; } = null!;

    /// <summary>Ticket for what the prerendered page was made from.</summary>
    [PersistentState] public string? Ticket { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _examples = Handover.Take<IReadOnlyDictionary<string, RelationExample>>(Ticket) ?? await RelationExample.ListAsync(Graph);
        if (!RendererInfo.IsInteractive)
            Ticket = Handover.Keep(_examples);
    }

    Task PrintAsync() => Shell.PrintAsync();

    static string Anchor(RelationCategory category) => category.ToString().ToLowerInvariant();

    static string Title(RelationCategory category) => category switch
    {
        RelationCategory.Genealogy => "Splits, factions and mergers",
        RelationCategory.Places => "Places and origins",
        RelationCategory.Identity => "Names and identity",
        _ => category.ToString(),
    };
}
