namespace GraphExplorer.Import;

/// <summary>How large a claims file and its sources may be, and how many problems are listed.</summary>
public sealed record ClaimsFileLimits
{
    public long FileBytesMax { get; init; } = 256L << 20;
    public int LineBytesMax { get; init; } = 1 << 20;
    public int RecordsMax { get; init; } = 1_000_000;

    /// <summary>Bytes of one source's text, which travels to the store in one message.</summary>
    public int SourceBytesMax { get; init; } = 8 << 20;
    public int ProblemsMax { get; init; } = 200;
}
