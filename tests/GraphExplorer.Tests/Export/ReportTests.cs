using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace GraphExplorer.Tests.Export;

public sealed class ReportTests
{
    [Fact]
    public async Task A_report_numbers_its_quotes_and_lists_its_sources()
    {
        var text = Encoding.UTF8.GetString(await ExportSample.WriteAsync("report-md", ExportSample.Document));

        Assert.StartsWith("# Splits of the IMU\n\n4 entities and 4 relationships, of which 0 are undated and 2 disputed, resting on 3 quotes from 1 sources.", text, StringComparison.Ordinal);
        Assert.Contains("| \\+Islamic Jihad Union | splinter of \\(cause: internal disagreements, temporary: no\\) | Islamic Movement of Uzbekistan | March 2002 | 50 | \\[3\\] |\n", text, StringComparison.Ordinal);
        Assert.Contains("- **\\[3\\]** “the \"words\", of it” S1, characters 10 to 20 of its text.\n", text, StringComparison.Ordinal);
        Assert.Contains("- **S1** A profile; with = in it. Published: late 2015 or later. Reliability F: Author unknown. Licence: not given. Id: src-a.\n", text, StringComparison.Ordinal);
        Assert.Contains("- **View** https://host/explore?show=splits/imu\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_as_a_Word_document_is_valid_and_has_its_tables()
    {
        var bytes = await ExportSample.WriteAsync("report", ExportSample.Document);

        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var body = file.MainDocumentPart!.Document.Body!;
        Assert.Equal([5, 5], body.Elements<Table>().Select(table => table.Elements<TableRow>().Count()));
        Assert.Equal("Splits of the IMU", body.Elements<Paragraph>().First().InnerText);
    }

    [Fact]
    public async Task The_report_as_HTML_encodes_what_it_shows()
    {
        var text = Encoding.UTF8.GetString(await ExportSample.WriteAsync("report-html", ExportSample.Document with
        {
            Provenance = ExportSample.Document.Provenance with { Origin = new("<script>", "", "") },
        }));

        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.Contains("<h1>&lt;script&gt;</h1>", text, StringComparison.Ordinal);
    }
}
