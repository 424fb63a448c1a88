using System.Text.Encodings.Web;
using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.Web.Components;

/// <summary>Parameters of a query as text that can be read and pasted: one <c>$name = JSON</c> a line.</summary>
public static class ParameterText
{
    /// <summary>A longer value, such as the ids of a whole view, is cut off.</summary>
    const int ValueLengthMax = 400;

    static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="parameters">Values by name.</param>
    /// <param name="prefix">Begins each line, such as the mark of a comment.</param>
    public static string Of(PropertyMap parameters, string prefix = "") =>
        string.Join('\n', parameters.Select(pair => $"{prefix}${pair.Key} = {Short(JsonSerializer.Serialize(pair.Value, s_plain))}"));

    /// <summary>The parameters as one JSON object.</summary>
    public static string Json(PropertyMap parameters) => JsonSerializer.Serialize<IReadOnlyDictionary<string, object?>>(parameters, s_plain);

    static string Short(string value) => value.Length <= ValueLengthMax ? value : value[..ValueLengthMax] + " …";
}
