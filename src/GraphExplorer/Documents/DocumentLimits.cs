namespace GraphExplorer.Documents;

/// <summary>How large and how slow a document may be. Past a limit it is refused, in words that name the limit.</summary>
public sealed record DocumentLimits
{
    /// <summary>Bytes of a file that is taken in.</summary>
    public int FileBytesMax { get; init; } = 20 << 20;

    /// <summary>Bytes of a text in UTF-8, which travels to the store in one message.</summary>
    public int TextBytesMax { get; init; } = 8 << 20;

    /// <summary>Bytes that the parts of a packed document (DOCX, the streams of a PDF) may unpack to, all together.</summary>
    public long UnpackedBytesMax { get; init; } = 64L << 20;

    /// <summary>Files in the package of a DOCX.</summary>
    public int PackedFilesMax { get; init; } = 5000;

    /// <summary>Attributes of one tag in a DOCX; readers compare each with each.</summary>
    public int AttributesMax { get; init; } = 256;

    /// <summary>Tags within one another in a DOCX.</summary>
    public int DepthMax { get; init; } = 512;

    /// <summary>Bytes that the drawing of one page of a PDF may unpack to.</summary>
    public int PageBytesMax { get; init; } = 8 << 20;

    /// <summary>Pages of a PDF.</summary>
    public int PagesMax { get; init; } = 3000;

    /// <summary>Seconds that turning a file into text may take.</summary>
    public int ReadingSecondsMax { get; init; } = 20;

    /// <summary>Share of control characters, in percent, from which a text is taken for a binary file.</summary>
    public double ControlPercentMax { get; init; } = 0.5;
}
