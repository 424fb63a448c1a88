using System.Text.Json;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats;

/// <summary>
/// FollowTheMoney entities (followthemoney.tech), one JSON object a line. Schemas are those of <see cref="FtmSchemas"/>;
/// what fits none is an UnknownLink with our type as its role. A date is written as far as one calendar year, month or day
/// holds all of it, and left out otherwise. What no schema has a property for stands as lines in notes (of an entity) and summary
/// (of a link). The quotes behind a relationship are its description. The first line is a
/// Note with the provenance.
/// </summary>
static class FtmWriter
{
    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await WriteLineAsync(stream, json => WriteExport(json, document.Provenance), cancellationToken);
        var names = document.Records.Claims.Where(claim => claim.Name is not null).ToLookup(claim => claim.From, claim => claim.Name!, StringComparer.Ordinal);
        foreach (var node in document.Subgraph.Nodes)
            await WriteLineAsync(stream, json => WriteNode(json, node, names[node.Id]), cancellationToken);
        foreach (var edge in document.Subgraph.Edges)
            await WriteLineAsync(stream, json => WriteEdge(json, edge, document.Claims[edge.Id]), cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    static async Task WriteLineAsync(Stream stream, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        await using (var json = new Utf8JsonWriter(stream))
        {
            write(json);
            await json.FlushAsync(cancellationToken);
        }
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    static void WriteExport(Utf8JsonWriter json, Provenance provenance)
    {
        Begin(json, "graph-explorer-export", "Note");
        Property(json, "name", provenance.Origin.Title);
        Property(json, "description", string.Join('\n', provenance.Lines().Select(line => $"{line.Name}: {line.Value}")));
        Property(json, "publisher", Provenance.Generator);
        End(json);
    }

    static void WriteNode(Utf8JsonWriter json, GraphNode node, IEnumerable<ClaimName> names)
    {
        var schema = FtmSchemas.Of(node);
        Begin(json, node.Id, schema);
        Property(json, schema == "Address" ? "full" : "name", node.Name);
        string[] others = [.. names.Select(name => name.Text).Where(text => text != node.Name).Distinct(StringComparer.Ordinal)];
        if (schema != "Address") Property(json, "alias", others);
        Property(json, "summary", node.Properties.Text("summary"));
        Property(json, "keywords", node.Labels.Contains("Leader") ? "Leader" : "");
        Property(json, "notes", FtmSchemas.NotesOf(Vocabulary.Kind(node.Kind)?.Properties ?? [], node.Properties));
        if (FtmSchemas.HasStatus(schema)) Property(json, "status", node.Status);
        foreach (var (name, key) in FtmSchemas.DatesOf(schema)) Property(json, name, FtmDate.Of(node.Properties.Text(key)));
        if (schema == "Address")
        {
            Property(json, "latitude", node.Properties.Text("lat"));
            Property(json, "longitude", node.Properties.Text("lon"));
        }
        Property(json, "wikidataId", node.Properties.Text("wikidata"));
        End(json);
    }

    static void WriteEdge(Utf8JsonWriter json, GraphEdge edge, IEnumerable<StatedClaim> claims)
    {
        var link = FtmSchemas.LinkOf(edge.Type);
        var (from, to) = link.Reversed ? (edge.To, edge.From) : (edge.From, edge.To);
        Begin(json, edge.Id, link.Schema);
        Property(json, link.From, from);
        Property(json, link.To, to);
        Property(json, "role", link.Schema == FtmSchemas.Unknown ? edge.Type : edge.Properties.Text("role"));
        Property(json, "summary", FtmSchemas.NotesOf(Vocabulary.Relation(edge.Type)?.Properties ?? [], edge.Properties));
        Property(json, "status", edge.Reading.Status);
        Property(json, "startDate", FtmDate.Of(edge.Span.StartEdtf));
        Property(json, "endDate", FtmDate.Of(edge.Span.EndEdtf));
        Property(json, "description", [.. claims.SelectMany(claim => claim.Passages).Select(passage => passage.Quote).Distinct(StringComparer.Ordinal)]);
        Property(json, "publisher", [.. claims.SelectMany(claim => claim.Passages).Select(passage => passage.Source.Title).Distinct(StringComparer.Ordinal)]);
        End(json);
    }

    static void Begin(Utf8JsonWriter json, string id, string schema)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("schema", schema);
        json.WriteStartObject("properties");
    }

    static void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A value of FollowTheMoney is never empty.
    static void Property(Utf8JsonWriter json, string name, params string[] values)
    {
        string[] given = [.. values.Where(value => value.Length > 0)];
        if (given.Length == 0) return;
        json.WriteStartArray(name);
        foreach (var value in given) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
