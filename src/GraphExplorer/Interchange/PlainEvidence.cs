using System.Text.Json;
using GraphExplorer.Export;

namespace GraphExplorer.Interchange;

/// <summary>
/// The records that a file of ours carries beside its elements. Where another program changed what can be seen, such as a
/// name, the file is refused: it would otherwise say one thing and be read as another.
/// </summary>
sealed class PlainEvidence(PlainGraph graph, ReaderLimits limits)
{
    readonly RecordCollection _records = new();

    public IEnumerable<string> Records()
    {
        if (graph.Evidence.Length > 0)
            Read(graph.Evidence, "the attributes of the graph", (_, _) => { });
        foreach (var node in graph.Nodes)
            if (node.Values.TryGetValue(ExportTable.Evidence, out var evidence))
                Read(evidence, node.Place, (record, kind) =>
                {
                    if (kind == "entity") Compare(node.Place, "name", Text(record, "name"), node.Values.GetValueOrDefault("name"));
                });
        foreach (var edge in graph.Edges)
            if (edge.Values.TryGetValue(ExportTable.Evidence, out var evidence))
                Read(evidence, edge.Place, (record, kind) =>
                {
                    if (kind == "claim") Compare(edge.Place, "relation", Text(record, "predicate"), edge.Values.GetValueOrDefault("relation"));
                });
        return _records.Lines();
    }

    void Read(string evidence, string place, Action<JsonElement, string> check)
    {
        using var document = GuardedJson.Parse(evidence, limits, place);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new RefusedFileException(place, "The attribute 'evidence' is no list of records.", "Export it again, or take the attribute out.");
        foreach (var record in document.RootElement.EnumerateArray())
        {
            _records.Add(record, place);
            check(record, Text(record, "record"));
        }
    }

    static void Compare(string place, string what, string coded, string? shown)
    {
        if (shown is not null && shown != TextCleaning.Visible(coded) && shown != coded)
            throw new RefusedFileException(
                place, $"The {what} is '{PlainGraph.Shown(shown)}', but '{PlainGraph.Shown(coded)}' in the evidence beside it.",
                "Change it in GraphExplorer, or take the attributes 'evidence' out so that the file is read as a source of its own.");
    }

    static string Text(JsonElement record, string key) =>
        record.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
