using System.Text;
using GraphExplorer.Interchange;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Tests.Documents;
using Xunit;

namespace GraphExplorer.Tests.Interchange;

public sealed class HostileTableTests
{
    static readonly TableLimits s_low = new()
    {
        FileBytesMax = 100_000, RowsMax = 3, ColumnsMax = 5, RowBytesMax = 2_000, UnpackedBytesMax = 100_000, SharedCharactersMax = 50,
    };

    public static TheoryData<string, string, string> Texts => new()
    {
        { "unclosed quote", "a,b\n1,\"2\n" + string.Concat(Enumerable.Repeat("3,4\n", 20_000)), "line 2: The row that begins here is longer than 2000 bytes (setting Tables:RowBytesMax). Look for a quotation mark that is never closed." },
        { "columns", string.Join(',', Enumerable.Range(1, 400)) + "\n", "line 1: The table has more than 5 columns (setting Tables:ColumnsMax). Take out the columns that are not needed; check that the separator is the right one." },
        { "rows", "a,b\n1,2\n1,2\n1,2\n1,2\n", "line 5: The table has more than 3 rows (setting Tables:RowsMax). Divide it into several files." },
        { "same names", "a,b,A\n1,2,3\n", "line 1: Two columns are named 'a'. Give each column a name of its own." },
        { "no name", "a,,c\n1,2,3\n", "line 1: Column 2 has no name. Name it in the first row." },
        { "NUL", "a,b\n1,\0\n", "line 2: The file holds the character NUL, as no text does. Choose a text file, or take the character out." },
        { "size", "a,b\n" + new string('x', 100_000), "The file is larger than 100000 bytes (setting Tables:FileBytesMax). Divide it into several files." },
        { "empty", "", "The file is empty. Choose another file." },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_hostile_text_is_refused_with_place_and_reason(string what, string text, string message)
    {
        var refused = await Assert.ThrowsAsync<RefusedFileException>(() => ReadAsync(Encoding.UTF8.GetBytes(text)));

        Assert.True(message == refused.Message, $"{what}: {refused.Message}");
    }

    [Theory]
    [InlineData("a,b\n1,\"2\n", "row 1 (line 2): A quotation mark is never closed. Close it, or take it out.")]
    [InlineData("a,b\n1,\"2\"3\n", "row 1 (line 2): Text follows a closing quotation mark. Put the whole cell between quotation marks and write a quotation mark in it twice.")]
    [InlineData("a,b\n\n1,2\n1,2,3\n", "row 2 (line 4): The row has 3 cells, but the table 2 columns. Put a cell that holds the separator between quotation marks.")]
    public async Task A_broken_row_is_a_problem_of_that_row(string text, string problem)
    {
        var rows = await ReadAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal(problem, rows.Select(row => row.Problem).OfType<TableProblem>().Single().ToString());
    }

    [Theory]
    [InlineData("utf-8", "Ülkü,b\nmüller,2\n")]
    [InlineData("utf-16", "Ülkü\tb\nmüller\t2\n")]
    [InlineData("windows-1252", "Ülkü;b\nmüller;2\n")]
    public async Task Encoding_and_separator_are_found_out(string encoding, string text)
    {
        var codec = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] bytes = [.. codec.GetPreamble(), .. codec.GetBytes(text)];
        var file = await TableFiles.ScanAsync(bytes);

        await using var table = await TableOpening.OpenAsync(file, new TableShape { Encoding = "windows-1252" }, new TableLimits());

        Assert.Equal(["Ülkü", "b"], table.Columns);
        await foreach (var row in table.RowsAsync(default))
            Assert.Equal(["müller", "2"], row.Cells);
    }

    public static TheoryData<string, byte[], string> Workbooks => new()
    {
        { "bomb", MadeFiles.Zip(zip => { MadeFiles.Add(zip, "[Content_Types].xml", "<Types/>"); MadeFiles.Add(zip, "xl/worksheets/sheet1.xml", new string(' ', 200_000)); }), "The package unpacks to more than 97.7 KB (setting Tables:UnpackedBytesMax). Save the text alone, without pictures." },
        { "entity", MadeWorkbooks.Xlsx("<row r=\"1\"><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>", "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), "The workbook declares a document type (DTD), which a workbook must not have. Do not trust this file." },
        { "column", MadeWorkbooks.Xlsx("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"), "row 1 of the sheet: It has more than 5 columns (setting Tables:ColumnsMax). Take out the columns that are not needed." },
        { "surrogate", MadeWorkbooks.Xlsx("<row r=\"1\"><c t=\"inlineStr\"><is><t>&#xD800;</t></is></c></row>"), "The workbook is damaged and cannot be read. Open it in Excel or LibreOffice and save it anew." },
        { "cut", MadeWorkbooks.Xlsx("<row r=\"1\"/>")[..300], "The package is damaged and cannot be unpacked. Open it in Excel and save it anew." },
    };

    [Theory]
    [MemberData(nameof(Workbooks))]
    public async Task A_hostile_workbook_is_refused(string what, byte[] bytes, string message)
    {
        var refused = await Assert.ThrowsAsync<RefusedFileException>(() => ReadAsync(bytes));

        Assert.True(message == refused.Message.Trim(), $"{what}: {refused.Message}");
    }

    [Fact]
    public async Task A_workbook_gives_its_dates_as_days()
    {
        var bytes = MadeWorkbooks.Xlsx(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>when</t></is></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>1+1</f><v>=2, \"two\"</v></c><c r=\"B3\" s=\"1\"><v>36955</v></c></row>", shared: "<si><r><t>na</t></r><r><t>me</t></r></si>");

        var rows = await ReadAsync(bytes);

        Assert.Equal(["=2, \"two\"", "2001-03-05"], rows.Single().Cells);
        Assert.Equal((1, 3, "\"=2, \"\"two\"\"\",2001-03-05"), (rows[0].Number, rows[0].Line, rows[0].Text));
    }

    static async Task<List<TableRow>> ReadAsync(byte[] bytes)
    {
        var file = await TableFiles.ScanAsync(bytes, "table", s_low);
        await using var table = await TableOpening.OpenAsync(file, new TableShape(), s_low);
        var rows = new List<TableRow>();
        await foreach (var row in table.RowsAsync(default))
            rows.Add(row);
        return rows;
    }
}
