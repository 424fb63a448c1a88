using System.Text.Json;

namespace GraphExplorer.Queries;

/// <summary>Parameters of a query given as the text of one JSON object.</summary>
public static class ParameterJson
{
    /// <summary>Reads the text; what is empty has no parameters. On failure, a sentence that says what is wrong.</summary>
    public static (IReadOnlyDictionary<string, object?> Values, string? Problem) Read(string text)
    {
        var none = new Dictionary<string, object?>();
        if (text.Trim().Length == 0)
            return (none, null);
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (none, "The parameters have to be one JSON object, such as {\"id\": \"imu\"}.");
            return (document.RootElement.EnumerateObject().DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => Plain(property.Value)), null);
        }
        catch (JsonException broken)
        {
            return (none, $"The parameters are not JSON (line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}). An example: {{\"id\": \"imu\", \"limit\": 10}}.");
        }
    }

    static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToArray(),
        JsonValueKind.Object => value.EnumerateObject().DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => Plain(property.Value)),
        _ => null,
    };
}
