namespace GraphExplorer.Import;

/// <summary>
/// Records that are checked and written together, within the one transaction of an import: sources, entities, claims
/// and contradictions, in this order. They may name what earlier batches brought.
/// </summary>
/// <param name="Records">One JSON object each, as <see cref="ClaimsFile.ReadRecords"/> takes them.</param>
/// <param name="Rows">For each record the row of the file that it comes from, from 1; empty, or 0 for one, where there is none.</param>
public sealed record RecordBatch(IReadOnlyList<string> Records, IReadOnlyList<int> Rows);

/// <summary>What a file gives, batch by batch.</summary>
public sealed record RecordBatches
{
    /// <summary>Name of the file, for reports.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Rows of the file, for progress; 0 when not known.</summary>
    public int RowsTotal { get; init; }

    /// <summary>Reads them from the beginning; the store may ask for it again.</summary>
    public required Func<CancellationToken, IAsyncEnumerable<RecordBatch>> Read { get; init; }
}
