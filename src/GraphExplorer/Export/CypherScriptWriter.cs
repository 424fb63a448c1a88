using System.Text;
using GraphExplorer.Export.Formats;

namespace GraphExplorer.Export;

/// <summary>
/// A script that makes an equal graph in an empty store: the elements of <see cref="StoreElements"/>. One statement a
/// line, ended by a semicolon, as cypher-shell reads them. Strings are escaped by
/// <see cref="CypherText"/> alone, identifiers come only from the vocabulary.
/// </summary>
static class CypherScriptWriter
{
    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        foreach (var (name, value) in document.Provenance.Lines())
            await text.WriteLineAsync($"// {name}: {TextCleaning.Visible(value).ReplaceLineEndings("\n//   ")}".AsMemory(), cancellationToken);
        var elements = new StoreElements(document);
        foreach (var node in elements.Nodes()) await text.WriteLineAsync(Create(node).AsMemory(), cancellationToken);
        foreach (var link in elements.Relationships().Concat(elements.Evidence()))
            await text.WriteLineAsync(Link(link).AsMemory(), cancellationToken);
    }

    static string Create(StoreNode node) =>
        $"CREATE ({string.Concat(node.Labels.Select(label => ":" + CypherText.Label(label)))} {CypherText.Map(node.Properties)});";

    static string Link(StoreLink link)
    {
        var properties = link.Properties.Count == 0 ? "" : " " + CypherText.Map(link.Properties);
        return "MATCH " + $"{End("a", link.From)}, {End("b", link.To)} CREATE (a)-[:{CypherText.Type(link.Type)}{properties}]->(b);";
    }

    static string End(string name, (string Label, string Id) end) =>
        $"({name}:{CypherText.Label(end.Label)} {{id: {CypherText.Value(end.Id)}}})";
}
