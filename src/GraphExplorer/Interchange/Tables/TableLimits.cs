namespace GraphExplorer.Interchange.Tables;

/// <summary>
/// How large a table may be (section <c>Tables</c> of the configuration). Past a limit the file is refused, in words
/// that name the limit and the place.
/// </summary>
public sealed record TableLimits
{
    /// <summary>Bytes of the file.</summary>
    public long FileBytesMax { get; init; } = 512L << 20;

    /// <summary>Rows below the header.</summary>
    public int RowsMax { get; init; } = 2_000_000;

    /// <summary>Columns of the header.</summary>
    public int ColumnsMax { get; init; } = 1_000;

    /// <summary>
    /// Bytes of one row in UTF-8. A quotation mark that is never closed makes one row of all that follows it.
    /// </summary>
    public int RowBytesMax { get; init; } = 1 << 20;

    /// <summary>Bytes that the parts of a spreadsheet (XLSX) may unpack to, all together.</summary>
    public long UnpackedBytesMax { get; init; } = 512L << 20;

    /// <summary>Files in the package of a spreadsheet.</summary>
    public int PackedFilesMax { get; init; } = 2_000;

    /// <summary>Attributes of one tag in a spreadsheet; readers compare each with each.</summary>
    public int AttributesMax { get; init; } = 256;

    /// <summary>Characters of all shared texts of a spreadsheet, which are held in memory.</summary>
    public int SharedCharactersMax { get; init; } = 128 << 20;

    /// <summary>Problems that are listed; those beyond are counted.</summary>
    public int ProblemsMax { get; init; } = 200;

    /// <summary>Bytes in UTF-8 of the text of one source; a longer table becomes several sources, part by part.</summary>
    public int PartBytesMax { get; init; } = 4 << 20;

    /// <summary>Rows whose claims are checked and written at once, within the one transaction.</summary>
    public int BatchRowsMax { get; init; } = 10_000;

    /// <summary>Rows that a preview shows.</summary>
    public int PreviewRows { get; init; } = 20;
}
