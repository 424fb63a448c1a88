using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace GraphExplorer.Export;

/// <summary>A story as a page of plain HTML without style or script, which opens in a word processor too.</summary>
static class StoryHtml
{
    static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(StoryDocument document) => Page(document.Provenance.Origin.Title, StoryBlocks.Of(document));

    /// <summary>Pieces as a page.</summary>
    public static string Page(string title, IEnumerable<StoryBlock> blocks)
    {
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(Encode(title))
            .Append("</title>\n</head>\n<body>\n");
        foreach (var block in blocks) Append(text, block);
        return text.Append("</body>\n</html>\n").ToString();
    }

    static void Append(StringBuilder text, StoryBlock block)
    {
        switch (block)
        {
            case StoryTitle it: Element(text, "h1", it.Text); break;
            case StoryHeading it: Element(text, "h2", it.Text); break;
            case StoryParagraph it: Element(text, "p", it.Text); break;
            case StoryStatement it: AppendStep(text, it); break;
            case StoryEntry it:
                text.Append("<p id=\"").Append(Anchor(it.Mark)).Append("\"><b>").Append(Encode(it.Mark)).Append("</b> ").Append(Encode(it.Text)).Append("</p>\n");
                break;
            case StoryTable it: AppendTable(text, it); break;
            case StoryPicture it: AppendPicture(text, it.Picture); break;
        }
    }

    static void AppendTable(StringBuilder text, StoryTable table)
    {
        text.Append("<table border=\"1\">\n<thead><tr>");
        foreach (var name in table.Columns) text.Append("<th scope=\"col\">").Append(Encode(name)).Append("</th>");
        text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            text.Append("<tr>");
            foreach (var cell in row) text.Append("<td>").Append(Encode(cell)).Append("</td>");
            text.Append("</tr>\n");
        }
        text.Append("</tbody>\n</table>\n");
    }

    static void AppendPicture(StringBuilder text, ReportPicture picture) =>
        text.Append("<figure>\n<img width=\"100%\" alt=\"").Append(Encode(picture.Caption)).Append("\" src=\"data:image/png;base64,")
            .Append(Convert.ToBase64String(picture.Png)).Append("\">\n<figcaption>").Append(Encode(picture.Caption)).Append("</figcaption>\n</figure>\n");

    static void AppendStep(StringBuilder text, StoryStatement step)
    {
        text.Append("<h3>").Append(step.Number).Append(". ").Append(Encode(step.When)).Append("</h3>\n");
        Element(text, "p", step.Sentence + ".");
        foreach (var quote in step.Quotes)
            text.Append("<blockquote>“").Append(Encode(quote.Passage.Quote)).Append("” <a href=\"#").Append(Anchor($"[{quote.Number}]"))
                .Append("\">[").Append(quote.Number).Append("]</a></blockquote>\n");
        if (step.Notes.Length > 0) text.Append("<p><i>").Append(Encode(step.Notes)).Append("</i></p>\n");
    }

    static void Element(StringBuilder text, string name, string content) =>
        text.Append('<').Append(name).Append('>').Append(Encode(content)).Append("</").Append(name).Append(">\n");

    static string Anchor(string mark) => mark[0] == '[' ? "quote-" + mark[1..^1] : mark.ToLowerInvariant().Replace(' ', '-');

    static string Encode(string text) => s_encoder.Encode(text);
}
