namespace GraphExplorer.Exploration;

/// <summary>How much one look at the graph may bring. Each is configurable.</summary>
public sealed record ExplorationLimits
{
    /// <summary>Nodes and edges together that a canvas draws.</summary>
    public int DrawnElementsMax { get; init; } = 2_000;

    /// <summary>Relationships of one neighbourhood.</summary>
    public int NeighbourhoodEdgesMax { get; init; } = 500;

    /// <summary>Relationships that one expansion adds.</summary>
    public int ExpansionEdgesMax { get; init; } = 100;

    /// <summary>Steps of the longest path that is looked for.</summary>
    public int PathHopsMax { get; init; } = 6;

    /// <summary>Hits that a search gives.</summary>
    public int SearchHitsMax { get; init; } = 20;

    /// <summary>Names that a search looks at before it ranks them.</summary>
    public int SearchCandidatesMax { get; init; } = 500;

    /// <summary>Changed elements that are told one by one.</summary>
    public int ChangesMax { get; init; } = 1_000;
}
