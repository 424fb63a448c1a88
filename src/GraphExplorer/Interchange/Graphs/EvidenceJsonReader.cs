namespace GraphExplorer.Interchange.Graphs;

/// <summary>Our own JSON with evidence (<c>graph.schema.json</c>): its records are read, not what they add up to.</summary>
sealed class EvidenceJsonReader(ReaderLimits limits) : GraphFileReader("json", "JSON with evidence", limits)
{
    protected override bool Fits(string fileName, string head) =>
        fileName.EndsWith(".graph.json", StringComparison.Ordinal)
        || (head.Contains("\"format\"", StringComparison.Ordinal) && head.Contains("\"graph-explorer\"", StringComparison.Ordinal));

    protected override async Task<IEnumerable<string>> RecordsAsync(Stream file, ImportedSource source, CancellationToken cancellationToken)
    {
        using var document = await GuardedJson.ParseAsync(file, Limits, cancellationToken);
        var root = document.RootElement;
        if (root.Text("format") != "graph-explorer")
            throw new RefusedFileException("", "The file is no JSON with evidence: its 'format' is not 'graph-explorer'.", "Choose another form.");
        if (root.Text("version") != Export.EvidenceJsonWriter.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))
            throw new RefusedFileException(
                "", $"The file has version '{PlainGraph.Shown(root.Text("version"))}'; {Export.EvidenceJsonWriter.Version} is known.",
                "Export it again with this version of GraphExplorer.");
        var records = new RecordCollection();
        foreach (var (index, record) in root.Items("records").Index())
            records.Add(record, $"record {index + 1}");
        return records.Lines().ToArray();
    }
}
