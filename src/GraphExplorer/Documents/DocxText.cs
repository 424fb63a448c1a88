using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace GraphExplorer.Documents;

/// <summary>
/// The words of a Word document: paragraphs as lines, cells apart by tabs, then foot- and endnotes. Deleted and
/// alternative text is left out. The package is unpacked once to count its bytes before anything of it is read; its
/// XML is streamed and may have no document type, so that nothing is resolved.
/// </summary>
static class DocxText
{
    const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    public static ReadDocument Read(byte[] bytes, DocumentLimits limits)
    {
        CountUnpacked(bytes, limits);
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = limits.UnpackedBytesMax };
            using var word = WordprocessingDocument.Open(stream, isEditable: false, settings);
            if (word.MainDocumentPart is not { } main)
                throw new DocumentRefusedException("The package holds no Word document. Only DOCX is read of Office files; save others as PDF or text.");
            var text = new StringBuilder();
            foreach (var part in new OpenXmlPart?[] { main, main.FootnotesPart, main.EndnotesPart }.OfType<OpenXmlPart>())
                Append(text, part, limits);
            return new ReadDocument
            {
                Text = text.ToString().TrimEnd('\n') + "\n", Format = DocumentKind.Docx,
                Title = Tidy(word.PackageProperties.Title), Author = Tidy(word.PackageProperties.Creator),
            };
        }
        catch (XmlException error) when (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new DocumentRefusedException(
                "The document declares a document type (DTD), which a Word document must not have. Do not trust this file.", error);
        }
        catch (Exception error) when (error is not (DocumentRefusedException or OutOfMemoryException))
        {
            throw new DocumentRefusedException("The DOCX is damaged and cannot be read. Open it in Word and save it anew.", error);
        }
    }

    /// <summary>Refuses a package that would fill the memory: what it says of its sizes is not believed.</summary>
    static void CountUnpacked(byte[] bytes, DocumentLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > limits.PackedFilesMax)
                throw new DocumentRefusedException($"The package holds more than {limits.PackedFilesMax} files (setting Documents:PackedFilesMax).");
            var buffer = new byte[64 << 10];
            long total = 0;
            foreach (var entry in zip.Entries)
            {
                using var content = entry.Open();
                for (int read; (read = content.Read(buffer)) > 0;)
                    if ((total += read) > limits.UnpackedBytesMax)
                        throw new DocumentRefusedException(
                            $"The package unpacks to more than {Size.Of(limits.UnpackedBytesMax)} (setting Documents:UnpackedBytesMax). Save the text alone, without pictures.");
            }
            if (zip.GetEntry("[Content_Types].xml") is null)
                throw new DocumentRefusedException("The file is a ZIP archive and no Word document. Unpack it and add the documents in it one by one.");
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or ArgumentException or EndOfStreamException)
        {
            throw new DocumentRefusedException("The package is damaged and cannot be unpacked. Open it in Word and save it anew.", error);
        }
    }

    static void Append(StringBuilder text, OpenXmlPart part, DocumentLimits limits)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.UnpackedBytesMax,
        });
        var inText = false;
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "Fallback" or "instrText" or "delText")
            {
                reader.Skip();
                continue;
            }
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && inText)
                text.Append(reader.Value);
            else if (reader.NamespaceURI is Transitional or Strict)
                inText = Take(text, reader);
            reader.Read();
        }
    }

    /// <summary>Takes one tag in, and says whether what follows it is text.</summary>
    static bool Take(StringBuilder text, XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.EndElement)
            End(text, reader.LocalName);
        else if (reader.NodeType == XmlNodeType.Element)
            switch (reader.LocalName)
            {
                case "t":
                    return !reader.IsEmptyElement;
                case "tab" when reader.AttributeCount == 0: // with attributes it is a stop of the ruler
                    text.Append('\t');
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('\u2011');
                    break;
                case "p" when reader.IsEmptyElement:
                    text.Append('\n');
                    break;
            }
        return false;
    }

    static void End(StringBuilder text, string name)
    {
        if (name == "p")
            text.Append('\n');
        else if (name == "tc")
            text.Length = LengthWithout(text, '\n');
        if (name == "tc")
            text.Append('\t');
        if (name != "tr")
            return;
        text.Length = LengthWithout(text, '\t');
        text.Append('\n');
    }

    static int LengthWithout(StringBuilder text, char last)
    {
        var length = text.Length;
        while (length > 0 && text[length - 1] == last)
            length--;
        return length;
    }

    static string Tidy(string? words) => words?.Trim() ?? "";
}
