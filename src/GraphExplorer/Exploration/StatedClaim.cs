using GraphExplorer.Model;

namespace GraphExplorer.Exploration;

/// <summary>A claim as an inspector shows it: what was said, how sure, in which words, and what speaks against
/// it.</summary>
public sealed record StatedClaim
{
    public required string Id { get; init; }

    /// <summary>Id of the edge that it speaks of; empty for an attribute.</summary>
    public required string EdgeId { get; init; }

    /// <summary>Relationship type, or the name of an attribute in lower case.</summary>
    public required string Predicate { get; init; }

    /// <summary>What the source calls the subject and the object; words in brackets are the coder's.</summary>
    public required string FromRaw { get; init; }
    public required string ToRaw { get; init; }

    /// <summary>Value of an attribute in words; empty for an edge.</summary>
    public required string Value { get; init; }

    /// <summary>The date in the words of the source, and as EDTF.</summary>
    public required string DateText { get; init; }
    public required string StartEdtf { get; init; }
    public required string EndEdtf { get; init; }

    /// <summary>asserts or denies.</summary>
    public required string Stance { get; init; }

    /// <summary>The word with which the source hedges; empty when it does not.</summary>
    public required string Hedge { get; init; }

    /// <summary>Admiralty credibility, 1 confirmed to 5 improbable, 6 cannot be judged.</summary>
    public required int Credibility { get; init; }

    /// <summary>preferred, normal or deprecated.</summary>
    public required string Rank { get; init; }

    /// <summary>True when the coder, not the source, draws the conclusion; the note gives the reasoning.</summary>
    public required bool Inferred { get; init; }

    public required string Note { get; init; }

    /// <summary>What the claim adds to its type: level, form, cause, role …</summary>
    public required PropertyMap Properties { get; init; }

    /// <summary>The words that it rests on.</summary>
    public required IReadOnlyList<CitedPassage> Passages { get; init; }

    /// <summary>Claims that cannot be so if this one is.</summary>
    public required IReadOnlyList<ClaimConflict> Conflicts { get; init; }
}

/// <summary>Words of a source, and where they stand in it.</summary>
/// <param name="Id">Id of the passage.</param>
/// <param name="Start">First Unicode code point in the source's text, from 0.</param>
/// <param name="End">The code point after the last.</param>
/// <param name="Quote">The words, character for character.</param>
/// <param name="Source">Whose words they are.</param>
public sealed record CitedPassage(string Id, long Start, long End, string Quote, SourceReference Source);

/// <summary>A claim that another contradicts, with enough of it to set the two side by side.</summary>
public sealed record ClaimConflict
{
    /// <summary>Id of the other claim.</summary>
    public required string Claim { get; init; }

    /// <summary>Edge that the other claim speaks of; empty for an attribute.</summary>
    public required string EdgeId { get; init; }

    public required string Predicate { get; init; }

    /// <summary>Names of what the other claim is about.</summary>
    public required string SubjectName { get; init; }
    public required string ObjectName { get; init; }

    /// <summary>Value of an attribute in words; empty for an edge.</summary>
    public required string Value { get; init; }

    public required string DateText { get; init; }

    /// <summary>asserts or denies.</summary>
    public required string Stance { get; init; }

    /// <summary>existence, date, end, attribution, identity, value or direction.</summary>
    public required string Aspect { get; init; }

    /// <summary>In what way the two differ.</summary>
    public required string Note { get; init; }

    /// <summary>The words that the other claim rests on.</summary>
    public required IReadOnlyList<string> Quotes { get; init; }

    public required string SourceTitle { get; init; }
}
