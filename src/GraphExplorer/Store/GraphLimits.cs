namespace GraphExplorer.Store;

/// <summary>What one query may cost. Each limit is configurable; none can be switched off by a query.</summary>
public sealed record GraphLimits
{
    /// <summary>How long a read may take in the store.</summary>
    public TimeSpan ReadTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a write transaction may take in the store.</summary>
    public TimeSpan WriteTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Most rows that one result may have.</summary>
    public int RowsMax { get; init; } = 20_000;
}
