using System.Text;
using System.Xml;
using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>
/// GraphML 1.0 (graphml.graphdrawing.org): a directed graph with typed attributes. Symmetric edges carry
/// <c>directed</c> = false as
/// an attribute, because readers refuse a mixed graph. Provenance stands as attributes of the graph, the records behind
/// each element as its attribute <c>evidence</c> (<see cref="EvidenceText"/>). Characters that XML 1.0
/// cannot hold are made visible by <see cref="TextCleaning"/>.
/// </summary>
static class GraphMlWriter
{
    const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>How graphs are written as XML: line ends inside of values survive reading.</summary>
    internal static readonly XmlWriterSettings Settings = new()
    {
        Async = true, Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n", CloseOutput = false,
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await using var xml = XmlWriter.Create(stream, Settings);
        var evidence = new EvidenceText(document);
        var (nodes, edges) = (ExportTable.Nodes(document.Subgraph, evidence), ExportTable.Edges(document.Subgraph, evidence));
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "graphml", Namespace);
        var lines = GraphLines(document.Provenance, evidence).ToArray();
        await WriteKeysAsync(xml, lines, nodes, edges);
        await xml.WriteStartElementAsync(null, "graph", Namespace);
        await xml.WriteAttributeStringAsync(null, "id", null, "G");
        await xml.WriteAttributeStringAsync(null, "edgedefault", null, "directed");
        foreach (var (name, value) in lines) await WriteDataAsync(xml, "g_" + name, value);

        foreach (var node in document.Subgraph.Nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await xml.WriteStartElementAsync(null, "node", Namespace);
            await xml.WriteAttributeStringAsync(null, "id", null, TextCleaning.Visible(node.Id));
            await WriteValuesAsync(xml, "n_", nodes.Skip(1), node);
            await xml.WriteEndElementAsync();
        }
        foreach (var edge in document.Subgraph.Edges)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await xml.WriteStartElementAsync(null, "edge", Namespace);
            await xml.WriteAttributeStringAsync(null, "id", null, TextCleaning.Visible(edge.Id));
            await xml.WriteAttributeStringAsync(null, "source", null, TextCleaning.Visible(edge.From));
            await xml.WriteAttributeStringAsync(null, "target", null, TextCleaning.Visible(edge.To));
            await WriteValuesAsync(xml, "e_", edges.Skip(3), edge);
            await xml.WriteEndElementAsync();
        }
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
        await xml.FlushAsync();
    }

    // GraphML has one value for a key, so the sources share one.
    static IEnumerable<(string Name, string Value)> GraphLines(Provenance provenance, EvidenceText evidence) =>
        provenance.Lines().GroupBy(line => line.Name).Select(group => (group.Key, string.Join('\n', group.Select(line => line.Value))))
            .Concat(evidence.IsEmpty ? [] : [(ExportTable.Evidence, evidence.OfGraph())]);

    static async Task WriteKeysAsync(
        XmlWriter xml, IEnumerable<(string Name, string Value)> lines, IReadOnlyList<Column<GraphNode>> nodes,
        IReadOnlyList<Column<GraphEdge>> edges)
    {
        foreach (var (name, _) in lines) await WriteKeyAsync(xml, "graph", "g_" + name, name, ColumnType.Text);
        foreach (var column in nodes.Skip(1)) await WriteKeyAsync(xml, "node", "n_" + column.Name, column.Name, column.Type);
        foreach (var column in edges.Skip(3)) await WriteKeyAsync(xml, "edge", "e_" + column.Name, column.Name, column.Type);
    }

    static async Task WriteKeyAsync(XmlWriter xml, string owner, string id, string name, ColumnType type)
    {
        await xml.WriteStartElementAsync(null, "key", Namespace);
        await xml.WriteAttributeStringAsync(null, "id", null, TextCleaning.Visible(id));
        await xml.WriteAttributeStringAsync(null, "for", null, owner);
        await xml.WriteAttributeStringAsync(null, "attr.name", null, TextCleaning.Visible(name));
        await xml.WriteAttributeStringAsync(null, "attr.type", null, type switch
        {
            ColumnType.Integer => "long",
            ColumnType.Number => "double",
            ColumnType.Truth => "boolean",
            _ => "string",
        });
        await xml.WriteEndElementAsync();
    }

    static async Task WriteValuesAsync<T>(XmlWriter xml, string prefix, IEnumerable<Column<T>> columns, T item)
    {
        foreach (var column in columns)
            if (column.Value(item) is { } value)
                await WriteDataAsync(xml, prefix + column.Name, PropertyText.Of(value));
    }

    static async Task WriteDataAsync(XmlWriter xml, string key, string value)
    {
        await xml.WriteStartElementAsync(null, "data", Namespace);
        await xml.WriteAttributeStringAsync(null, "key", null, TextCleaning.Visible(key));
        await xml.WriteStringAsync(TextCleaning.Visible(value));
        await xml.WriteEndElementAsync();
    }
}
