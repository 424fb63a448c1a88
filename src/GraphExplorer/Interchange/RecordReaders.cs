using GraphExplorer.Interchange.Graphs;

namespace GraphExplorer.Interchange;

/// <summary>The forms of graph files that are read.</summary>
public static class RecordReaders
{
    /// <summary>All readers with the limits that hold by default.</summary>
    public static IReadOnlyList<IRecordReader> All { get; } = With(new ReaderLimits());

    /// <summary>All readers; of two that fit a file the first is meant.</summary>
    public static IReadOnlyList<IRecordReader> With(ReaderLimits limits) =>
    [
        new EvidenceJsonReader(limits), new StixReader(limits), new Cx2Reader(limits), new FtmReader(limits), new CytoscapeReader(limits),
        new GraphMlReader(limits), new GexfReader(limits), new CypherScriptReader(limits),
    ];

    /// <summary>The reader of a name, or null.</summary>
    public static IRecordReader? Named(string name) => All.FirstOrDefault(reader => reader.Name == name);

    /// <summary>The first reader that a file fits, or null.</summary>
    /// <param name="fileName">Name of the file, without a folder.</param>
    /// <param name="head">Its first bytes, up to 4 KB.</param>
    public static IRecordReader? For(string fileName, ReadOnlySpan<byte> head)
    {
        foreach (var reader in All)
            if (reader.Fits(fileName, head))
                return reader;
        return null;
    }
}
