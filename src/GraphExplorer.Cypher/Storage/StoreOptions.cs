namespace GraphExplorer.Cypher.Storage;

/// <summary>Settings of a store.</summary>
public sealed record StoreOptions
{
    /// <summary>How long a transaction waits for the one writer before it gives up.</summary>
    public TimeSpan WriterWaitMax { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a transaction may have the place of the writer without running a statement while others wait for it;
    /// zero for any time.
    /// </summary>
    public TimeSpan WriterIdleMax { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Clock of the two limits before.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Bytes that one string, or one list with all its items, may take as a property.</summary>
    public int PropertyBytesMax { get; init; } = 16 * 1024 * 1024;

    /// <summary>Rows that a full-text search gives at most.</summary>
    public int FullTextHitsMax { get; init; } = 10_000;

    /// <summary>
    /// Bytes that the file may grow to; null for as large as the disk allows. A commit beyond it fails.
    /// </summary>
    public long? FileBytesMax { get; init; }
}
