using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GraphExplorer.Export;

/// <summary>Pieces of a text as a Word document with headings and tables; no field, no link, no macro.</summary>
static class DocxWriter
{
    public static void Write(string title, IEnumerable<StoryBlock> blocks, Stream stream)
    {
        using var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        file.PackageProperties.Title = TextCleaning.Visible(title);
        file.PackageProperties.Creator = Provenance.Generator;
        var main = file.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
        var body = new Body();
        foreach (var block in blocks)
            body.Append(block is StoryPicture it ? DocxPicture.Of(main, it.Picture) : Elements(block));
        body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Bottom = 1134, Left = 1134U, Right = 1134U, Header = 567U, Footer = 567U, Gutter = 0U }));
        main.Document = new Document(body);
    }

    static IEnumerable<OpenXmlElement> Elements(StoryBlock block) => block switch
    {
        StoryTitle it => [Paragraph(it.Text, "Title")],
        StoryHeading it => [Paragraph(it.Text, "Heading1")],
        StoryParagraph it => [Paragraph(it.Text)],
        StoryEntry it => [Marked(it)],
        StoryTable it => [TableOf(it), new Paragraph()],
        StoryStatement it =>
        [
            Paragraph($"{it.Number}. {it.When}", "Heading2"), Paragraph(it.Sentence + "."),
            .. it.Quotes.Select(quote => Paragraph($"“{quote.Passage.Quote}” [{quote.Number}]", "Quote")),
            .. it.Notes.Length > 0 ? [Paragraph(it.Notes)] : Array.Empty<Paragraph>(),
        ],
        _ => [],
    };

    internal static Paragraph Paragraph(string text, string style = "") => style.Length == 0
        ? new Paragraph(Run(text))
        : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    static Paragraph Marked(StoryEntry entry) =>
        new(new Run(new RunProperties(new Bold()), Text(entry.Mark + " ")), Run(entry.Text));

    // A line break of a quote is a break within its paragraph.
    static Run Run(string text)
    {
        var run = new Run();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (index > 0)
                run.Append(new Break());
            run.Append(Text(lines[index]));
        }
        return run;
    }

    static Text Text(string text) => new(TextCleaning.Visible(text)) { Space = SpaceProcessingModeValues.Preserve };

    static Table TableOf(StoryTable table)
    {
        static BorderValues Line() => BorderValues.Single;
        var made = new Table(new TableProperties(
            new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
            new TableBorders(
                new TopBorder { Val = Line(), Size = 4 }, new LeftBorder { Val = Line(), Size = 4 }, new BottomBorder { Val = Line(), Size = 4 },
                new RightBorder { Val = Line(), Size = 4 }, new InsideHorizontalBorder { Val = Line(), Size = 4 }, new InsideVerticalBorder { Val = Line(), Size = 4 })));
        made.Append(new TableGrid(table.Columns.Select(_ => new GridColumn())));
        made.Append(new TableRow(new OpenXmlElement[] { new TableRowProperties(new TableHeader()) }
            .Concat(table.Columns.Select(name => new TableCell(new Paragraph(new Run(new RunProperties(new Bold()), Text(name))))))));
        foreach (var row in table.Rows)
            made.Append(new TableRow(row.Select(cell => new TableCell(Paragraph(cell)))));
        return made;
    }

    static Styles Styles() => new(
        Style("Normal", "Normal", 20, isDefault: true), Style("Title", "Title", 40), Style("Heading1", "heading 1", 28), Style("Heading2", "heading 2", 24),
        Style("Quote", "Quote", 20));

    static Style Style(string id, string name, int halfPoints, bool isDefault = false) => new(
        new StyleName { Val = name },
        new StyleParagraphProperties(new SpacingBetweenLines { Before = halfPoints > 20 ? "240" : "0", After = "120" }),
        new StyleRunProperties(new RunFonts { Ascii = "Liberation Sans", HighAnsi = "Liberation Sans" }, halfPoints > 20 ? new Bold() : null!, new FontSize { Val = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture) }))
    {
        Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null,
    };
}
