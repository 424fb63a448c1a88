using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphExplorer.Model;
using GraphExplorer.Queries;

namespace GraphExplorer.Workbench;

/// <summary>
/// Columns and rows of a result in one written form, by which results are hashed, kept and compared: each row is a JSON array, names of
/// properties in order, things of the graph by their stable ids with all that they say. What the explorer adds by itself (degrees, places
/// around) is left out.
/// </summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">One JSON array each, in the order of the result.</param>
public sealed record ResultRows(IReadOnlyList<string> Columns, IReadOnlyList<string> Rows)
{
    static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The rows of a result.</summary>
    public static ResultRows Of(QueryResult result) => new(result.Columns, [.. result.Rows.Select(Write)]);

    /// <summary>
    /// SHA-256 over columns and rows, in hexadecimal digits. Rows count as a bag: only a query with ORDER BY has an order, and where rows are
    /// equal in what they are ordered by, a store may give them either way.
    /// </summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Rows.Order(StringComparer.Ordinal).Prepend(string.Join('\t', Columns)))
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The cells of a row as JSON.</summary>
    public static IReadOnlyList<JsonElement> CellsOf(string row)
    {
        using var document = JsonDocument.Parse(row);
        return [.. document.RootElement.EnumerateArray().Select(cell => cell.Clone())];
    }

    /// <summary>The rows compressed; null when they are larger than the limit, bytes before compression.</summary>
    internal byte[]? Pack(int bytesMax)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', Rows.Prepend(JsonSerializer.Serialize(Columns))));
        if (text.Length > bytesMax) return null;
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest)) stream.Write(text);
        return packed.ToArray();
    }

    internal static ResultRows Unpack(byte[] packed)
    {
        using var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n');
        return new(JsonSerializer.Deserialize<string[]>(lines[0])!, lines[1..]);
    }

    static string Write(IReadOnlyList<object?> row)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartArray();
            foreach (var value in row) Write(json, value);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case GraphNode node: Write(json, node); break;
            case GraphEdge edge: Write(json, edge); break;
            case GraphPath path: Write(json, path); break;
            case IEnumerable<KeyValuePair<string, object?>> map: Write(json, map); break;
            case IEnumerable<object?> list:
                json.WriteStartArray();
                foreach (var item in list) Write(json, item);
                json.WriteEndArray();
                break;
            default: PropertyMapConverter.WriteValue(json, value); break;
        }
    }

    static void Write(Utf8JsonWriter json, GraphNode node)
    {
        json.WriteStartObject();
        json.WriteString("node", node.Id);
        json.WriteString("labels", string.Join(':', node.Labels.Order(StringComparer.Ordinal)));
        json.WriteString("name", node.Name);
        json.WriteString("status", node.Status);
        json.WriteString("when", node.When);
        json.WritePropertyName("properties");
        Write(json, (IEnumerable<KeyValuePair<string, object?>>)node.Properties);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, GraphEdge edge)
    {
        json.WriteStartObject();
        json.WriteString("edge", edge.Id);
        json.WriteString("type", edge.Type);
        json.WriteString("from", edge.From);
        json.WriteString("to", edge.To);
        json.WriteString("start", edge.Span.StartEdtf);
        json.WriteString("end", edge.Span.EndEdtf);
        json.WriteString("status", edge.Reading.Status);
        json.WriteNumber("confidence", edge.Reading.Confidence);
        json.WriteBoolean("disputed", edge.Reading.Disputed);
        json.WriteNumber("claims", edge.Reading.ClaimCount);
        json.WritePropertyName("properties");
        Write(json, (IEnumerable<KeyValuePair<string, object?>>)edge.Properties);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, GraphPath path)
    {
        json.WriteStartObject();
        json.WritePropertyName("path");
        json.WriteStartArray();
        foreach (var node in path.Nodes) json.WriteStringValue(node.Id);
        foreach (var edge in path.Edges) Write(json, edge);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> map)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(key);
            Write(json, value);
        }
        json.WriteEndObject();
    }
}
