using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.Queries;

/// <summary>Parameters of a query given as the text of one JSON object.</summary>
public static class ParameterJson
{
    /// <summary>Reads the text; what is empty has no parameters. On failure, a sentence that says what is wrong.</summary>
    public static (IReadOnlyDictionary<string, object?> Values, string? Problem) Read(string text)
    {
        if (text.Trim() is { Length: > 0 } given && given[0] != '{')
            return (PropertyMap.Empty, "The parameters have to be one JSON object, such as {\"id\": \"imu\"}.");
        try
        {
            return (SubgraphJson.ReadProperties(text.Trim()), null);
        }
        catch (JsonException broken)
        {
            return (PropertyMap.Empty, $"The parameters are not JSON (line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}). An example: {{\"id\": \"imu\", \"limit\": 10}}.");
        }
    }
}
