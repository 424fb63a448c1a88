using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GraphExplorer.Export;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Tests.Interchange;
using Xunit;

namespace GraphExplorer.Tests.Export;

public sealed class WorkbookTests
{
    [Fact]
    public async Task A_workbook_holds_the_tables_of_the_CSV_files_and_runs_nothing()
    {
        var bytes = await ExportSample.WriteAsync("xlsx", ExportSample.Document);

        var (nodes, edges, claims) = (await RowsAsync(bytes, "nodes"), await RowsAsync(bytes, "edges"), await RowsAsync(bytes, "claims"));
        Assert.Equal((4, 4, 3), (nodes.Count, edges.Count, claims.Count));
        Assert.Contains(TextCleaning.Visible(ExportSample.Nasty), nodes[0].Cells);
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.DoesNotContain("<x:f>", string.Concat(book.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet.OuterXml)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_reader_finds_the_same_cells_and_types()
    {
        var cells = await NetworkX.RunAsync("Export/read_workbook.py", await ExportSample.WriteAsync("xlsx", ExportSample.Document));

        Assert.Equal(["nodes", "edges", "claims", "about"], cells.AsObject().Select(sheet => sheet.Key));
        var nodes = cells["nodes"]!.AsArray();
        Assert.Equal(5, nodes.Count);
        Assert.Contains("s:+Islamic Jihad Union", nodes.SelectMany(row => row!.AsArray()).Select(cell => cell!.GetValue<string>()));
        Assert.Contains("n:-12.5", nodes.SelectMany(row => row!.AsArray()).Select(cell => cell!.GetValue<string>()));
        Assert.Contains("b:False", nodes.SelectMany(row => row!.AsArray()).Select(cell => cell!.GetValue<string>()));
    }

    [Theory]
    [InlineData("_x0041_", "_x0041_")]
    [InlineData("a\rb", "a\rb")]
    [InlineData("\u0000", "␀")]
    public async Task A_text_comes_back_as_it_was(string text, string read)
    {
        var document = ExportSample.Document with { Provenance = ExportSample.Document.Provenance with { Origin = new(text, "", "") } };

        var rows = await RowsAsync(await ExportSample.WriteAsync("xlsx", document), "about");

        Assert.Equal(["title", read], rows[0].Cells);
    }

    static async Task<List<TableRow>> RowsAsync(byte[] bytes, string sheet)
    {
        var limits = new TableLimits();
        await using var table = await TableOpening.OpenAsync(await TableFiles.ScanAsync(bytes, "book.xlsx"), new TableShape { Sheet = sheet }, limits);
        var rows = new List<TableRow>();
        await foreach (var row in table.RowsAsync(default))
            rows.Add(row);
        return rows;
    }
}
