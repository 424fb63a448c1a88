namespace GraphExplorer.Interchange;

/// <summary>How large and how deep a graph file may be.</summary>
public sealed record ReaderLimits
{
    /// <summary>Bytes of the file.</summary>
    public long FileBytesMax { get; init; } = 256L << 20;

    /// <summary>Bytes of a file that is one JSON value, which is held in memory as a whole.</summary>
    public long JsonBytesMax { get; init; } = 64L << 20;

    /// <summary>Bytes of one tag of XML with its attributes or of a text that nobody asks for, or of one line of a file of lines.</summary>
    public long TagBytesMax { get; init; } = 16L << 20;

    /// <summary>Attributes of one tag of XML.</summary>
    public int AttributesMax { get; init; } = 1000;

    /// <summary>Elements of XML, or objects and arrays of JSON, one inside the other.</summary>
    public int DepthMax { get; init; } = 64;

    /// <summary>Nodes and edges together.</summary>
    public int ElementsMax { get; init; } = 1_500_000;
}
