namespace GraphExplorer.Tracing;

/// <summary>Which of several paths is best.</summary>
public enum PathObjective
{
    /// <summary>The one with the fewest steps.</summary>
    FewestSteps,

    /// <summary>
    /// The one that was complete first: whose latest step has the earliest <see cref="StepDate.Day"/>. A path with an undated
    /// step comes after every path without one; of equal ones, the one with the fewest steps.
    /// </summary>
    EarliestArrival,
}

/// <summary>What is asked of a <see cref="PathFinder"/>.</summary>
public sealed record PathQuestion
{
    /// <summary>Id of the node where paths begin.</summary>
    public required string From { get; init; }

    /// <summary>Id of another node, where they end.</summary>
    public required string To { get; init; }

    /// <summary>Most steps of a path.</summary>
    public required int StepsMax { get; init; }

    /// <summary>
    /// Each step not earlier than the ones before it, by some reading of all dates at once. Undated steps may stand anywhere.
    /// </summary>
    public bool InOrder { get; init; }

    public PathObjective Objective { get; init; }

    /// <summary>Most paths that are given when several are equally good.</summary>
    public int PathsMax { get; init; } = 100;
}

/// <summary>The best paths.</summary>
/// <param name="Trails">All that are equally good: those of the surest order first, then by the ids of their steps.</param>
/// <param name="HasMore">True when there are more than were asked for.</param>
public sealed record FoundPaths(IReadOnlyList<Trail> Trails, bool HasMore)
{
    public static FoundPaths None { get; } = new([], false);
}
