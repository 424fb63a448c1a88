namespace GraphExplorer.Interchange;

/// <summary>How large and how deep a graph file may be.</summary>
public sealed record ReaderLimits
{
    /// <summary>Bytes of the file.</summary>
    public long FileBytesMax { get; init; } = 256L << 20;

    /// <summary>Elements of XML, or objects and arrays of JSON, one inside the other.</summary>
    public int DepthMax { get; init; } = 64;

    /// <summary>Nodes and edges together.</summary>
    public int ElementsMax { get; init; } = 1_500_000;
}
