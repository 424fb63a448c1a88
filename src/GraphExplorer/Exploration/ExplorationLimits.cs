namespace GraphExplorer.Exploration;

/// <summary>How much one look at the graph may bring. Each is configurable.</summary>
public sealed record ExplorationLimits
{
    /// <summary>Nodes and edges together that a canvas draws.</summary>
    public int DrawnElementsMax { get; init; } = 20_000;

    /// <summary>Relationships of one neighbourhood.</summary>
    public int NeighbourhoodEdgesMax { get; init; } = 500;

    /// <summary>Relationships that one expansion adds.</summary>
    public int ExpansionEdgesMax { get; init; } = 100;

    /// <summary>Steps of the longest path that is looked for.</summary>
    public int PathHopsMax { get; init; } = 6;

    /// <summary>Equally good paths that are shown.</summary>
    public int PathTiesMax { get; init; } = 100;

    /// <summary>Generations of a lineage, upward and downward.</summary>
    public int LineageStepsMax { get; init; } = 8;

    /// <summary>Ties of the longest chain that is looked for before a relationship or an event.</summary>
    public int AntecedentStepsMax { get; init; } = 4;

    /// <summary>Relationships that one search for paths, lineages or antecedents may fetch.</summary>
    public int TraceEdgesMax { get; init; } = 9_000;

    /// <summary>Steps that a story tells.</summary>
    public int StoryStepsMax { get; init; } = 200;

    /// <summary>Hits that a search gives.</summary>
    public int SearchHitsMax { get; init; } = 20;

    /// <summary>Names that a search looks at before it ranks them.</summary>
    public int SearchCandidatesMax { get; init; } = 500;

    /// <summary>Changed elements that are told one by one.</summary>
    public int ChangesMax { get; init; } = 1_000;

    /// <summary>Most steps of a path that was asked for.</summary>
    public int PathSteps(ShowPath path) => path.StepsMax == 0 ? PathHopsMax : Math.Min(path.StepsMax, PathHopsMax);
}
