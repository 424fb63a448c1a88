namespace GraphExplorer.Editing.Review;

/// <summary>How far the review of a candidate is.</summary>
public enum CandidateState
{
    /// <summary>Nobody has decided yet.</summary>
    Proposed,

    /// <summary>In the draft: it enters the graph when the draft is applied.</summary>
    Accepted,

    /// <summary>Refused; it is remembered and not proposed again.</summary>
    Rejected,

    /// <summary>In the graph.</summary>
    Applied,
}

/// <summary>What a candidate proposes: a claim, the entities that it needs, or more words for a claim that is known.</summary>
public sealed record Proposal
{
    public required ClaimDraft Claim { get; init; }

    /// <summary>Entities that the claim names and that the graph may not have yet.</summary>
    public IReadOnlyList<EntityDraft> Entities { get; init; } = [];

    /// <summary>Id of a known claim of the same source that gets the passages instead; empty for a claim of its own.</summary>
    public string MergeInto { get; init; } = "";
}

/// <summary>A claim that somebody, or a rule, reads in a document, and what became of it.</summary>
public sealed record Candidate
{
    public required Guid Id { get; init; }

    /// <summary>Id of the source whose words it rests on.</summary>
    public required string Source { get; init; }

    /// <summary>What made it: the name of a rule, or <c>by hand</c>.</summary>
    public required string Rule { get; init; }

    public required CandidateState State { get; init; }

    public required Proposal Proposal { get; init; }

    /// <summary>Who decided, when and why; empty and null before.</summary>
    public string By { get; init; } = "";
    public DateTimeOffset? At { get; init; }
    public string Reason { get; init; } = "";
}
