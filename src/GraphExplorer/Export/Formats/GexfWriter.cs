using System.Globalization;
using System.Xml;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Export.Formats;

/// <summary>
/// GEXF 1.3 (gexf.net/1.3), a dynamic graph of days. <see cref="Rule"/> says how uncertain dates are mapped; EDTF, the
/// words of the source and all four bounds stand beside them as attributes. All edges are directed, and symmetric ones carry
/// <c>directed</c> = false, because readers refuse a mixed graph. Provenance is the description; the records behind an
/// element are its attribute <c>evidence</c> (<see cref="EvidenceText"/>), those of the graph the keywords.
/// </summary>
static class GexfWriter
{
    const string Namespace = "http://gexf.net/1.3";

    /// <summary>The rule for dates, as the file and the documents state it.</summary>
    public const string Rule =
        "Dates: start is the first day on which it may have existed, end the last one, so that an element is shown on each day on which its "
        + "sources allow it; a bound that no source gives is left out. What is certain is in startMin, startMax, endMin and endMax, the "
        + "dates as coded in startEdtf, endEdtf and when.";

    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await using var xml = XmlWriter.Create(stream, GraphMlWriter.Settings);
        var evidence = new EvidenceText(document);
        var (nodes, edges) = (ExportTable.Nodes(document.Subgraph, evidence), ExportTable.Edges(document.Subgraph, evidence));
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "gexf", Namespace);
        await WriteAttributeAsync(xml, "version", "1.3");
        await WriteMetaAsync(xml, document.Provenance, evidence);
        await xml.WriteStartElementAsync(null, "graph", Namespace);
        foreach (var (name, value) in s_graph) await WriteAttributeAsync(xml, name, value);
        await WriteColumnsAsync(xml, "node", nodes.Skip(2));
        await WriteColumnsAsync(xml, "edge", edges.Skip(3));
        await WriteNodesAsync(xml, document.Subgraph.Nodes, [.. nodes.Skip(2)], cancellationToken);
        await WriteEdgesAsync(xml, document.Subgraph.Edges, [.. edges.Skip(3)], cancellationToken);
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
        await xml.FlushAsync();
    }

    static readonly (string, string)[] s_graph =
        [("defaultedgetype", "directed"), ("mode", "dynamic"), ("timeformat", "date"), ("timerepresentation", "interval")];

    static async Task WriteMetaAsync(XmlWriter xml, Provenance provenance, EvidenceText evidence)
    {
        await xml.WriteStartElementAsync(null, "meta", Namespace);
        await WriteAttributeAsync(xml, "lastmodifieddate", provenance.ExportedText[..10]);
        await xml.WriteElementStringAsync(null, "creator", Namespace, Provenance.Generator);
        if (!evidence.IsEmpty) await xml.WriteElementStringAsync(null, "keywords", Namespace, evidence.OfGraph());
        var lines = provenance.Lines().Select(line => $"{line.Name}: {line.Value}").Append(Rule);
        await xml.WriteElementStringAsync(null, "description", Namespace, TextCleaning.Visible(string.Join('\n', lines)));
        await xml.WriteEndElementAsync();
    }

    static async Task WriteColumnsAsync<T>(XmlWriter xml, string owner, IEnumerable<Column<T>> columns)
    {
        await xml.WriteStartElementAsync(null, "attributes", Namespace);
        await WriteAttributeAsync(xml, "class", owner);
        foreach (var column in columns)
        {
            await xml.WriteStartElementAsync(null, "attribute", Namespace);
            await WriteAttributeAsync(xml, "id", column.Name);
            await WriteAttributeAsync(xml, "title", column.Name);
            await WriteAttributeAsync(xml, "type", column.Type switch
            {
                ColumnType.Integer => "long",
                ColumnType.Number => "double",
                ColumnType.Truth => "boolean",
                _ => "string",
            });
            await xml.WriteEndElementAsync();
        }
        await xml.WriteEndElementAsync();
    }

    static async Task WriteNodesAsync(
        XmlWriter xml, IReadOnlyList<GraphNode> nodes, IReadOnlyList<Column<GraphNode>> columns, CancellationToken cancellationToken)
    {
        await xml.WriteStartElementAsync(null, "nodes", Namespace);
        foreach (var node in nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await xml.WriteStartElementAsync(null, "node", Namespace);
            await WriteAttributeAsync(xml, "id", node.Id);
            await WriteAttributeAsync(xml, "label", node.Name);
            await WriteDaysAsync(xml, node.Bounds, node.IsUndated);
            await WriteValuesAsync(xml, columns, node);
            await xml.WriteEndElementAsync();
        }
        await xml.WriteEndElementAsync();
    }

    static async Task WriteEdgesAsync(
        XmlWriter xml, IReadOnlyList<GraphEdge> edges, IReadOnlyList<Column<GraphEdge>> columns, CancellationToken cancellationToken)
    {
        await xml.WriteStartElementAsync(null, "edges", Namespace);
        foreach (var edge in edges)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await xml.WriteStartElementAsync(null, "edge", Namespace);
            await WriteAttributeAsync(xml, "id", edge.Id);
            await WriteAttributeAsync(xml, "source", edge.From);
            await WriteAttributeAsync(xml, "target", edge.To);
            await WriteAttributeAsync(xml, "label", edge.Type);
            await WriteDaysAsync(xml, edge.Span.Bounds, edge.Span.IsUndated);
            await WriteValuesAsync(xml, columns, edge);
            await xml.WriteEndElementAsync();
        }
        await xml.WriteEndElementAsync();
    }

    static async Task WriteDaysAsync(XmlWriter xml, RelationBounds bounds, bool undated)
    {
        if (!undated && bounds.StartMin > DateBounds.Earliest) await WriteAttributeAsync(xml, "start", Day(bounds.StartMin));
        if (!undated && bounds.EndMax < DateBounds.Latest) await WriteAttributeAsync(xml, "end", Day(bounds.EndMax));
    }

    static string Day(int day) => day.ToString("0000-00-00", CultureInfo.InvariantCulture);

    static async Task WriteValuesAsync<T>(XmlWriter xml, IReadOnlyList<Column<T>> columns, T item)
    {
        await xml.WriteStartElementAsync(null, "attvalues", Namespace);
        foreach (var column in columns)
            if (column.Value(item) is { } value)
            {
                await xml.WriteStartElementAsync(null, "attvalue", Namespace);
                await WriteAttributeAsync(xml, "for", column.Name);
                await WriteAttributeAsync(xml, "value", PropertyText.Of(value));
                await xml.WriteEndElementAsync();
            }
        await xml.WriteEndElementAsync();
    }

    static Task WriteAttributeAsync(XmlWriter xml, string name, string value) =>
        xml.WriteAttributeStringAsync(null, name, null, TextCleaning.Visible(value));
}
