using System.Text.Encodings.Web;
using System.Text.Json;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;

namespace GraphExplorer.Export;

/// <summary>
/// The marks of a document as Web Annotations (W3C Recommendation of 23 February 2017): an AnnotationPage whose items
/// select by quote and by position, and say in words what is claimed.
/// </summary>
public static class AnnotationsJson
{
    /// <summary>Characters before and after a quote.</summary>
    const int ContextCodePoints = 32;

    static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="document">A source with its passages.</param>
    /// <param name="site">Scheme and host of the addresses in it, such as <c>http://127.0.0.1:5080</c>.</param>
    public static byte[] Write(SourceDocument document, string site)
    {
        var text = new CodePointText(document.Text);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            var address = $"{site}/sources/{document.Entry.Reference.Id}";
            json.WriteStartObject();
            json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
            json.WriteString("id", $"{address}?revision={document.Revision}");
            json.WriteString("type", "AnnotationPage");
            json.WriteString("label", document.Entry.Reference.Title);
            json.WriteString("sha256", document.Sha256);
            json.WriteStartArray("items");
            foreach (var passage in document.Passages)
                foreach (var claim in passage.Claims)
                    WriteItem(json, text, passage, claim, $"{address}?revision={document.Revision}");
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    static void WriteItem(Utf8JsonWriter json, CodePointText text, MarkedPassage passage, PassageClaim claim, string address)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{address}&passage={passage.Id}#{claim.Id}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "describing");
        json.WriteStartObject("body");
        json.WriteString("type", "TextualBody");
        json.WriteString("value", Sentence(claim));
        json.WriteString("purpose", "describing");
        json.WriteEndObject();
        json.WriteStartObject("target");
        json.WriteString("source", address);
        json.WriteStartArray("selector");
        WriteQuote(json, text, passage);
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", passage.Start);
        json.WriteNumber("end", passage.End);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteQuote(Utf8JsonWriter json, CodePointText text, MarkedPassage passage)
    {
        var (start, end) = ((int)Math.Min(passage.Start, text.Length), (int)Math.Min(passage.End, text.Length));
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", passage.Quote);
        json.WriteString("prefix", text.Slice(Math.Max(0, start - ContextCodePoints), start));
        json.WriteString("suffix", text.Slice(end, Math.Min(text.Length, end + ContextCodePoints)));
        json.WriteEndObject();
    }

    static string Sentence(PassageClaim claim)
    {
        var said = claim.EdgeId.Length > 0
            ? $"{claim.SubjectName} – {EdgeWords.Phrase(claim.Predicate)} – {claim.ObjectName}"
            : $"{claim.SubjectName} – {claim.Predicate}: {claim.Value}";
        return claim.Stance == "denies" ? $"Denied: {said}" : said;
    }
}
