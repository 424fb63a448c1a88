using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Model;

namespace GraphExplorer.Exploration;

/// <summary>The JSON of evidence: what the endpoint of an edge answers, and the claims in exports.</summary>
public static class EvidenceJson
{
    /// <summary>The evidence of an edge: <c>{edge, from, to, claims, dataVersion, queries}</c>.</summary>
    public static async Task WriteAsync(Stream stream, EdgeEvidence evidence, CancellationToken cancellationToken = default)
    {
        await using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WritePropertyName("edge");
        SubgraphJson.WriteEdge(json, evidence.Edge);
        json.WritePropertyName("from");
        SubgraphJson.WriteNode(json, evidence.From);
        json.WritePropertyName("to");
        SubgraphJson.WriteNode(json, evidence.To);
        json.WriteStartArray("claims");
        foreach (var claim in evidence.Claims) WriteClaim(json, claim);
        json.WriteEndArray();
        json.WriteString("dataVersion", evidence.DataVersion);
        json.WriteStartArray("queries");
        foreach (var query in evidence.Queries) SubgraphJson.WriteQuery(json, query);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    /// <summary>One claim with its passages and conflicts.</summary>
    public static void WriteClaim(Utf8JsonWriter json, StatedClaim claim) =>
        JsonSerializer.Serialize(json, claim, EvidenceJsonContext.Default.StatedClaim);

    /// <summary>One source.</summary>
    public static void WriteSource(Utf8JsonWriter json, SourceReference source) =>
        JsonSerializer.Serialize(json, source, EvidenceJsonContext.Default.SourceReference);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(PropertyMapConverter)])]
[JsonSerializable(typeof(StatedClaim))]
sealed partial class EvidenceJsonContext : JsonSerializerContext;
