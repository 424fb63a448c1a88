using System.Text.Json;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Import;
using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>
/// The product's own JSON: nodes and edges as the canvas gets them, each edge with the claims that it rests on and
/// their words, and at the end the records of a claims file that all of it rests on, with which it can be imported. Its
/// schema is <c>graph.schema.json</c> beside this file.
/// </summary>
static class EvidenceJsonWriter
{
    /// <summary>Version of the form; a change that breaks readers raises it.</summary>
    public const int Version = 2;

    const int FlushBytes = 64 * 1024;

    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("format", "graph-explorer");
        json.WriteNumber("version", Version);
        WriteProvenance(json, document.Provenance);
        json.WriteStartArray("nodes");
        foreach (var node in document.Subgraph.Nodes)
        {
            SubgraphJson.WriteNode(json, node);
            if (json.BytesPending > FlushBytes) await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
        json.WriteStartArray("edges");
        foreach (var edge in document.Subgraph.Edges)
        {
            json.WriteStartObject();
            json.WritePropertyName("edge");
            SubgraphJson.WriteEdge(json, edge);
            json.WriteStartArray("claims");
            foreach (var claim in document.Claims[edge.Id]) EvidenceJson.WriteClaim(json, claim);
            json.WriteEndArray();
            json.WriteEndObject();
            if (json.BytesPending > FlushBytes) await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
        await WriteRecordsAsync(json, document.Records, cancellationToken);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    static async Task WriteRecordsAsync(Utf8JsonWriter json, EvidenceRecords records, CancellationToken cancellationToken)
    {
        json.WriteStartArray("records");
        var all = records.Sources.Select<Source, Action>(source => () => RecordText.Write(json, source))
            .Concat(records.Entities.Select<Entity, Action>(entity => () => RecordText.Write(json, entity)))
            .Concat(records.Claims.Select<Claim, Action>(claim => () => RecordText.Write(json, claim)))
            .Concat(records.Contradictions.Select<Contradiction, Action>(pair => () => RecordText.Write(json, pair)));
        foreach (var write in all)
        {
            write();
            if (json.BytesPending > FlushBytes) await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
    }

    /// <summary>Writes <c>provenance</c>, as every JSON of ours has it.</summary>
    public static void WriteProvenance(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("title", provenance.Origin.Title);
        json.WriteString("view", provenance.Origin.View);
        json.WriteString("query", provenance.Origin.Query);
        json.WriteString("dataVersion", provenance.DataVersion);
        json.WriteString("exported", provenance.ExportedText);
        json.WriteString("generator", Provenance.Generator);
        json.WriteStartArray("sources");
        foreach (var source in provenance.Sources) EvidenceJson.WriteSource(json, source);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
