using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphExplorer.Model;
using GraphExplorer.Queries;

namespace GraphExplorer.Web.Components.Library;

/// <summary>
/// The rows of a result as JSON: one array a row, in the order of the columns. Numbers stay whole or broken; entities and relationships are as in
/// the JSON of a subgraph, a path has its nodes and edges.
/// </summary>
public static class ResultJson
{
    static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="result">The result.</param>
    /// <param name="rowsMax">Most rows that are written.</param>
    public static string Of(QueryResult result, int rowsMax = int.MaxValue)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("dataVersion", result.DataVersion);
            json.WriteBoolean("truncated", result.Truncated);
            json.WriteStartArray("columns");
            foreach (var column in result.Columns) json.WriteStringValue(column);
            json.WriteEndArray();
            json.WritePropertyName("rows");
            new ValueWriter(json, result.Subgraph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal)).Write(result.Rows.Take(rowsMax));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <param name="json">Where it is written.</param>
    /// <param name="known">Nodes with what the explorer knows of them besides their row, such as their degree.</param>
    sealed class ValueWriter(Utf8JsonWriter json, Dictionary<string, GraphNode> known)
    {
        public void Write(object? value)
        {
            switch (value)
            {
                case GraphNode node: SubgraphJson.WriteNode(json, known.GetValueOrDefault(node.Id, node)); break;
                case GraphEdge edge: SubgraphJson.WriteEdge(json, edge); break;
                case GraphPath path: Object([new("nodes", path.Nodes), new("edges", path.Edges)]); break;
                case string: PropertyMapConverter.WriteValue(json, value); break;
                case IReadOnlyDictionary<string, object?> map: Object(map); break;
                case IEnumerable<object?> list:
                    json.WriteStartArray();
                    foreach (var item in list) Write(item);
                    json.WriteEndArray();
                    break;
                default: PropertyMapConverter.WriteValue(json, value); break;
            }
        }

        void Object(IEnumerable<KeyValuePair<string, object?>> members)
        {
            json.WriteStartObject();
            foreach (var (key, item) in members)
            {
                json.WritePropertyName(key);
                Write(item);
            }
            json.WriteEndObject();
        }
    }
}
