using System.Text;
using GraphExplorer.Documents;
using Xunit;

namespace GraphExplorer.Tests.Documents;

/// <summary>Files that mean harm, are damaged or are no documents: refused in words, without filling the memory.</summary>
public sealed class HostileFileTests
{
    static readonly DocumentReader s_reader = new(new DocumentLimits { UnpackedBytesMax = 8 << 20, PageBytesMax = 3 << 20, TextBytesMax = 1 << 20 });

    public static TheoryData<string, byte[], string> Files() => new()
    {
        { "empty.txt", [], "The file is empty. Choose another one." },
        { "blank.txt", "  \r\n\t\n"u8.ToArray(), "There is no text in it. If it is a scan, let a program recognise its letters first." },
        { "nul.txt", "abc\0def"u8.ToArray(), "There is a NUL at character 3, which no text has. The file is binary, or another encoding has to be chosen." },
        { "half.txt", [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00], "Some of its bytes are no utf-16. Choose another encoding, or save the file as UTF-8." },
        { "junk.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7 % 32 + 1))], "It holds 3250 control characters, so it does not look like text. Choose a document, or another encoding." },
        { "picture.txt", [0x89, .. "PNG\r\n"u8, 0, 1, 2], "The file is a picture (PNG), which cannot be read here. Add the text of it." },
        { "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0, 0], "The file is an old Word file (.doc) or a DOCX that is protected by a password, which cannot be read here. Open it in Word, take the password away and save it as DOCX." },
        { "text.pdf", "plain"u8.ToArray(), "The file is called .pdf but is no PDF: its first bytes are others. Open it in its program and save it anew." },
        { "cut.docx", MadeFiles.Docx("<w:p/>")[..200], "The package is damaged and cannot be unpacked. Open it in Word and save it anew." },
        { "archive.docx", MadeFiles.Zip(zip => MadeFiles.Add(zip, "a.txt", "text")), "The file is a ZIP archive and no Word document. Unpack it and add the documents in it one by one." },
        { "bomb.docx", MadeFiles.Docx("<w:p/>", zip => MadeFiles.Add(zip, "word/media/a.xml", new string('a', 9 << 20))), "The package unpacks to more than 8 MB (setting Documents:UnpackedBytesMax). Save the text alone, without pictures." },
        { "broken.docx", MadeFiles.Docx("<w:p><w:r>"), "The DOCX is damaged and cannot be read. Open it in Word and save it anew." },
        { "outside.docx", MadeFiles.Docx("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", documentType: "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), "The document declares a document type (DTD), which a Word document must not have. Do not trust this file." },
        { "laughs.docx", MadeFiles.Docx("<w:p/>", documentType: "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"), "The document declares a document type (DTD), which a Word document must not have. Do not trust this file." },
        { "deep.docx", MadeFiles.Docx(string.Concat(Enumerable.Repeat("<w:sdt>", 60_000))), "The document nests its parts more than 512 deep (setting Documents:DepthMax). Save it as plain text and add that." },
        { "flood.docx", MadeFiles.Docx("<w:p" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $" a{i}=\"=\"")) + "/>"), "A tag of the document has more than 256 attributes (setting Documents:AttributesMax). Do not trust this file." },
        { "page.pdf", MadeFiles.PdfOfContent(new byte[(3 << 20) + 1]), "The PDF unpacks to more than 3 MB (setting Documents:PageBytesMax). Save its text and add that." },
        { "cut.pdf", MadeFiles.Pdf("text")[..300], "The PDF is damaged and cannot be read. Save it anew, or add its text." },
        { "bomb.pdf", MadeFiles.PdfOfContent(new byte[9 << 20], type: "/Type /ObjStm"), "The PDF unpacks to more than 8 MB (setting Documents:UnpackedBytesMax). Save its text and add that." },
        { "scan.pdf", MadeFiles.PdfOfContent("q Q"u8.ToArray()), "There is no text in it. If it is a scan, let a program recognise its letters first." },
        { "long.txt", Encoding.ASCII.GetBytes(new string('a', (1 << 20) + 1)), "The text is larger than 1 MB (setting Documents:TextBytesMax). Cut it into parts and add each as a source." },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_is_refused_in_words(string name, byte[] bytes, string problem)
    {
        var read = await s_reader.ReadFileAsync(name, bytes);

        Assert.Null(read.Document);
        Assert.Equal(problem, read.Problem);
    }

    [Fact]
    public async Task A_file_past_the_limit_is_refused_before_it_is_looked_at()
    {
        var reader = new DocumentReader(new DocumentLimits { FileBytesMax = 10 });

        Assert.StartsWith("The file is larger than 0 KB (setting Documents:FileBytesMax).", (await reader.ReadFileAsync("a.txt", new byte[11])).Problem);
    }

    [Fact]
    public async Task A_page_of_any_depth_is_read_without_a_tree()
    {
        var deep = string.Concat(Enumerable.Repeat("<div><b><table>", 60_000)) + "words";

        Assert.Equal("words\n", (await s_reader.ReadFileAsync("deep.html", Encoding.ASCII.GetBytes(deep))).Document!.Text);
    }

    [Fact]
    public async Task A_page_with_a_tag_of_many_attributes_is_read_without_comparing_them()
    {
        var flood = "<p" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $" a{i}=1")) + ">words";

        Assert.Equal("words\n", (await s_reader.ReadFileAsync("flood.html", Encoding.ASCII.GetBytes(flood))).Document!.Text);
    }

    [Fact]
    public async Task A_PDF_with_a_password_is_refused()
    {
        const string Encrypted = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> /U <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> >> /ID [<00><00>]";
        var read = await s_reader.ReadFileAsync("locked.pdf", MadeFiles.PdfOfContent("q Q"u8.ToArray(), Encrypted));

        Assert.Equal("The PDF is protected by a password. Save a copy without one and add that.", read.Problem);
    }

    [Fact]
    public void Half_a_character_that_is_pasted_is_refused() =>
        Assert.Equal(
            "Character 2 is half of one (a lone surrogate). Copy the text again from where it comes from.",
            s_reader.ReadText("😀a\uD800b", DocumentKind.Text).Problem);
}
