using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats;

/// <summary>
/// CX2 of NDEx and Cytoscape (cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)):
/// an array of aspects, with nodes and edges numbered from 0 and our ids among their values. Provenance stands in the
/// attributes of the network, the records behind each element as <c>evidence</c> (<see cref="EvidenceText"/>).
/// </summary>
static class Cx2Writer
{
    const int FlushBytes = 64 * 1024;

    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream);
        var evidence = new EvidenceText(document);
        var network = Network(document.Provenance, evidence).ToArray();
        var (nodes, edges) = (ExportTable.Nodes(document.Subgraph, evidence), Edges(document.Subgraph, evidence));
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("CXVersion", "2.0");
        json.WriteBoolean("hasFragments", false);
        json.WriteEndObject();
        WriteMetaData(json, document.Subgraph);
        WriteDeclarations(json, network, nodes, edges);
        WriteNetwork(json, network);
        await WriteNodesAsync(json, document.Subgraph, nodes, cancellationToken);
        await WriteEdgesAsync(json, document.Subgraph, edges, cancellationToken);
        json.WriteStartObject();
        json.WriteStartArray("status");
        json.WriteStartObject();
        json.WriteBoolean("success", true);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        await json.FlushAsync(cancellationToken);
    }

    // An edge of Cytoscape has its relation in "interaction"; its ends are numbers, so ours stand among the values too.
    static IReadOnlyList<Column<GraphEdge>> Edges(Subgraph subgraph, EvidenceText evidence) =>
        [.. ExportTable.Edges(subgraph, evidence), new Column<GraphEdge>("interaction", ColumnType.Text, edge => edge.Type)];

    static IEnumerable<(string Name, string Value)> Network(Provenance provenance, EvidenceText evidence)
    {
        yield return ("name", provenance.Origin.Title);
        foreach (var group in provenance.Lines().GroupBy(line => line.Name))
            yield return (group.Key, string.Join('\n', group.Select(line => line.Value)));
        if (!evidence.IsEmpty) yield return (ExportTable.Evidence, evidence.OfGraph());
    }

    static void WriteMetaData(Utf8JsonWriter json, Subgraph subgraph)
    {
        json.WriteStartObject();
        json.WriteStartArray("metaData");
        foreach (var (name, count) in new[]
        {
            ("attributeDeclarations", 1), ("networkAttributes", 1), ("nodes", subgraph.Nodes.Count), ("edges", subgraph.Edges.Count),
        })
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("elementCount", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteDeclarations(
        Utf8JsonWriter json, IEnumerable<(string Name, string Value)> network, IReadOnlyList<Column<GraphNode>> nodes,
        IReadOnlyList<Column<GraphEdge>> edges)
    {
        json.WriteStartObject();
        json.WriteStartArray("attributeDeclarations");
        json.WriteStartObject();
        WriteTypes(json, "networkAttributes", network.Select(line => (line.Name, ColumnType.Text)));
        WriteTypes(json, "nodes", nodes.Select(column => (column.Name, column.Type)));
        WriteTypes(json, "edges", edges.Select(column => (column.Name, column.Type)));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteTypes(Utf8JsonWriter json, string owner, IEnumerable<(string Name, ColumnType Type)> columns)
    {
        json.WriteStartObject(owner);
        foreach (var (name, type) in columns)
        {
            json.WriteStartObject(name);
            json.WriteString("d", type switch
            {
                ColumnType.Integer => "long",
                ColumnType.Number => "double",
                ColumnType.Truth => "boolean",
                _ => "string",
            });
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteNetwork(Utf8JsonWriter json, IEnumerable<(string Name, string Value)> network)
    {
        json.WriteStartObject();
        json.WriteStartArray("networkAttributes");
        json.WriteStartObject();
        foreach (var (name, value) in network) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static async Task WriteNodesAsync(
        Utf8JsonWriter json, Subgraph subgraph, IReadOnlyList<Column<GraphNode>> columns, CancellationToken cancellationToken)
    {
        json.WriteStartObject();
        json.WriteStartArray("nodes");
        for (var index = 0; index < subgraph.Nodes.Count; index++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", index);
            WriteValues(json, columns, subgraph.Nodes[index]);
            json.WriteEndObject();
            if (json.BytesPending > FlushBytes) await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static async Task WriteEdgesAsync(
        Utf8JsonWriter json, Subgraph subgraph, IReadOnlyList<Column<GraphEdge>> columns, CancellationToken cancellationToken)
    {
        var numbers = subgraph.Nodes.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteStartArray("edges");
        for (var index = 0; index < subgraph.Edges.Count; index++)
        {
            var edge = subgraph.Edges[index];
            json.WriteStartObject();
            json.WriteNumber("id", index);
            json.WriteNumber("s", numbers[edge.From]);
            json.WriteNumber("t", numbers[edge.To]);
            WriteValues(json, columns, edge);
            json.WriteEndObject();
            if (json.BytesPending > FlushBytes) await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteValues<T>(Utf8JsonWriter json, IReadOnlyList<Column<T>> columns, T item)
    {
        json.WriteStartObject("v");
        foreach (var column in columns)
            if (column.Value(item) is { } value)
            {
                json.WritePropertyName(column.Name);
                PropertyMapConverter.WriteValue(json, value);
            }
        json.WriteEndObject();
    }
}
