namespace GraphExplorer.Workbench;

/// <summary>What the workbench may do, and how much the library and the history of runs hold; the section <c>Workbench</c> of the settings.</summary>
public sealed record WorkbenchLimits
{
    /// <summary>Characters of the text of one query, its header included.</summary>
    public int TextLengthMax { get; init; } = 100_000;

    /// <summary>Queries of their own that people keep in one workspace.</summary>
    public int QueriesMax { get; init; } = 10_000;

    /// <summary>Size of a file of queries, bytes, and of what it unpacks to.</summary>
    public int FileBytesMax { get; init; } = 8 * 1024 * 1024;

    /// <summary>Queries in one file.</summary>
    public int FileQueriesMax { get; init; } = 2_000;

    /// <summary>Whether readers may write by queries, after a preview; otherwise the forms and reviews are the only way in.</summary>
    public bool WriteQueries { get; init; }

    /// <summary>Runs that the history remembers; the oldest that are not cited go first.</summary>
    public int RunsMax { get; init; } = 1_000;

    /// <summary>Size of the rows of one run, bytes of JSON, up to which the history keeps them for a comparison.</summary>
    public int RunBytesMax { get; init; } = 4 * 1024 * 1024;
}
