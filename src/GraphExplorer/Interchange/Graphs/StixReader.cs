using System.Text.Json;
using GraphExplorer.Export.Formats;

namespace GraphExplorer.Interchange.Graphs;

/// <summary>
/// A STIX 2.1 bundle. One of ours has its records in the extension that it defines. In any other, threat actors and
/// intrusion sets are groups, identities persons, state actors or groups by their class, locations places, campaigns and
/// incidents events; relationships keep their type. Other objects are refused with their place, unless they are marks and
/// definitions about the bundle itself.
/// </summary>
sealed class StixReader(ReaderLimits limits) : GraphFileReader("stix", "STIX 2.1", limits)
{
    static readonly string[] s_unread =
        ["extension-definition", "marking-definition", "language-content", "note", "opinion", "report", "grouping", StixTypes.Source];

    protected override bool Fits(string fileName, string head) =>
        fileName.EndsWith(".stix.json", StringComparison.Ordinal)
        || (head.Contains("\"bundle\"", StringComparison.Ordinal) && head.Contains("bundle--", StringComparison.Ordinal));

    protected override async Task<IEnumerable<string>> RecordsAsync(Stream file, ImportedSource source, CancellationToken cancellationToken)
    {
        using var document = await GuardedJson.ParseAsync(file, Limits, cancellationToken);
        var root = document.RootElement;
        if (root.Text("type") != "bundle")
            throw new RefusedFileException("", "The file is no STIX bundle.", "Choose a file of which the type is 'bundle'.");
        var objects = root.Items("objects").ToArray();
        return (objects.Any(item => item.Text("id") == StixWriter.Extension) ? Ours(objects) : Foreign(objects, source)).ToArray();
    }

    static IEnumerable<string> Ours(JsonElement[] objects)
    {
        var records = new RecordCollection();
        foreach (var (index, item) in objects.Index())
            if (RecordOf(item) is { ValueKind: JsonValueKind.Object } record)
                records.Add(record, $"object {index + 1}");
        return records.Lines();
    }

    static JsonElement RecordOf(JsonElement item) =>
        item.Text("type") == StixTypes.Source && item.TryGetProperty("record", out var own) ? own
        : item.TryGetProperty("extensions", out var extensions) && extensions.ValueKind == JsonValueKind.Object
            && extensions.TryGetProperty(StixWriter.Extension, out var extension) && extension.ValueKind == JsonValueKind.Object
            && extension.TryGetProperty("record", out var record) ? record
        : default;

    IEnumerable<string> Foreign(JsonElement[] objects, ImportedSource source)
    {
        var graph = new PlainGraph(Limits);
        foreach (var (index, item) in objects.Index())
        {
            var (place, type) = ($"object {index + 1}", item.Text("type"));
            if (s_unread.Contains(type))
                continue;
            if (type == "relationship")
                graph.Add(new PlainEdge(item.Text("source_ref"), item.Text("target_ref"), EdgeValues(item), item.OneLine(), place));
            else
                graph.Add(new PlainNode(item.Text("id"), NodeValues(item, type), item.OneLine(), place));
        }
        return graph.ToRecords(source);
    }

    static Dictionary<string, string> EdgeValues(JsonElement item)
    {
        var values = item.Texts();
        values["relation"] = item.Text("relationship_type");
        values["start"] = item.Text("start_time");
        values["end"] = item.Text("stop_time");
        return values;
    }

    static Dictionary<string, string> NodeValues(JsonElement item, string type)
    {
        var values = item.Texts();
        values["kind"] = (type, item.Text("identity_class")) switch
        {
            ("threat-actor" or "intrusion-set", _) => "Group",
            ("identity", "individual") => "Person",
            ("identity", "organization" or "group") => "Group",
            ("identity", "class") => "Community",
            ("location", _) => "Place",
            ("incident" or "campaign", _) => "Event",
            _ => type,
        };
        if (type == "location")
        {
            values["property_kind"] = item.Text("city").Length > 0 ? "city" : item.Text("administrative_area").Length > 0 ? "province"
                : item.Text("country").Length > 0 ? "country" : "region";
            (values["lat"], values["lon"]) = (item.Text("latitude"), item.Text("longitude"));
        }
        if (item.Text("first_seen") is { Length: > 0 } seen)
            values["whenEdtf"] = seen;
        return values;
    }
}
