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

    public static ReadDocument Read(byte[] bytes, DocumentLimits limits, CancellationToken cancellation)
    {
        PackageRules.Check(bytes, limits, cancellation);
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = limits.UnpackedBytesMax };
            using var word = WordprocessingDocument.Open(stream, isEditable: false, settings);
            if (word.MainDocumentPart is not { } main)
                throw new DocumentRefusedException("The package holds no Word document. Only DOCX is read of Office files; save others as PDF or text.");
            var text = new StringBuilder();
            foreach (var part in new OpenXmlPart?[] { main, main.FootnotesPart, main.EndnotesPart }.OfType<OpenXmlPart>())
                Append(text, part, limits, cancellation);
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
        catch (Exception error) when (error is not (DocumentRefusedException or OutOfMemoryException or OperationCanceledException))
        {
            throw new DocumentRefusedException("The DOCX is damaged and cannot be read. Open it in Word and save it anew.", error);
        }
    }

    static void Append(StringBuilder text, OpenXmlPart part, DocumentLimits limits, CancellationToken cancellation)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.UnpackedBytesMax,
        });
        var inText = false;
        while (!reader.EOF)
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Depth > limits.DepthMax)
                throw new DocumentRefusedException(
                    $"The document nests its parts more than {limits.DepthMax} deep (setting Documents:DepthMax). Save it as plain text and add that.");
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
