using System.Text;
using GraphExplorer.Documents;
using Xunit;

namespace GraphExplorer.Tests.Documents;

/// <summary>What becomes text, and as which text.</summary>
public sealed class DocumentReaderTests
{
    static readonly DocumentReader s_reader = new(new DocumentLimits());

    [Fact]
    public async Task A_text_file_is_kept_character_for_character()
    {
        const string Text = "First\r\n\tUsman\u00A0Ghazi 😀 e\u0301\n\n سلام\n";
        var document = await ReadAsync("profile.txt", Encoding.UTF8.GetBytes(Text));

        Assert.Equal(Text, document.Text);
        Assert.Equal(("utf-8", "all of its bytes fit"), (document.Encoding, document.EncodingReason));
        Assert.Equal("profile.txt", document.FileName);
        Assert.Equal(document.Sha256, document.FileSha256);
        Assert.Equal(Text.EnumerateRunes().Count(), document.Length);
    }

    [Theory]
    [InlineData("windows-1251", "Исламское движение Узбекистана было основано в 1998 году. Его возглавил Тахир Юлдашев, бывший мулла из Намангана.", "windows-1251")]
    [InlineData("utf-16", "Исламское движение", "utf-16")]
    [InlineData("utf-16BE", "Islamic Movement", "utf-16BE")]
    [InlineData("utf-8", "Islamic Movement", "utf-8")]
    public async Task The_encoding_is_found_out(string written, string text, string found)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);
        var document = await ReadAsync("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

        Assert.Equal(text, document.Text);
        Assert.Equal(found, document.Encoding);
        Assert.NotEqual("", document.EncodingReason);
    }

    [Fact]
    public async Task An_encoding_that_was_chosen_by_hand_is_used()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!.GetBytes("Юлдашев");
        var read = await s_reader.ReadFileAsync("a.txt", bytes, "koi8-r");

        Assert.Equal(("Юлдашев", "koi8-r", "chosen by hand"), (read.Document!.Text, read.Document.Encoding, read.Document.EncodingReason));
        Assert.Equal(
            "Some of its bytes are no utf-8. Choose another encoding, or save the file as UTF-8.",
            (await s_reader.ReadFileAsync("a.txt", bytes, "utf-8")).Problem);
    }

    [Fact]
    public async Task Markdown_is_its_own_text()
    {
        var document = await ReadAsync("notes.md", "# Leaders\n\n* **Usman**\n"u8.ToArray());

        Assert.Equal(("# Leaders\n\n* **Usman**\n", "text/markdown"), (document.Text, document.Format.MediaType));
    }

    [Fact]
    public async Task A_page_of_the_web_becomes_the_words_that_a_browser_shows()
    {
        var document = await ReadAsync("page.html", """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>IMU &amp; IJU</title><style>p { color: red }</style>
            <script>var x = "<p>not this</p>";</script></head>
            <body><!-- nor this --><h1>Profile</h1><p>The <b>IMU</b>
              was   founded in&nbsp;1998.<br>It moved.</p><ul><li>One<li>Two</ul>
            <table><tr><th>Year<th>Event</tr><tr><td>1999<td>Attack &lt;1&gt;</table><pre>a
              b</pre><noscript>no</noscript></body></html>
            """u8.ToArray());

        Assert.Equal(
            "Profile\n\nThe IMU was founded in\u00A01998.\nIt moved.\n\nOne\nTwo\n\nYear\tEvent\n1999\tAttack <1>\n\na\n  b\n", document.Text);
        Assert.Equal(("IMU & IJU", "en", "text/html"), (document.Title, document.Language, document.Format.MediaType));
    }

    [Fact]
    public async Task An_encoding_that_a_page_declares_is_used()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!
            .GetBytes("<html><head><meta charset=\"windows-1251\"></head><body>Юлдашев</body></html>");
        var document = await ReadAsync("page.htm", bytes);

        Assert.Equal(("Юлдашев\n", "windows-1251", "the file declares it"), (document.Text, document.Encoding, document.EncodingReason));
    }

    [Fact]
    public async Task A_Word_document_becomes_its_paragraphs_and_cells()
    {
        var document = await ReadAsync("profile.docx", MadeFiles.Docx(
            """
            <w:p><w:r><w:t xml:space="preserve">The IMU </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>split</w:t></w:r><w:del><w:r><w:delText>not this</w:delText></w:r></w:del></w:p>
            <w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>1999</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Attack</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><mc:AlternateContent><mc:Choice><w:r><w:t>once</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
            """));

        Assert.Equal("The IMU split\na\tb\nc\n1999\tAttack\nonce\n", document.Text);
        Assert.Equal(("", DocumentKind.Docx), (document.Encoding, document.Format));
        Assert.NotEqual(document.Sha256, document.FileSha256);
    }

    [Fact]
    public async Task A_PDF_becomes_the_words_of_its_pages()
    {
        var document = await ReadAsync("profile.pdf", MadeFiles.Pdf("The IMU was founded in 1998.", "It moved to Afghanistan."));

        Assert.Equal("The IMU was founded in 1998.\n\fIt moved to Afghanistan.\n", document.Text);
        Assert.Equal("A made document", document.Title);
    }

    [Fact]
    public void Pasted_text_is_kept_as_it_is_and_pasted_HTML_is_turned_into_text()
    {
        Assert.Equal("<p>a\r\nb", s_reader.ReadText("<p>a\r\nb", DocumentKind.Text).Document!.Text);
        Assert.Equal("a b\n", s_reader.ReadText("<p>a\r\nb", DocumentKind.Html).Document!.Text);
    }

    static async Task<ReadDocument> ReadAsync(string name, byte[] bytes)
    {
        var read = await s_reader.ReadFileAsync(name, bytes);
        Assert.Null(read.Problem);
        return read.Document!;
    }
}
