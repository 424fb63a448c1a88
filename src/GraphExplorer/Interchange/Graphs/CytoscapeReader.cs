using System.Text.Json;

namespace GraphExplorer.Interchange.Graphs;

/// <summary>JSON of Cytoscape.js and Cytoscape Desktop: elements as two lists, or as one list with groups.</summary>
sealed class CytoscapeReader(ReaderLimits limits) : GraphFileReader("cytoscape", "Cytoscape JSON", limits)
{
    protected override bool Fits(string fileName, string head) =>
        fileName.EndsWith(".cyjs", StringComparison.Ordinal)
        || (head.TrimStart().StartsWith('{') && (head.Contains("\"elements\"", StringComparison.Ordinal) || head.Contains("cytoscapejs", StringComparison.Ordinal)));

    protected override async Task<IEnumerable<string>> RecordsAsync(Stream file, ImportedSource source, CancellationToken cancellationToken)
    {
        using var document = await GuardedJson.ParseAsync(file, Limits, cancellationToken);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("elements", out var elements))
            throw new RefusedFileException("", "The file has no 'elements'.", "Choose a file of Cytoscape.");
        var graph = new PlainGraph(Limits);
        if (root.TryGetProperty("data", out var network))
            graph.Evidence = network.Text(Export.ExportTable.Evidence);
        var (nodes, edges) = elements.ValueKind == JsonValueKind.Array
            ? (elements.EnumerateArray().Where(item => !IsEdge(item)), elements.EnumerateArray().Where(IsEdge))
            : (elements.Items("nodes"), elements.Items("edges"));
        foreach (var (index, item) in nodes.Index())
            graph.Add(ReadNode(DataOf(item, $"node {index + 1}"), $"node {index + 1}"));
        foreach (var (index, item) in edges.Index())
            graph.Add(ReadEdge(DataOf(item, $"edge {index + 1}"), $"edge {index + 1}"));
        return graph.ToRecords(source).ToArray();
    }

    static bool IsEdge(JsonElement item) =>
        item.Text("group") == "edges" || (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("data", out var data) && data.Text("source").Length > 0);

    static JsonElement DataOf(JsonElement item, string place) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("data", out var data)
            ? data
            : throw new RefusedFileException(place, "It has no 'data'.", "Write the values of an element as its 'data'.");

    static PlainNode ReadNode(JsonElement data, string place) => new(data.Text("id"), data.Texts(), data.OneLine(), place);

    static PlainEdge ReadEdge(JsonElement data, string place) =>
        new(data.Text("source"), data.Text("target"), data.Texts(), data.OneLine(), place);
}
