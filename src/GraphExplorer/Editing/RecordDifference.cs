using System.Text.Json;

namespace GraphExplorer.Editing;

/// <summary>A field of a record that differs before and after a change.</summary>
/// <param name="Field">Its key, <c>properties.level</c> within an object.</param>
/// <param name="Before">Its value in JSON without quotes; null when it was not there.</param>
/// <param name="After">Its value afterwards; null when it is gone.</param>
public sealed record RecordDifference(string Field, string? Before, string? After)
{
    /// <summary>The fields in which two records differ, in their order; of a new record all that say something.</summary>
    public static IReadOnlyList<RecordDifference> Of(string? before, string after)
    {
        var (old, now) = (before is null ? [] : FieldsOf(before), FieldsOf(after));
        return
        [
            .. now.Keys.Union(old.Keys)
                .Select(field => new RecordDifference(field, old.GetValueOrDefault(field), now.GetValueOrDefault(field)))
                .Where(field => field.Before != field.After),
        ];
    }

    static Dictionary<string, string> FieldsOf(string record)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(record);
        Add(fields, "", document.RootElement);
        return fields;
    }

    static void Add(Dictionary<string, string> fields, string path, JsonElement element)
    {
        foreach (var property in element.EnumerateObject())
        {
            var field = path + property.Name;
            if (property.Value.ValueKind == JsonValueKind.Object)
                Add(fields, field + ".", property.Value);
            else if (TextOf(property.Value) is { Length: > 0 } text && field != "record")
                fields[field] = text;
        }
    }

    static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(
            item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("quote", out var quote) ? $"“{quote.GetString()}”" : TextOf(item))),
        _ => value.GetRawText(),
    };
}
