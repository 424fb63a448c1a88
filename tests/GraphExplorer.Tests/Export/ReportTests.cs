using System.Text;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using GraphExplorer.Export;
using Xunit;

namespace GraphExplorer.Tests.Export;

public sealed class ReportTests
{
    /// <summary>A PNG of one pixel.</summary>
    static readonly byte[] s_pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_report_numbers_its_quotes_and_lists_its_sources()
    {
        var text = Encoding.UTF8.GetString(await ExportSample.WriteAsync("report-md", ExportSample.Document));

        Assert.StartsWith("# Splits of the IMU\n\n4 entities and 4 relationships, none undated and 2 disputed, resting on 3 quotes from 1 source.", text, StringComparison.Ordinal);
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
    public async Task A_report_shows_the_picture_that_it_is_given()
    {
        var document = ExportSample.Document with { Picture = ReportPicture.Read(s_pixel, "Splits & \"pledges\".") };

        var html = Encoding.UTF8.GetString(await ExportSample.WriteAsync("report-html", document));
        using var file = WordprocessingDocument.Open(new MemoryStream(await ExportSample.WriteAsync("report", document)), isEditable: false);

        Assert.Contains($"src=\"data:image/png;base64,{Convert.ToBase64String(s_pixel)}\"", html, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Splits &amp; &quot;pledges&quot;.</figcaption>", html, StringComparison.Ordinal);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        using var part = Assert.Single(file.MainDocumentPart!.ImageParts).GetStream();
        using var kept = new MemoryStream();
        await part.CopyToAsync(kept);
        Assert.Equal(s_pixel, kept.ToArray());
        var size = Assert.Single(file.MainDocumentPart.Document.Descendants<Extent>());
        Assert.Equal((170 * 36_000L, 170 * 36_000L), (size.Cx!.Value, size.Cy!.Value));
    }

    [Theory]
    [InlineData("", "not a PNG")]
    [InlineData("GIF89a..................", "not a PNG")]
    public void What_is_no_picture_is_refused(string content, string reason) =>
        Assert.Contains(reason, Assert.Throws<ExportRefusedException>(() => ReportPicture.Read(Encoding.ASCII.GetBytes(content), "")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_picture_that_claims_to_be_huge_is_refused()
    {
        var huge = s_pixel.ToArray();
        huge[16] = 0x7F;

        Assert.Contains("has 2130706433 × 1 pixels", Assert.Throws<ExportRefusedException>(() => ReportPicture.Read(huge, "")).Message, StringComparison.Ordinal);
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
