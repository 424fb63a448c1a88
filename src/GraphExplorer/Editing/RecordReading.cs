using System.Text.Json;
using GraphExplorer.Evidence;

namespace GraphExplorer.Editing;

/// <summary>Records of a claims file as drafts again; the way back of <see cref="RecordLines"/>.</summary>
static class RecordReading
{
    public static EntityDraft Entity(string record)
    {
        using var document = JsonDocument.Parse(record);
        var root = document.RootElement;
        var labels = root.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!).ToArray();
        return new EntityDraft
        {
            Id = Text(root, "id"),
            Label = labels.Contains("Leader") ? "Leader" : labels[0],
            Name = Text(root, "name"),
            Status = Text(root, "status"),
            Summary = Text(root, "summary"),
            Properties = Properties(root),
        };
    }

    public static ClaimDraft Claim(string record)
    {
        using var document = JsonDocument.Parse(record);
        var root = document.RootElement;
        var name = root.TryGetProperty("name", out var named) ? named : default;
        return new ClaimDraft
        {
            Id = Text(root, "id"),
            Predicate = Text(root, "predicate"),
            From = Text(root, "from"),
            FromRaw = Text(root, "fromRaw"),
            To = Text(root, "to"),
            ToRaw = Text(root, "toRaw"),
            Edge = Text(root, "edge"),
            NameText = Text(name, "text"),
            NameLanguage = Text(name, "lang"),
            NameKind = Text(name, "kind"),
            Value = Text(root, "value"),
            ValueMin = Text(root, "valueMin"),
            ValueBest = Text(root, "valueBest"),
            ValueMax = Text(root, "valueMax"),
            Unit = Text(root, "unit"),
            Start = Text(root, "start"),
            End = Text(root, "end"),
            DateText = Text(root, "dateText"),
            Stance = Text(root, "stance"),
            Hedge = Text(root, "hedge"),
            Credibility = root.GetProperty("credibility").GetInt32(),
            Rank = Text(root, "rank"),
            Inferred = root.TryGetProperty("inferred", out var inferred) && inferred.GetBoolean(),
            Note = Text(root, "note"),
            Source = Text(root, "source"),
            Passages = [.. root.GetProperty("passages").EnumerateArray().Select(PassageOf)],
            Properties = Properties(root),
        };
    }

    static Passage PassageOf(JsonElement passage) =>
        new(passage.GetProperty("start").GetInt32(), passage.GetProperty("end").GetInt32(), Text(passage, "quote"))
        {
            Revision = passage.TryGetProperty("revision", out var revision) ? revision.GetInt32() : null,
        };

    static Dictionary<string, string> Properties(JsonElement root) => root.TryGetProperty("properties", out var properties)
        ? properties.EnumerateObject().ToDictionary(property => property.Name, property => Text(property.Value), StringComparer.Ordinal)
        : [];

    static string Text(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? Text(value) : "";

    static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };
}
