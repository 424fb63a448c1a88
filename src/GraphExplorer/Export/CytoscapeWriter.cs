using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>
/// The JSON of Cytoscape Desktop and Cytoscape.js (<c>.cyjs</c>): elements with their fields and properties as
/// <c>data</c>, provenance as
/// the data of the network, the records behind each element as <c>evidence</c> (<see cref="EvidenceText"/>). <c>interaction</c> and <c>shared name</c> are what Cytoscape Desktop looks for.
/// </summary>
static class CytoscapeWriter
{
    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("format_version", "1.0");
        json.WriteString("generated_by", Provenance.Generator);
        json.WriteString("target_cytoscapejs_version", "~3.30");
        var evidence = new EvidenceText(document);
        WriteNetwork(json, document.Provenance, evidence);
        json.WriteStartObject("elements");
        await WriteElementsAsync(json, "nodes", document.Subgraph.Nodes, ExportTable.Nodes(document.Subgraph, evidence), NodeExtras, cancellationToken);
        await WriteElementsAsync(json, "edges", document.Subgraph.Edges, ExportTable.Edges(document.Subgraph, evidence), EdgeExtras, cancellationToken);
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    static void WriteNetwork(Utf8JsonWriter json, Provenance provenance, EvidenceText evidence)
    {
        json.WriteStartObject("data");
        json.WriteString("name", provenance.Origin.Title);
        json.WriteString("shared_name", provenance.Origin.Title);
        foreach (var group in provenance.Lines().GroupBy(line => line.Name))
        {
            if (group.Key == "source")
            {
                json.WriteStartArray("sources");
                foreach (var line in group) json.WriteStringValue(line.Value);
                json.WriteEndArray();
            }
            else json.WriteString(group.Key, group.First().Value);
        }
        if (!evidence.IsEmpty) json.WriteString(ExportTable.Evidence, evidence.OfGraph());
        json.WriteEndObject();
    }

    static async Task WriteElementsAsync<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<T> items, IReadOnlyList<Column<T>> columns,
        Action<Utf8JsonWriter, T> extras, CancellationToken cancellationToken)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            extras(json, item);
            foreach (var column in columns)
                if (column.Value(item) is { } value)
                {
                    json.WritePropertyName(column.Name);
                    PropertyMapConverter.WriteValue(json, value);
                }
            json.WriteEndObject();
            json.WriteEndObject();
            if (json.BytesPending > 64 * 1024) await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
    }

    static void NodeExtras(Utf8JsonWriter json, GraphNode node) => json.WriteString("shared_name", node.Name);

    static void EdgeExtras(Utf8JsonWriter json, GraphEdge edge)
    {
        json.WriteString("interaction", edge.Type);
        json.WriteString("shared_interaction", edge.Type);
        json.WriteString("name", $"{edge.From} ({edge.Type}) {edge.To}");
    }
}
