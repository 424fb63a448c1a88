namespace GraphExplorer.Store;

/// <summary>What one query may cost. Each limit is configurable; none can be switched off by a query.</summary>
public sealed record GraphLimits
{
    /// <summary>How long a read may take in the store.</summary>
    public TimeSpan ReadTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a write transaction may take in the store.</summary>
    public TimeSpan WriteTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Most rows that the result of a query of a person may have.</summary>
    public int RowsMax { get; init; } = 10_000;

    /// <summary>
    /// Most rows of one answer to a question of the explorer itself, such as the claims of all that is drawn, which the
    /// drawing limit bounds already.
    /// </summary>
    public int QuestionRowsMax { get; init; } = 200_000;

    /// <summary>The same limits for questions of the explorer itself.</summary>
    public GraphLimits OfQuestions => this with { RowsMax = Math.Max(RowsMax + 1, QuestionRowsMax) };
}
