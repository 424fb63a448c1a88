using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>
/// What of a subgraph is left out of sight. The rules that apply it are <see cref="SubgraphFilter"/> here and
/// <c>filter.ts</c> in the browser;
/// <c>tests/Shared/contract/filter-cases.json</c> holds them equal.
/// </summary>
public sealed record GraphFilter
{
    /// <summary>Ids of hidden nodes and edges.</summary>
    public IdSet Hide { get; init; } = IdSet.Empty;

    /// <summary>Ids of nodes whose otherwise unconnected neighbours are folded away.</summary>
    public IdSet Collapse { get; init; } = IdSet.Empty;

    /// <summary>Kinds of nodes that are left out.</summary>
    public IdSet HideKinds { get; init; } = IdSet.Empty;

    /// <summary>Types of edges that are left out.</summary>
    public IdSet HideTypes { get; init; } = IdSet.Empty;

    /// <summary>Edges with a lower confidence are left out; 0 to 100.</summary>
    public int MinConfidence { get; init; }

    /// <summary>Only disputed edges and their ends.</summary>
    public bool DisputedOnly { get; init; }

    /// <summary>Only what may have been so at some time of this window; null = all time.</summary>
    public TimeWindow? Time { get; init; }

    /// <summary>
    /// The rule "assumed ongoing": an edge of which no source gives an end is taken to go on. False = it is out of
    /// sight after its last certain moment.
    /// </summary>
    public bool AssumeOngoing { get; init; } = true;

    /// <summary>Leaves nothing out.</summary>
    public static GraphFilter None { get; } = new();
}
