using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphExplorer.Evidence;
using GraphExplorer.Import;

namespace GraphExplorer.Export;

/// <summary>
/// The records of an export as texts that stand beside its elements, for forms whose elements take attributes of any
/// name: a node has its entity with the claims on names and attributes, an edge its claims, the graph all else. Each text
/// is a JSON array of records of a claims file (<c>data/claims.schema.json</c>) in ASCII, so that no form changes a
/// character of it.
/// </summary>
sealed class EvidenceText
{
    static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Default };

    readonly EvidenceRecords _records;
    readonly Dictionary<string, Entity> _entities;
    readonly ILookup<string, Claim> _ofNodes;
    readonly ILookup<string, Claim> _ofEdges;
    readonly HashSet<string> _nodes;
    readonly HashSet<string> _edges;

    public EvidenceText(ExportDocument document)
    {
        _records = document.Records;
        _nodes = IsEmpty ? [] : [.. document.Subgraph.Nodes.Select(node => node.Id)];
        _edges = IsEmpty ? [] : [.. document.Subgraph.Edges.Select(edge => edge.Id)];
        _entities = _records.Entities.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        _ofEdges = _records.Claims.ToLookup(_records.EdgeOf, StringComparer.Ordinal);
        _ofNodes = _records.Claims.Where(claim => !_edges.Contains(_records.EdgeOf(claim)))
            .ToLookup(claim => claim.From, StringComparer.Ordinal);
    }

    /// <summary>Whether there are no records at all.</summary>
    public bool IsEmpty => _records.IsEmpty;

    /// <summary>The entity and the claims on its names and attributes; null where the node is none.</summary>
    public string? OfNode(string id) =>
        _entities.TryGetValue(id, out var entity) ? Written([], [entity], _ofNodes[id], []) : null;

    /// <summary>The claims behind an edge; null where there are none.</summary>
    public string? OfEdge(string id) => _ofEdges.Contains(id) ? Written([], [], _ofEdges[id], []) : null;

    /// <summary>Sources with their texts, contradictions, and what belongs to no element of the export.</summary>
    public string OfGraph() => Written(
        _records.Sources, _records.Entities.Where(entity => !_nodes.Contains(entity.Id)),
        _ofNodes.Where(group => !_nodes.Contains(group.Key)).SelectMany(group => group), _records.Contradictions);

    static string Written(
        IEnumerable<Source> sources, IEnumerable<Entity> entities, IEnumerable<Claim> claims, IEnumerable<Contradiction> contradictions)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartArray();
            foreach (var source in sources) RecordText.Write(json, source);
            foreach (var entity in entities) RecordText.Write(json, entity);
            foreach (var claim in claims) RecordText.Write(json, claim);
            foreach (var pair in contradictions) RecordText.Write(json, pair);
            json.WriteEndArray();
        }
        return Encoding.ASCII.GetString(bytes.WrittenSpan);
    }
}
