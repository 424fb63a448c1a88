namespace GraphExplorer.Analysis;

/// <summary>How much one analysis may cost (section <c>Analysis</c> of the configuration).</summary>
public sealed record AnalysisLimits
{
    /// <summary>Nodes up to which betweenness and closeness are computed; their time grows with nodes times ties.</summary>
    public int ShortestPathNodesMax { get; init; } = 5_000;

    /// <summary>Nodes up to which betweenness and closeness are followed over time, where they are computed once a year.</summary>
    public int OverTimeNodesMax { get; init; } = 1_000;

    /// <summary>Years that a figure is followed for; of a longer span the last ones are.</summary>
    public int OverTimeYearsMax { get; init; } = 150;

    /// <summary>Nodes that are followed over time together.</summary>
    public int OverTimeSeriesMax { get; init; } = 8;
}
