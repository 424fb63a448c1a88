using System.Text;

namespace GraphExplorer.Export;

/// <summary>The cited report of a subgraph as Markdown, HTML or Word document.</summary>
static class ReportWriter
{
    public static Task WriteMarkdownAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var block in ReportBlocks.Of(document)) StoryMarkdown.Append(text, block);
        return WriteAsync(text.ToString(), stream, cancellationToken);
    }

    public static Task WriteHtmlAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken) =>
        WriteAsync(StoryHtml.Page(document.Provenance.Origin.Title, ReportBlocks.Of(document)), stream, cancellationToken);

    public static async Task WriteDocxAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        using var draft = new MemoryStream();
        DocxWriter.Write(document.Provenance.Origin.Title, ReportBlocks.Of(document), draft);
        draft.Position = 0;
        await draft.CopyToAsync(stream, cancellationToken);
    }

    static async Task WriteAsync(string text, Stream stream, CancellationToken cancellationToken) =>
        await stream.WriteAsync(Encoding.UTF8.GetBytes(TextCleaning.Visible(text)), cancellationToken);
}
