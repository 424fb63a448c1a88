using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>
/// What was read, as the records of a claims file (<c>data/claims.schema.json</c>) on one line each: the way back of
/// <see cref="ClaimsFile.ReadRecords"/>. A source carries its text in the record.
/// </summary>
public static class RecordText
{
    static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Source source) => Written(source, Write);

    public static string Of(Entity entity) => Written(entity, Write);

    /// <summary>A claim with its passages.</summary>
    public static string Of(Claim claim) => Written(claim, Write);

    public static string Of(Contradiction pair) => Written(pair, Write);

    /// <summary>Writes the record as one JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Source source)
    {
        Begin(json, "source", source.Id);
        json.WriteString("title", source.Title);
        json.WriteString("file", source.File);
        json.WriteString("sha256", source.Sha256);
        json.WriteString("author", source.Author);
        json.WriteString("publisher", source.Publisher);
        json.WriteString("published", source.Published);
        json.WriteString("language", source.Language);
        json.WriteString("licence", source.Licence);
        json.WriteString("reliability", source.Reliability);
        json.WriteString("reliabilityReason", source.ReliabilityReason);
        if (source.DerivedFrom.Count > 0)
            WriteTexts(json, "derivedFrom", source.DerivedFrom);
        json.WriteString("text", source.Text);
        if (source.Origin != SourceOrigin.Unknown)
            WriteOrigin(json, source.Origin);
        json.WriteEndObject();
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, Source)"/>
    public static void Write(Utf8JsonWriter json, Entity entity)
    {
        Begin(json, "entity", entity.Id);
        WriteTexts(json, "labels", entity.Labels);
        json.WriteString("name", entity.Name);
        json.WriteString("status", entity.Status);
        json.WriteString("summary", entity.Summary);
        WriteProperties(json, entity.Properties);
        json.WriteEndObject();
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, Source)"/>
    public static void Write(Utf8JsonWriter json, Claim claim)
    {
        Begin(json, "claim", claim.Id);
        json.WriteString("predicate", claim.Predicate);
        json.WriteString("from", claim.From);
        json.WriteString("fromRaw", claim.FromRaw);
        WriteWhat(json, claim);
        json.WriteString("start", claim.Span.StartText);
        json.WriteString("end", claim.Span.EndText);
        json.WriteString("dateText", claim.DateText);
        json.WriteString("stance", Vocabulary.Stances[(int)claim.Stance]);
        json.WriteString("hedge", claim.Hedge);
        json.WriteNumber("credibility", claim.Credibility);
        json.WriteString("rank", Vocabulary.Ranks[(int)claim.Rank]);
        if (claim.Inferred)
            json.WriteBoolean("inferred", true);
        json.WriteString("source", claim.Source);
        json.WriteStartArray("passages");
        foreach (var passage in claim.Passages)
            WritePassage(json, passage);
        json.WriteEndArray();
        json.WriteString("note", claim.Note);
        json.WriteEndObject();
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, Source)"/>
    public static void Write(Utf8JsonWriter json, Contradiction pair)
    {
        json.WriteStartObject();
        json.WriteString("record", "contradiction");
        WriteTexts(json, "claims", [pair.Claim, pair.OtherClaim]);
        json.WriteString("aspect", pair.Aspect);
        json.WriteString("note", pair.Note);
        json.WriteEndObject();
    }

    static void Begin(Utf8JsonWriter json, string kind, string id)
    {
        json.WriteStartObject();
        json.WriteString("record", kind);
        json.WriteString("id", id);
    }

    static void WriteWhat(Utf8JsonWriter json, Claim claim)
    {
        if (claim.Name is { } name)
        {
            json.WriteStartObject("name");
            json.WriteString("text", name.Text);
            json.WriteString("lang", name.Language);
            json.WriteString("kind", name.Kind);
            json.WriteEndObject();
        }
        else if (claim.IsOfEdge)
        {
            json.WriteString("to", claim.To);
            json.WriteString("toRaw", claim.ToRaw);
            if (claim.Edge.Length > 0)
                json.WriteString("edge", claim.Edge);
            WriteProperties(json, claim.Properties);
        }
        else
        {
            json.WriteString("value", claim.Value?.Text);
            WriteFigure(json, "valueMin", claim.Value?.Min);
            WriteFigure(json, "valueBest", claim.Value?.Best);
            WriteFigure(json, "valueMax", claim.Value?.Max);
            json.WriteString("unit", claim.Value?.Unit);
        }
    }

    static void WriteFigure(Utf8JsonWriter json, string name, double? figure)
    {
        if (figure is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    static void WritePassage(Utf8JsonWriter json, Passage passage)
    {
        json.WriteStartObject();
        json.WriteNumber("start", passage.Start);
        json.WriteNumber("end", passage.End);
        json.WriteString("quote", passage.Quote);
        if (passage.Revision is { } revision)
            json.WriteNumber("revision", revision);
        json.WriteEndObject();
    }

    static void WriteOrigin(Utf8JsonWriter json, SourceOrigin origin)
    {
        json.WriteStartObject("origin");
        json.WriteString("mediaType", origin.MediaType);
        json.WriteString("encoding", origin.Encoding);
        json.WriteString("file", origin.File);
        json.WriteString("sha256", origin.Sha256);
        json.WriteEndObject();
    }

    static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    static void WriteProperties(Utf8JsonWriter json, IReadOnlyDictionary<string, object> properties)
    {
        json.WriteStartObject("properties");
        foreach (var (name, value) in properties.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            switch (value)
            {
                case bool truth: json.WriteBooleanValue(truth); break;
                case long whole: json.WriteNumberValue(whole); break;
                case double number: json.WriteNumberValue(number); break;
                default: json.WriteStringValue((string)value); break;
            }
        }
        json.WriteEndObject();
    }

    static string Written<T>(T record, Action<Utf8JsonWriter, T> write)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes, s_options))
            write(json, record);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
