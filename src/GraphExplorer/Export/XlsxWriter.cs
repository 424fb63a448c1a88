using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>
/// A workbook with the sheets <c>nodes</c>, <c>edges</c>, <c>claims</c> and <c>about</c>, the same tables as the CSV
/// files. Every text is an inline string, which no program runs as a formula; one that looks like a formula is also
/// marked as text (quotePrefix), so that it stays text when it is edited or saved as CSV. Rows are streamed.
/// </summary>
static partial class XlsxWriter
{
    /// <summary>Rows of a sheet, header included (Excel specifications and limits).</summary>
    const int SheetRowsMax = 1_048_576;

    /// <summary>Characters of a cell (the same).</summary>
    const int CellCharactersMax = 32_767;

    const string Cut = " … [cut: a cell holds 32,767 characters]";
    const uint PlainStyle = 0;
    const uint MarkedStyle = 1;

    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        // A package is written back and forth; what comes out of it is a plain stream of bytes.
        await using var draft = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose);
        Write(document, draft, cancellationToken);
        draft.Position = 0;
        await draft.CopyToAsync(stream, cancellationToken);
    }

    static void Write(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        using var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = file.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var sheets = new Sheets();
        var subgraph = document.Subgraph;
        Add(book, sheets, "nodes", ExportTable.Nodes(subgraph), subgraph.Nodes, cancellationToken);
        Add(book, sheets, "edges", ExportTable.Edges(subgraph), subgraph.Edges, cancellationToken);
        Add(book, sheets, "claims", ExportTable.Claims, ExportTable.ClaimRows(document), cancellationToken);
        Add(book, sheets, "about", s_about, document.Provenance.Lines(), cancellationToken);
        book.Workbook = new Workbook(sheets);
    }

    /// <summary>Cells of an export that a workbook cannot hold whole.</summary>
    public static int LongCells(ExportDocument document) =>
        Long(ExportTable.Nodes(document.Subgraph), document.Subgraph.Nodes) + Long(ExportTable.Edges(document.Subgraph), document.Subgraph.Edges)
        + Long(ExportTable.Claims, ExportTable.ClaimRows(document));

    static int Long<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) =>
        rows.Sum(row => columns.Count(column => column.Value(row) is string { Length: > CellCharactersMax }));

    static readonly Column<(string Name, string Value)>[] s_about =
        [new("what", ColumnType.Text, line => line.Name), new("value", ColumnType.Text, line => line.Value)];

    static Stylesheet Styles() => new(
        new Fonts(new Font()), new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })), new Borders(new Border()),
        new CellStyleFormats(new CellFormat()), new CellFormats(new CellFormat(), new CellFormat { QuotePrefix = true }));

    static void Add<T>(
        WorkbookPart book, Sheets sheets, string name, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        var part = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            WriteRow(writer, columns.Select(column => (object?)column.Name));
            var count = 1;
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (++count > SheetRowsMax)
                    throw new ExportRefusedException($"A sheet of a workbook holds {SheetRowsMax} rows, and '{name}' has more. Use CSV.");
                WriteRow(writer, columns.Select(column => column.Value(row)));
            }
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.Count() + 1, Id = book.GetIdOfPart(part) });
    }

    static void WriteRow(OpenXmlWriter writer, IEnumerable<object?> values)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in values)
            writer.WriteElement(CellOf(value));
        writer.WriteEndElement();
    }

    static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        long number => new Cell { CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) },
        double number when double.IsFinite(number) => new Cell { CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)) },
        bool truth => new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(truth ? "1" : "0") },
        _ => TextCell(PropertyText.Of(value)),
    };

    static Cell TextCell(string text)
    {
        if (text.Length == 0)
            return new Cell();
        var style = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? MarkedStyle : PlainStyle;
        return new Cell
        {
            DataType = CellValues.InlineString, StyleIndex = style,
            InlineString = new InlineString(new Text(Shown(text)) { Space = SpaceProcessingModeValues.Preserve }),
        };
    }

    // A text such as _x0041_ would be read as the character that it names (ECMA-376, 22.9.2.19); readers of XML take a
    // carriage return for a line feed.
    static string Shown(string text)
    {
        var shown = Escape().Replace(TextCleaning.Visible(text), "_x005F_x").Replace("\r", "_x000D_", StringComparison.Ordinal);
        if (shown.Length <= CellCharactersMax)
            return shown;
        var end = CellCharactersMax - Cut.Length;
        return shown[..(char.IsHighSurrogate(shown[end - 1]) ? end - 1 : end)] + Cut;
    }

    [GeneratedRegex("_x(?=[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
