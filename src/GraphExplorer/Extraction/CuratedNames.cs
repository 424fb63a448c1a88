using System.Text.Json;

namespace GraphExplorer.Extraction;

/// <summary>
/// The names that a claims file gives: its entities and their KNOWN_AS claims. What has no name ("four American climbers")
/// is left out: its description is a name nowhere else. Reads only these lines; whether the file is sound is for the
/// import to say.
/// </summary>
public static class CuratedNames
{
    public static KnownNames Read(string file) => Of(File.ReadLines(file));

    public static KnownNames Of(IEnumerable<string> lines)
    {
        var entities = new Dictionary<string, KnownEntity>(StringComparer.Ordinal);
        var names = new List<(string Entity, string Name)>();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            using var record = JsonDocument.Parse(line);
            var root = record.RootElement;
            if (Text(root, "record") == "entity" && !IsUnnamed(root))
                entities[Text(root, "id")] = new(Text(root, "id"), Label(root), Text(root, "name"), []);
            else if (Text(root, "predicate") == "KNOWN_AS" && root.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.Object)
                names.Add((Text(root, "from"), Text(name, "text")));
        }
        var byEntity = names.ToLookup(entry => entry.Entity, entry => entry.Name);
        return new([.. entities.Values.Select(entity => entity with { Aliases = [.. byEntity[entity.Id].Distinct()] })]);
    }

    static bool IsUnnamed(JsonElement entity) =>
        entity.TryGetProperty("properties", out var properties) && properties.TryGetProperty("unnamed", out var unnamed) && unnamed.ValueKind == JsonValueKind.True;

    static string Label(JsonElement entity) =>
        entity.TryGetProperty("labels", out var labels) ? labels.EnumerateArray().Last().GetString() ?? "" : "";

    static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
