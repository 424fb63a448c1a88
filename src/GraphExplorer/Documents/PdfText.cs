using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace GraphExplorer.Documents;

/// <summary>
/// The words of a PDF in the order of its content, pages apart by a form feed. Columns, tables and hyphens come as the
/// file has them: what is quoted later is quoted from this text, not from the look of the page.
/// </summary>
static class PdfText
{
    /// <summary>How deep its objects may nest.</summary>
    const int DepthMax = 128;

    public static ReadDocument Read(byte[] bytes, DocumentLimits limits, CancellationToken cancellation)
    {
        var filters = new CountingFilters(limits, cancellation);
        try
        {
            var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = DepthMax, FilterProvider = filters };
            using var pdf = PdfDocument.Open(bytes, options);
            if (pdf.NumberOfPages > limits.PagesMax)
                throw new DocumentRefusedException($"The PDF has more than {limits.PagesMax} pages (setting Documents:PagesMax). Add it in parts.");
            return new ReadDocument
            {
                Text = TextOf(pdf, limits, cancellation), Format = DocumentKind.Pdf,
                Title = pdf.Information.Title?.Trim() ?? "", Author = pdf.Information.Author?.Trim() ?? "",
            };
        }
        catch (PdfDocumentEncryptedException error)
        {
            throw new DocumentRefusedException("The PDF is protected by a password. Save a copy without one and add that.", error);
        }
        catch (Exception) when (filters.IsOver)
        {
            throw new DocumentRefusedException(
                $"The PDF unpacks to more than {Size.Of(filters.OverMax)} (setting Documents:{filters.OverName}). Save its text and add that.");
        }
        catch (Exception error) when (error is not (DocumentRefusedException or OutOfMemoryException or OperationCanceledException))
        {
            throw new DocumentRefusedException("The PDF is damaged and cannot be read. Save it anew, or add its text.", error);
        }
    }

    static string TextOf(PdfDocument pdf, DocumentLimits limits, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        foreach (var page in pdf.GetPages())
        {
            cancellation.ThrowIfCancellationRequested();
            if (text.Length > 0)
                text.Append("\n\f");
            text.Append(ContentOrderTextExtractor.GetText(page, addDoubleNewline: true).ReplaceLineEndings("\n").Trim());
            if (text.Length > limits.TextBytesMax)
                break;
        }
        // Letters of fonts that cannot be resolved come as NUL or as halves of a character.
        text.Replace('\0', '\uFFFD');
        return string.Concat(text.ToString().EnumerateRunes()) + "\n";
    }
}
