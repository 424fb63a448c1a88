using System.Text;
using GraphExplorer.Exploration;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats;

/// <summary>
/// DOT of Graphviz (graphviz.org/doc/info/lang.html), a picture rather than data: names, kinds as shapes, relationships
/// with their words and dates, symmetric ones without arrow heads. Provenance is the comment at the top and the label
/// of the drawing. Control characters are made visible by <see cref="TextCleaning"/>.
/// </summary>
static class DotWriter
{
    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        foreach (var (name, value) in document.Provenance.Lines())
            await text.WriteLineAsync($"// {name}: {TextCleaning.Visible(value).ReplaceLineEndings("\n//   ")}".AsMemory(), cancellationToken);
        await text.WriteLineAsync("digraph {".AsMemory(), cancellationToken);
        await text.WriteLineAsync($"  graph [label={Quoted(document.Provenance.Origin.Title)}, charset=\"UTF-8\"];".AsMemory(), cancellationToken);
        foreach (var node in document.Subgraph.Nodes)
            await text.WriteLineAsync($"  {Quoted(node.Id)} [label={Quoted(node.Name)}, shape={Shape(node.Kind)}{Tip(node.Kind, node.When)}];".AsMemory(), cancellationToken);
        foreach (var edge in document.Subgraph.Edges)
            await text.WriteLineAsync(Line(edge).AsMemory(), cancellationToken);
        await text.WriteLineAsync("}".AsMemory(), cancellationToken);
    }

    static string Line(GraphEdge edge)
    {
        var arrow = edge.Directed ? "" : ", dir=none";
        var style = edge.Reading.Disputed ? ", style=dashed" : "";
        return $"  {Quoted(edge.From)} -> {Quoted(edge.To)} [id={Quoted(edge.Id)}, label={Quoted(Label(edge))}{arrow}{style}];";
    }

    static string Label(GraphEdge edge) =>
        edge.Span.StartText.Length > 0 ? $"{EdgeWords.Phrase(edge.Type)}\n{edge.Span.StartText}" : EdgeWords.Phrase(edge.Type);

    static string Tip(string kind, string when) => when.Length > 0 ? $", tooltip={Quoted($"{kind}, {when}")}" : "";

    static string Shape(string kind) => kind switch
    {
        "Person" => "ellipse",
        "Place" => "house",
        "Event" => "diamond",
        "StateActor" => "octagon",
        "Community" => "hexagon",
        _ => "box",
    };

    // In a quoted string of DOT a quote is escaped, a backslash begins an escape, and a line break is \n.
    static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in TextCleaning.Visible(text.ReplaceLineEndings("\n")))
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ => character.ToString(),
            });
        return quoted.Append('"').ToString();
    }
}
