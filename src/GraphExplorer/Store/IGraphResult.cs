namespace GraphExplorer.Store;

/// <summary>The answer to one query, streamed.</summary>
public interface IGraphResult
{
    /// <summary>Names of the columns, in order.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>
    /// The rows, once. To stop reading early is allowed and leaves the rest with the store. A row past
    /// <see cref="GraphLimits.RowsMax"/> is a <see cref="GraphRefusedException"/>: nothing is cut off silently.
    /// </summary>
    IAsyncEnumerable<GraphRecord> RecordsAsync(CancellationToken cancellationToken = default);

    /// <summary>What the store says about the run. Rows that were not read are given up.</summary>
    Task<GraphSummary> SummaryAsync(CancellationToken cancellationToken = default);
}
