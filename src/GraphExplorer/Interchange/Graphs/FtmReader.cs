using System.Text.Json;
using GraphExplorer.Export.Formats;

namespace GraphExplorer.Interchange.Graphs;

/// <summary>
/// FollowTheMoney entities, one JSON object a line. Schemas of <see cref="FtmSchemas"/> are read; of others, those whose ends are
/// given by two properties that both name an entity would have no type here and are refused with their line. Notes and
/// documents are left out.
/// </summary>
sealed class FtmReader(ReaderLimits limits) : GraphFileReader("ftm", "FollowTheMoney", limits)
{
    static readonly string[] s_unread = ["Note", "Document", "PlainText", "HyperText", "Folder", "Package", "Article", "Pages", "Page"];

    protected override bool Fits(string fileName, string head) =>
        fileName.EndsWith(".ftm.json", StringComparison.Ordinal) || fileName.EndsWith(".ftm", StringComparison.Ordinal)
        || (head.TrimStart().StartsWith('{') && head.Contains("\"schema\"", StringComparison.Ordinal) && head.Contains("\"properties\"", StringComparison.Ordinal)
            && !head.Contains("$schema", StringComparison.Ordinal));

    protected override async Task<IEnumerable<string>> RecordsAsync(Stream file, ImportedSource source, CancellationToken cancellationToken)
    {
        var graph = new PlainGraph(Limits);
        var number = 0;
        await foreach (var line in GuardedLines.ReadAsync(file, Limits, cancellationToken))
        {
            number++;
            if (line.Trim().Length == 0)
                continue;
            var place = $"line {number}";
            using var document = GuardedJson.Parse(line, Limits, place);
            Add(graph, document.RootElement, line.Trim(), place);
        }
        return graph.ToRecords(source);
    }

    static void Add(PlainGraph graph, JsonElement item, string line, string place)
    {
        var schema = item.Text("schema");
        if (schema.Length == 0 || item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("properties", out var properties))
            throw new RefusedFileException(place, "It is no entity of FollowTheMoney.", "An entity has an id, a schema and properties.");
        if (s_unread.Contains(schema))
            return;
        var values = properties.Texts();
        foreach (var note in properties.Items("notes").Concat(properties.Items("summary")))
            if (note.ValueKind == JsonValueKind.String && note.GetString()!.Split(": ", 2) is [var name, var value])
                values.TryAdd("property_" + name, value);
        if (schema == FtmSchemas.Unknown)
            graph.Add(EdgeOf(values, "subject", "object", values.GetValueOrDefault("role", ""), line, place));
        else if (FtmSchemas.Links.TryGetValue(schema, out var known))
            graph.Add(known.Link.Reversed
                ? EdgeOf(values, known.Link.To, known.Link.From, known.Type, line, place)
                : EdgeOf(values, known.Link.From, known.Link.To, known.Type, line, place));
        else
            graph.Add(new PlainNode(item.Text("id"), NodeValues(values, schema), line, place));
    }

    static PlainEdge EdgeOf(Dictionary<string, string> values, string from, string to, string relation, string line, string place)
    {
        if (relation.Length > 0)
            values["relation"] = relation;
        return new PlainEdge(values.GetValueOrDefault(from, ""), values.GetValueOrDefault(to, ""), values, line, place);
    }

    static Dictionary<string, string> NodeValues(Dictionary<string, string> values, string schema)
    {
        var words = values.GetValueOrDefault("keywords", "").Split(';');
        values["kind"] = schema switch
        {
            "Organization" or "Company" => "Group",
            "PublicBody" => "StateActor",
            "Person" => words.Contains("Leader") ? "Leader" : "Person",
            "Event" => "Event",
            "Address" => "Place",
            "LegalEntity" => "Community",
            _ => schema,
        };
        if (schema == "Address")
        {
            values["name"] = ForeignWords.First(values, ["full", "city", "region", "country"]);
            (values["lat"], values["lon"]) = (values.GetValueOrDefault("latitude", ""), values.GetValueOrDefault("longitude", ""));
        }
        if (values.TryGetValue("date", out var when))
            values["whenEdtf"] = when;
        return values;
    }
}
