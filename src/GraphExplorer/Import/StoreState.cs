using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>A node or edge as the store holds it.</summary>
sealed record StoredElement(IReadOnlyDictionary<string, object?> Properties, IReadOnlyList<string> Labels);

/// <summary>An edge as the store holds it.</summary>
sealed record StoredEdge(
    string Id, string Type, string From, string To, IReadOnlyDictionary<string, object?> Properties);

/// <summary>A claim as the store holds it, with what it is joined to.</summary>
sealed record StoredClaim(
    Claim Claim, IReadOnlyDictionary<string, object?> Properties, IReadOnlyList<string> Passages);

/// <summary>
/// What a store already holds of what a claims file speaks of, and what else bears on the same edges and entities.
/// </summary>
sealed class StoreState
{
    static readonly Dictionary<string, StoredElement> s_none = [];

    /// <summary>A store that nothing was imported into.</summary>
    public static StoreState Empty { get; } = new()
    {
        Entities = s_none,
        Names = s_none,
        Sources = s_none,
        Passages = s_none,
        Grades = [],
        Claims = new Dictionary<string, StoredClaim>(),
        Whole = new HashSet<string>(),
        Contradictions = [],
        Edges = new Dictionary<string, StoredEdge>(),
        Merges = Merges.None,
        Read = new HashSet<string>(),
        ClaimsOnChangedSources = Enumerable.Empty<string>().ToLookup(id => id),
    };

    public required IReadOnlyDictionary<string, StoredElement> Entities { get; init; }
    public required IReadOnlyDictionary<string, StoredElement> Names { get; init; }
    public required IReadOnlyDictionary<string, StoredElement> Sources { get; init; }
    public required IReadOnlyDictionary<string, StoredElement> Passages { get; init; }

    /// <summary>Grade, publication and origins of every source of the store; without texts.</summary>
    public required IReadOnlyList<Source> Grades { get; init; }

    /// <summary>
    /// By id: the file's claims, every claim of their edges before and after, every attribute of the file's entities,
    /// claims on sources that the file changes, and what contradicts any of these.
    /// </summary>
    public required IReadOnlyDictionary<string, StoredClaim> Claims { get; init; }

    /// <summary>
    /// Those of the claims of which everything is known: all claims of their edges and all that contradicts them. Their
    /// edges and statuses can be read anew.
    /// </summary>
    public required IReadOnlySet<string> Whole { get; init; }

    public required IReadOnlyList<Contradiction> Contradictions { get; init; }

    /// <summary>Entities that are one.</summary>
    public required Merges Merges { get; init; }

    /// <summary>
    /// Entities of which every attribute is known, also what is said of those that are one with them: the figures that
    /// they carry can be read anew.
    /// </summary>
    public required IReadOnlySet<string> Read { get; init; }

    /// <summary>By id: the edges that start at an entity of the file or at the first end of a claim.</summary>
    public required IReadOnlyDictionary<string, StoredEdge> Edges { get; init; }

    /// <summary>
    /// For sources whose text, grade or dates differ in file and store: the claims that rest on them.
    /// </summary>
    public required ILookup<string, string> ClaimsOnChangedSources { get; init; }
}
