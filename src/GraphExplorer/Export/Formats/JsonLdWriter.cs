using System.Text.Json;

namespace GraphExplorer.Export.Formats;

/// <summary>
/// JSON-LD 1.1 (W3C Recommendation of 16 July 2020) of the triples of <see cref="RdfTriples"/>: a context of prefixes and
/// one node object for each subject.
/// </summary>
static class JsonLdWriter
{
    const int FlushBytes = 64 * 1024;

    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteStartObject("@context");
        foreach (var (prefix, iri) in RdfNames.Prefixes) json.WriteString(prefix, iri);
        json.WriteEndObject();
        json.WriteStartArray("@graph");
        foreach (var subject in new RdfTriples(document).Subjects())
        {
            Write(json, subject);
            if (json.BytesPending > FlushBytes) await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    static void Write(Utf8JsonWriter json, RdfSubject subject)
    {
        json.WriteStartObject();
        json.WriteString("@id", subject.Iri);
        foreach (var group in subject.Triples.GroupBy(triple => triple.Predicate, triple => triple.Object))
        {
            json.WriteStartArray(group.Key == RdfNames.Type ? "@type" : Short(group.Key));
            foreach (var term in group)
                if (group.Key == RdfNames.Type) json.WriteStringValue(Short(term.Text));
                else Write(json, term);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, RdfTerm term)
    {
        json.WriteStartObject();
        json.WriteString(term.IsResource ? "@id" : "@value", term.Text);
        if (term.Language.Length > 0) json.WriteString("@language", term.Language);
        if (term.Type.Length > 0) json.WriteString("@type", Short(term.Type));
        json.WriteEndObject();
    }

    static string Short(string iri)
    {
        foreach (var (prefix, start) in RdfNames.Prefixes)
            if (iri.StartsWith(start, StringComparison.Ordinal)) return $"{prefix}:{iri[start.Length..]}";
        return iri;
    }
}
