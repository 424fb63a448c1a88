using System.Text.Json;
using GraphExplorer.Exploration;
using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>
/// A comparison as JSON: provenance, the two dates, then each change with its certainty, its edge or node in the form of
/// the canvas, and the claims that it rests on with their words.
/// </summary>
static class ComparisonJson
{
    const int FlushBytes = 64 * 1024;

    public static async Task WriteAsync(ComparisonDocument document, Stream stream, CancellationToken cancellationToken)
    {
        var comparison = document.Comparison;
        // A serializer that writes into a writer flushes it without waiting, which the stream of a response refuses.
        using var buffer = new MemoryStream();
        await using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("format", "graph-explorer-comparison");
        json.WriteNumber("version", 1);
        EvidenceJsonWriter.WriteProvenance(json, document.Provenance);
        json.WriteString("from", comparison.From.ToString());
        json.WriteString("to", comparison.To.ToString());
        json.WriteBoolean("assumeOngoing", comparison.AssumeOngoing);
        json.WriteNumber("unchanged", comparison.Unchanged);
        json.WriteStartArray("undated");
        foreach (var id in comparison.Undated) json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in comparison.Changes)
        {
            WriteChange(json, change, document);
            if (buffer.Length > FlushBytes) await SendAsync();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await SendAsync();

        async Task SendAsync()
        {
            await json.FlushAsync(cancellationToken);
            buffer.Position = 0;
            await buffer.CopyToAsync(stream, cancellationToken);
            buffer.SetLength(0);
        }
    }

    static void WriteChange(Utf8JsonWriter json, Change change, ComparisonDocument document)
    {
        json.WriteStartObject();
        json.WriteString("kind", ChangeWords.Slug(change.Kind));
        json.WriteString("certainty", change.Certainty.ToString().ToLowerInvariant());
        json.WriteString("sentence", ChangeWords.What(change, document.NameOf));
        json.WriteString("why", ChangeWords.Why(change, document.Comparison));
        if (change.Edge is { } edge)
        {
            json.WritePropertyName("edge");
            SubgraphJson.WriteEdge(json, edge);
        }
        else
        {
            json.WritePropertyName("node");
            SubgraphJson.WriteNode(json, change.Node!);
        }
        json.WriteStartArray("before");
        foreach (var before in change.Before) SubgraphJson.WriteEdge(json, before);
        json.WriteEndArray();
        WriteDate(json, "dateBefore", change.DateBefore);
        WriteDate(json, "dateAfter", change.DateAfter);
        json.WriteStartArray("claims");
        foreach (var claim in document.View.ClaimsOf(change)) EvidenceJson.WriteClaim(json, claim);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteDate(Utf8JsonWriter json, string name, SaidDate? date)
    {
        if (date is null) return;
        json.WriteStartObject(name);
        json.WriteString("start", date.Start);
        json.WriteString("end", date.End);
        json.WriteEndObject();
    }
}
