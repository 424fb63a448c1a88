using GraphExplorer.Exploration.Filtering;
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

    /// <summary>The steps that are applied one after another to what time and hand have left.</summary>
    public FilterChain Steps { get; init; } = FilterChain.Empty;

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
