using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>Everything about one entity on one page.</summary>
public sealed record EntityDossier
{
    public required GraphNode Entity { get; init; }

    public required IReadOnlyList<DossierName> Names { get; init; }

    /// <summary>The entity that this one was merged into, which stands for it; null for most.</summary>
    public required GraphNode? MergedInto { get; init; }

    /// <summary>Ids and names of the entities that were merged into this one.</summary>
    public required IReadOnlyList<(string Id, string Name)> Merged { get; init; }

    /// <summary>Attributes, each with its words.</summary>
    public required IReadOnlyList<StatedClaim> Facts { get; init; }

    /// <summary>Who leads, led, founded, belongs or succeeded; of a person, what he or she leads and belongs
    /// to.</summary>
    public required IReadOnlyList<DossierLink> Leaders { get; init; }

    public required IReadOnlyList<DossierLink> Splits { get; init; }

    /// <summary>Also the pledges of its leaders and members, which are theirs.</summary>
    public required IReadOnlyList<DossierLink> Pledges { get; init; }

    public required IReadOnlyList<DossierLink> Alliances { get; init; }

    /// <summary>Links to events, in order of time.</summary>
    public required IReadOnlyList<DossierLink> Events { get; init; }

    /// <summary>All other links.</summary>
    public required IReadOnlyList<DossierLink> Others { get; init; }

    /// <summary>Claims behind the links, by edge id, the leading one first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<StatedClaim>> Evidence { get; init; }

    public required IReadOnlyList<SourceEntry> Sources { get; init; }

    public required string DataVersion { get; init; }

    public required IReadOnlyList<RanQuery> Queries { get; init; }

    /// <summary>One sentence about the entity.</summary>
    public string Summary => Entity.Properties.Text("summary");

    /// <summary>The dossier of an entity, or null when there is no such entity.</summary>
    public static Task<EntityDossier?> LoadAsync(
        IGraphConnection graph, ExplorationLimits limits, string id, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync(graph, inquiry => new DossierReader(inquiry, limits).ReadAsync(id), cancellationToken);
}

/// <summary>A name that sources use for an entity.</summary>
/// <param name="Text">Character for character.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Kind">official, native, acronym, alias, spelling or misspelling.</param>
/// <param name="EdgeId">Edge whose claims are the evidence of the name.</param>
/// <param name="StartEdtf">Since when; empty when not given.</param>
/// <param name="EndEdtf">Until when; empty when not given.</param>
/// <param name="StartText">The date in the words of the source.</param>
/// <param name="Disputed">True when a source contradicts it.</param>
public sealed record DossierName(
    string Text, string Language, string Kind, string EdgeId, string StartEdtf, string EndEdtf, string StartText, bool Disputed);

/// <summary>An edge with both of its ends.</summary>
public sealed record DossierLink(GraphEdge Edge, GraphNode From, GraphNode To)
{
    /// <summary>The end that is not the entity of this id; the end of the edge when neither is.</summary>
    public GraphNode Other(string id) => To.Id == id ? From : To;
}
