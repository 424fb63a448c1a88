using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>
/// What a document proposes: entities and claims about them, in the order of the text. A proposal is a reading for a
/// person to judge; nothing here is in the graph.
/// </summary>
public sealed record Extracted(IReadOnlyList<CandidateEntity> Entities, IReadOnlyList<CandidateClaim> Claims)
{
    public static Extracted Nothing { get; } = new([], []);
}

/// <summary>Code points <paramref name="Start"/> (included) to <paramref name="End"/> (excluded) of the text.</summary>
public readonly record struct TextSpan(int Start, int End);

/// <summary>A thing that the text names and that a candidate claim speaks of.</summary>
/// <param name="Id">The id of the known entity where it is the same thing, else a slug of the name.</param>
/// <param name="Label">Group, StateActor, Person, Leader, Place, Event or Community.</param>
/// <param name="Aliases">Other names that the text uses for it.</param>
/// <param name="Spans">Where it is named.</param>
/// <param name="IsKnown">Whether the id is one that the caller passed in.</param>
/// <param name="Properties">What an entity of this label needs: kind of a state actor or place, type and date of an event.</param>
public sealed record CandidateEntity(
    string Id, string Label, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<TextSpan> Spans, bool IsKnown,
    IReadOnlyDictionary<string, object> Properties);

/// <summary>
/// One reading of one place of the text: a relation (upper-case type and <see cref="To"/>), an attribute (lower-case
/// type, its value in <see cref="Properties"/>) or a name (<c>KNOWN_AS</c>, the name in <see cref="Properties"/>).
/// </summary>
public sealed record CandidateClaim
{
    public required string Type { get; init; }
    public required string From { get; init; }

    /// <summary>Id of the other entity; empty for an attribute or a name.</summary>
    public string To { get; init; } = "";
    public string StartEdtf { get; init; } = "";

    /// <summary>EDTF, <c>..</c> for still so when the text was written, or empty.</summary>
    public string EndEdtf { get; init; } = "";

    /// <summary>The date in the words of the text; empty when the text gives none.</summary>
    public string DateText { get; init; } = "";

    /// <summary>Admiralty credibility, 1 to 6.</summary>
    public int Credibility { get; init; } = 3;
    public Stance Stance { get; init; }

    /// <summary>The words of the text that the claim rests on: exactly those at <see cref="Span"/>.</summary>
    public required string Quote { get; init; }
    public required TextSpan Span { get; init; }

    /// <summary>Name of the rule that made the candidate.</summary>
    public required string Rule { get; init; }

    /// <summary>The word of caution that lowered the credibility; empty without one.</summary>
    public string Hedge { get; init; } = "";

    /// <summary>string, bool, long or double by name.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; init; } = new Dictionary<string, object>();
}
