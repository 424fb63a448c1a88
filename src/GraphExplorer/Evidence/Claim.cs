using GraphExplorer.Time;

namespace GraphExplorer.Evidence;

/// <summary>Whether the source says that it is so or that it is not so.</summary>
public enum Stance
{
    Asserts,
    Denies,
}

/// <summary>Which claim speaks first; a deprecated one is kept but no longer read (Wikidata's ranks).</summary>
public enum ClaimRank
{
    Preferred,
    Normal,
    Deprecated,
}

/// <summary>
/// One statement of one source, as coded: a relation between two entities (upper-case predicate and <see cref="To"/>),
/// a name (<c>KNOWN_AS</c> and <see cref="Name"/>) or an attribute (lower-case predicate and <see cref="Value"/>).
/// </summary>
public sealed record Claim
{
    public required string Id { get; init; }
    public required string Predicate { get; init; }

    /// <summary>Id of the entity that the claim is about.</summary>
    public required string From { get; init; }

    /// <summary>Id of the other entity, or of the name; null for an attribute.</summary>
    public string? To { get; init; }

    /// <summary>Tells several edges of one type between the same ends apart; usually empty.</summary>
    public string Edge { get; init; } = "";

    /// <summary>What the source calls the subject; words in brackets are the coder's.</summary>
    public string FromRaw { get; init; } = "";
    public string? ToRaw { get; init; }
    public ClaimName? Name { get; init; }
    public ClaimValue? Value { get; init; }

    public DateSpan Span { get; init; } = DateSpan.None;

    /// <summary>The date in the words of the source.</summary>
    public string? DateText { get; init; }

    public Stance Stance { get; init; }

    /// <summary>The word with which the source hedges, such as <c>reported</c>.</summary>
    public string? Hedge { get; init; }

    /// <summary>Admiralty credibility: 1 confirmed to 5 improbable, 6 cannot be judged.</summary>
    public int Credibility { get; init; } = 6;

    public ClaimRank Rank { get; init; } = ClaimRank.Normal;

    /// <summary>The coder, not the source, draws the conclusion; the note gives the reasoning.</summary>
    public bool Inferred { get; init; }

    public required string Source { get; init; }
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public string? Note { get; init; }

    /// <summary>What the relation type adds: string, bool, long or double by name.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; init; } = new Dictionary<string, object>();

    /// <summary>A claim about an edge (a relation or a name), not about an attribute.</summary>
    public bool IsOfEdge => To is not null;

    /// <summary>Id of the edge that the claim speaks of; empty for an attribute.</summary>
    public string EdgeId => To is null ? "" : Evidence.EdgeId.Of(Predicate, From, To, Edge);
}

/// <summary>A name as a source writes it.</summary>
/// <param name="Text">Character for character.</param>
/// <param name="Language">BCP 47 tag, with a script where it matters: <c>uz-Latn</c>.</param>
/// <param name="Kind">official, native, acronym, alias, spelling or misspelling.</param>
public sealed record ClaimName(string Text, string Language, string Kind)
{
    /// <summary>Stable id of the node that holds the name.</summary>
    public string Id => NameId.Of(this);
}

/// <summary>
/// Value of an attribute: a text (EDTF for dates), or a number with its unit, as a range or a best figure.
/// </summary>
public sealed record ClaimValue(string? Text, double? Min, double? Best, double? Max, string? Unit);

/// <summary>
/// Words of a source, cut from its text: code points <paramref name="Start"/> (included) to <paramref name="End"/>
/// (excluded).
/// </summary>
public sealed record Passage(int Start, int End, string Quote)
{
    /// <summary>Revision of the source that it was cut from; null = the one that its source is at.</summary>
    public int? Revision { get; init; }
}

/// <summary>Two claims that cannot both be so, and in what respect.</summary>
/// <param name="Aspect">existence, date, end, attribution, identity, value or direction.</param>
public sealed record Contradiction(string Claim, string OtherClaim, string Aspect, string Note);
