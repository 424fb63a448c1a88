using System.Globalization;
using System.Text.Json;

namespace GraphExplorer.Interchange.Graphs;

/// <summary>Values of JSON files as named texts.</summary>
static class JsonElements
{
    /// <summary>The value of a key as a text; empty where there is none. Lists are joined by semicolons.</summary>
    public static string Text(this JsonElement item, string key) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(key, out var value) ? TextOf(value) : "";

    /// <summary>The items of a list; none where the key is missing.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement item, string key) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];

    /// <summary>All values of an object as texts.</summary>
    public static Dictionary<string, string> Texts(this JsonElement item) => item.ValueKind == JsonValueKind.Object
        ? item.EnumerateObject().ToDictionary(property => property.Name, property => TextOf(property.Value), StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

    /// <summary>The object on one line, for the text that claims quote.</summary>
    public static string OneLine(this JsonElement item) => JsonSerializer.Serialize(item);

    static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        JsonValueKind.Array => string.Join(';', value.EnumerateArray().Select(TextOf)),
        _ => value.GetRawText(),
    };
}
