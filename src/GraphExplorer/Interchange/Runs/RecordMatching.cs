using System.Text.Json.Nodes;
using GraphExplorer.Evidence;
using GraphExplorer.Interchange.Tables;

namespace GraphExplorer.Interchange.Runs;

/// <summary>
/// Gives an entity of a file the id that the graph knows it by, where both carry the same id of another data set. A
/// name alone never does that: entities of one name are proposed as one later on.
/// </summary>
static class RecordMatching
{
    public static IReadOnlyList<string> Apply(IReadOnlyList<string> records, KnownKeys keys)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in records.Where(MayHaveKey))
            if (Parse(record) is { } entity && entity["record"]?.GetValue<string>() == "entity" && Find(entity, keys) is { } id
                && entity["id"]?.GetValue<string>() is { } own && own != id)
                known.TryAdd(own, id);
        return known.Count == 0 ? records : [.. records.Select(record => Renamed(record, known)).OfType<string>()];
    }

    static bool MayHaveKey(string record) => EntityKinds.External.Any(name => record.Contains($"\"{name}\"", StringComparison.Ordinal));

    static string? Find(JsonObject entity, KnownKeys keys) =>
        entity["properties"] is not JsonObject properties ? null
        : EntityKinds.External.Select(name => properties[name] is JsonValue value && value.TryGetValue<string>(out var text) ? keys.Find(name, text)?.Id : null)
            .FirstOrDefault(id => id is not null);

    /// <summary>The record with the ids of the graph; null for an entity that the graph has.</summary>
    static string? Renamed(string record, Dictionary<string, string> known)
    {
        if (Parse(record) is not { } json)
            return record;
        if (json["record"]?.GetValue<string>() == "entity")
            return json["id"]?.GetValue<string>() is { } id && known.ContainsKey(id) ? null : record;
        var changed = Rename(json, "from", known) | Rename(json, "to", known)
            | (json["properties"] is JsonObject properties && Rename(properties, "office", known));
        if (!changed)
            return record;
        Order(json);
        return json.ToJsonString();
    }

    static bool Rename(JsonObject json, string key, Dictionary<string, string> known)
    {
        if (json[key] is not JsonValue value || !value.TryGetValue<string>(out var id) || !known.TryGetValue(id, out var own))
            return false;
        json[key] = own;
        return true;
    }

    // A relation that holds both ways has the smaller id first.
    static void Order(JsonObject json)
    {
        if (json["to"] is null || Vocabulary.Relation(json["predicate"]?.GetValue<string>() ?? "") is not { Symmetric: true }
            || string.CompareOrdinal(json["from"]!.GetValue<string>(), json["to"]!.GetValue<string>()) <= 0)
            return;
        foreach (var (one, other) in new[] { ("from", "to"), ("fromRaw", "toRaw") })
            (json[one], json[other]) = (json[other]?.DeepClone(), json[one]?.DeepClone());
    }

    static JsonObject? Parse(string record)
    {
        try
        {
            return JsonNode.Parse(record) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null; // the gate says what is wrong with it
        }
    }
}
