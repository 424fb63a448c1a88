using System.Globalization;
using System.Text.Json;
using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Export.Formats;

/// <summary>
/// A STIX 2.1 bundle (OASIS Standard of 10 June 2021). Groups are threat actors, states and communities identities, persons
/// identities, places locations, events incidents; relationships keep their own types, which section 5.1 allows; claims
/// are notes on what they speak of, and contradictions relationships between notes. What STIX lacks stands in the extension
/// that the bundle defines (section 7.3): the record as it was coded, and sources as objects of a type of their own. Ids follow
/// from ours (<see cref="NameUuid"/>). start_time is the first possible day and stop_time the day after the last possible
/// one; either is left out where no source bounds it.
/// </summary>
sealed class StixWriter
{
    const int FlushBytes = 64 * 1024;

    /// <summary>Id of the extension definition.</summary>
    public static string Extension { get; } = "extension-definition--" + NameUuid.Of("extension-definition");

    readonly ExportDocument _document;
    readonly Utf8JsonWriter _json;
    readonly string _time;
    readonly Dictionary<string, string> _ids;
    readonly Dictionary<string, Entity> _entities;

    StixWriter(ExportDocument document, Utf8JsonWriter json)
    {
        (_document, _json) = (document, json);
        _time = Timestamp(document.Provenance.Exported.UtcDateTime);
        _entities = document.Records.Entities.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        _ids = document.Subgraph.Nodes.Select(node => (node.Id, node.Kind))
            .Concat(document.Records.Entities.Select(entity => (entity.Id, Kind: entity.Labels[0]))).DistinctBy(item => item.Id)
            .ToDictionary(item => item.Id, item => IdOf(StixTypes.Of(item.Kind), item.Id), StringComparer.Ordinal);
    }

    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream);
        var writer = new StixWriter(document, json);
        json.WriteStartObject();
        json.WriteString("type", "bundle");
        json.WriteString("id", IdOf("bundle", string.Join('\n', document.Provenance.Lines())));
        json.WriteStartArray("objects");
        foreach (var write in writer.Objects())
        {
            write();
            if (json.BytesPending > FlushBytes) await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    IEnumerable<Action> Objects()
    {
        var (subgraph, records) = (_document.Subgraph, _document.Records);
        var drawn = subgraph.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var edges = subgraph.Edges.Select(edge => edge.Id).ToHashSet(StringComparer.Ordinal);
        yield return WriteProducer;
        yield return WriteExtension;
        foreach (var source in records.Sources) yield return () => WriteSource(source);
        foreach (var node in subgraph.Nodes) yield return () => WriteNode(node.Id, node.Kind, node.Name, node.Properties);
        foreach (var entity in records.Entities.Where(entity => !drawn.Contains(entity.Id)))
            yield return () => WriteNode(entity.Id, entity.Labels[0], entity.Name, PropertyMap.Empty);
        foreach (var edge in subgraph.Edges) yield return () => WriteEdge(edge);
        foreach (var claim in records.Claims)
            yield return () => WriteClaim(claim, edges.Contains(records.EdgeOf(claim)) ? IdOf("relationship", records.EdgeOf(claim)) : _ids[claim.From]);
        foreach (var pair in records.Contradictions) yield return () => WriteContradiction(pair);
    }

    void WriteProducer()
    {
        Begin("identity", IdOf("identity", "producer"), isOfProducer: false);
        _json.WriteString("name", Provenance.Generator);
        _json.WriteString("identity_class", "system");
        _json.WriteString("description", string.Join('\n', _document.Provenance.Lines().Select(line => $"{line.Name}: {line.Value}")));
        _json.WriteEndObject();
    }

    void WriteExtension()
    {
        Begin("extension-definition", Extension);
        _json.WriteString("name", "Claims, sources and passages of GraphExplorer");
        _json.WriteString("description",
            "The record of a claims file behind an object, and documents as sources. start_time of a relationship is the first possible day, "
            + "stop_time the day after the last possible one; either is left out where no source bounds it.");
        _json.WriteString("schema",
            "property-extension: 'record' is a record of a claims file (JSON Schema urn:graph-explorer:claims). new-sdo 'graph-explorer-source': "
            + "'name' is the title of a document, 'record' its record with its text.");
        _json.WriteString("version", "1.0.0");
        _json.WriteStartArray("extension_types");
        _json.WriteStringValue("new-sdo");
        _json.WriteStringValue("property-extension");
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    void WriteSource(Source source)
    {
        Begin(StixTypes.Source, IdOf(StixTypes.Source, source.Id));
        _json.WriteString("name", source.Title);
        _json.WritePropertyName("record");
        RecordText.Write(_json, source);
        WriteExtensions("new-sdo", null);
        _json.WriteEndObject();
    }

    void WriteNode(string id, string kind, string name, PropertyMap properties)
    {
        var type = StixTypes.Of(kind);
        Begin(type, _ids[id]);
        _json.WriteString("name", name.Length > 0 ? name : id);
        if (properties.Text("summary") is { Length: > 0 } summary) _json.WriteString("description", summary);
        if (type == "identity") _json.WriteString("identity_class", StixTypes.ClassOf(kind));
        if (type == "location") WritePlace(name, properties);
        WriteLabels(kind);
        WriteExtensions("property-extension", () =>
        {
            _json.WriteString("id", id);
            if (!_entities.TryGetValue(id, out var entity)) return;
            _json.WritePropertyName("record");
            RecordText.Write(_json, entity);
        });
        _json.WriteEndObject();
    }

    // A location has coordinates, a region or a country (section 4.10).
    void WritePlace(string name, PropertyMap properties)
    {
        if (properties.TryGetValue("lat", out var lat) && lat is double latitude && properties.TryGetValue("lon", out var lon) && lon is double longitude)
        {
            _json.WriteNumber("latitude", latitude);
            _json.WriteNumber("longitude", longitude);
        }
        else _json.WriteString("region", name);
    }

    void WriteEdge(GraphEdge edge)
    {
        Begin("relationship", IdOf("relationship", edge.Id));
        _json.WriteString("relationship_type", StixTypes.RelationOf(edge.Type));
        _json.WriteString("source_ref", _ids[edge.From]);
        _json.WriteString("target_ref", _ids[edge.To]);
        WriteTimes(edge.Span);
        _json.WriteNumber("confidence", Math.Clamp(edge.Reading.Confidence, 0, 100));
        WriteExtensions("property-extension", () => _json.WriteString("id", edge.Id));
        _json.WriteEndObject();
    }

    void WriteTimes(EdgeSpan span)
    {
        if (span.IsUndated) return;
        if (span.Bounds.StartMin > DateBounds.Earliest) _json.WriteString("start_time", Timestamp(DayOf(span.Bounds.StartMin)));
        if (span.Bounds.EndMax < DateBounds.Latest) _json.WriteString("stop_time", Timestamp(DayOf(span.Bounds.EndMax).AddDays(1)));
    }

    void WriteClaim(Claim claim, string about)
    {
        Begin("note", IdOf("note", claim.Id));
        _json.WriteString("abstract", claim.Predicate);
        _json.WriteString("content", string.Join("\n\n", claim.Passages.Select(passage => passage.Quote)));
        _json.WriteStartArray("object_refs");
        _json.WriteStringValue(about);
        _json.WriteStringValue(IdOf(StixTypes.Source, claim.Source));
        _json.WriteEndArray();
        _json.WriteNumber("confidence", Credibility.Confidence(claim.Credibility));
        WriteExtensions("property-extension", () =>
        {
            _json.WritePropertyName("record");
            RecordText.Write(_json, claim);
        });
        _json.WriteEndObject();
    }

    void WriteContradiction(Contradiction pair)
    {
        Begin("relationship", IdOf("relationship", $"{pair.Claim}\n{pair.OtherClaim}\n{pair.Aspect}"));
        _json.WriteString("relationship_type", "contradicts");
        _json.WriteString("source_ref", IdOf("note", pair.Claim));
        _json.WriteString("target_ref", IdOf("note", pair.OtherClaim));
        _json.WriteString("description", pair.Note);
        WriteExtensions("property-extension", () =>
        {
            _json.WritePropertyName("record");
            RecordText.Write(_json, pair);
        });
        _json.WriteEndObject();
    }

    void Begin(string type, string id, bool isOfProducer = true)
    {
        _json.WriteStartObject();
        _json.WriteString("type", type);
        _json.WriteString("spec_version", "2.1");
        _json.WriteString("id", id);
        if (isOfProducer) _json.WriteString("created_by_ref", IdOf("identity", "producer"));
        _json.WriteString("created", _time);
        _json.WriteString("modified", _time);
    }

    void WriteLabels(string kind)
    {
        _json.WriteStartArray("labels");
        _json.WriteStringValue(kind);
        _json.WriteEndArray();
    }

    void WriteExtensions(string type, Action? more)
    {
        _json.WriteStartObject("extensions");
        _json.WriteStartObject(Extension);
        _json.WriteString("extension_type", type);
        more?.Invoke();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    static string IdOf(string type, string name) => $"{type}--{NameUuid.Of($"{type}\n{name}")}";

    static DateTime DayOf(int day) => new(day / 10000, day / 100 % 100, day % 100, 0, 0, 0, DateTimeKind.Utc);

    static string Timestamp(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
