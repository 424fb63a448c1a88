using GraphExplorer.Evidence;

namespace GraphExplorer.Editing;

/// <summary>What somebody wants to change in the graph at once: all of it is written, or nothing.</summary>
public sealed record GraphEdit
{
    /// <summary>Made once for all attempts: an edit that has been applied is not applied again.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Who makes it, as a person signs.</summary>
    public required string By { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Reason { get; init; }

    public IReadOnlyList<EntityChange> Entities { get; init; } = [];

    public IReadOnlyList<ClaimChange> Claims { get; init; } = [];

    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    public bool IsEmpty => Entities.Count + Claims.Count + Contradictions.Count == 0;
}

/// <summary>A claim that is new (<paramref name="Before"/> null) or changed from what the editor saw.</summary>
public sealed record ClaimChange(ClaimDraft After, ClaimDraft? Before = null);

/// <summary>An entity that is new (<paramref name="Before"/> null) or changed from what the editor saw.</summary>
public sealed record EntityChange(EntityDraft After, EntityDraft? Before = null);

/// <summary>What stands against an edit.</summary>
/// <param name="Subject">Id of the claim or entity; empty for the edit as a whole.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record EditProblem(string Subject, string Text);

/// <summary>What came of an edit.</summary>
/// <param name="Problems">Why nothing was written; empty when it was.</param>
/// <param name="DataVersion">Version of the data afterwards; null when nothing was written.</param>
public sealed record EditOutcome(IReadOnlyList<EditProblem> Problems, long? DataVersion)
{
    /// <summary>Ids of edges that are new or changed.</summary>
    public IReadOnlyList<string> Edges { get; init; } = [];

    public bool IsDone => Problems.Count == 0;
}
