using GraphExplorer.Time;

namespace GraphExplorer.Evidence;

/// <summary>The words of an edge's status.</summary>
public static class EdgeStatus
{
    public const string Accepted = "accepted";
    public const string Review = "review";

    /// <summary>No claim that still stands asserts the edge; it is kept, not deleted.</summary>
    public const string Rejected = "rejected";
}

/// <summary>One edge as its claims read.</summary>
public sealed record ReadingEdge
{
    public required string Id { get; init; }
    public required string Type { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }

    /// <summary>
    /// Id of the claim that comes first in <see cref="ClaimOrder"/> among those that assert the edge.
    /// </summary>
    public required string LeadClaim { get; init; }

    public required DateSpan Span { get; init; }

    /// <summary>The date in the words of the source that gives it; empty when none does.</summary>
    public required string StartText { get; init; }
    public required RelationBounds Bounds { get; init; }

    /// <summary>One of <see cref="EdgeStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>0 to 100: <see cref="Credibility.Confidence"/> of the lead claim.</summary>
    public required int Confidence { get; init; }

    /// <summary>
    /// A standing claim of the edge contradicts another standing claim, or its standing claims both assert and deny it.
    /// </summary>
    public required bool Disputed { get; init; }

    /// <summary>All claims, also deprecated ones.</summary>
    public required int ClaimCount { get; init; }

    /// <summary>Independent sources: those that derive from one another count as one.</summary>
    public required int SourceCount { get; init; }

    /// <summary>What the relation type adds; the lead claim's word counts, others fill what it leaves open.</summary>
    public required IReadOnlyDictionary<string, object> Properties { get; init; }
}
