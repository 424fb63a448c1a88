using System.Text.Json;
using GraphExplorer.Evidence;
using GraphExplorer.Time;

namespace GraphExplorer.Import;

/// <summary>A claim as the properties of its node, and back.</summary>
static class ClaimProperties
{
    /// <summary>The properties of a claim's node.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="source">The source that it rests on, whose last day of publication it carries.</param>
    /// <param name="contradicted">Whether another claim contradicts it.</param>
    /// <param name="merges">Entities that are one: the claim belongs to the edge between those that stand for its ends.</param>
    public static Dictionary<string, object?> Of(Claim claim, Source source, bool contradicted, Merges merges) => Properties.Of(
        ("id", claim.Id),
        ("relId", claim.IsOfEdge ? merges.EdgeIdOf(claim) : null),
        ("predicate", claim.Predicate),
        ("edge", claim.Edge.Length > 0 ? claim.Edge : null),
        ("fromRaw", claim.FromRaw),
        ("toRaw", claim.ToRaw),
        ("value", claim.Value?.Text),
        ("valueMin", Figure(claim.Value?.Min)),
        ("valueBest", Figure(claim.Value?.Best)),
        ("valueMax", Figure(claim.Value?.Max)),
        ("unit", claim.Value?.Unit),
        ("dateText", claim.DateText),
        ("startEdtf", claim.Span.StartText),
        ("endEdtf", claim.Span.EndText),
        ("asOfMax", (long)source.PublishedBounds.Max),
        ("stance", Vocabulary.Stances[(int)claim.Stance]),
        ("hedge", claim.Hedge),
        ("credibility", (long)claim.Credibility),
        ("rank", Vocabulary.Ranks[(int)claim.Rank]),
        ("status", contradicted ? "conflict" : "accepted"),
        ("inferred", claim.Inferred),
        ("note", claim.Note),
        ("properties", Pack(claim.Properties))).WithoutNulls();

    /// <summary>
    /// Reads a claim's node back. Throws <see cref="FormatException"/> when a date or a word is not understood, so that
    /// a store that another program wrote to is not misread.
    /// </summary>
    public static Claim Read(
        IReadOnlyDictionary<string, object?> properties, string from, string? to, string source) => new()
    {
        Id = properties.Text("id"),
        Predicate = properties.Text("predicate"),
        From = from,
        To = to,
        Edge = properties.Text("edge"),
        FromRaw = properties.Text("fromRaw"),
        ToRaw = properties.GetValueOrDefault("toRaw") as string,
        Value = to is not null ? null : new ClaimValue(
            properties.GetValueOrDefault("value") as string, Number(properties, "valueMin"),
            Number(properties, "valueBest"),
            Number(properties, "valueMax"), properties.GetValueOrDefault("unit") as string),
        DateText = properties.GetValueOrDefault("dateText") as string,
        Span = DateSpan.Parse(properties.Text("startEdtf"), properties.Text("endEdtf")),
        Stance = (Stance)IndexOf(Vocabulary.Stances, properties.Text("stance")),
        Hedge = properties.GetValueOrDefault("hedge") as string,
        Credibility = (int)properties.Whole("credibility", Credibility.NotJudged),
        Rank = (ClaimRank)IndexOf(Vocabulary.Ranks, properties.Text("rank")),
        Inferred = properties.GetValueOrDefault("inferred") is true,
        Source = source,
        Note = properties.GetValueOrDefault("note") as string,
        Properties = Unpack(properties.Text("properties")),
    };

    static object? Figure(double? figure) =>
        figure is { } number && number == Math.Truncate(number) && Math.Abs(number) < 1e15 ? (long)number : figure;

    static double? Number(IReadOnlyDictionary<string, object?> properties, string key) =>
        properties.GetValueOrDefault(key) switch { long number => number, double number => number, _ => null };

    static int IndexOf(IReadOnlyList<string> words, string word)
    {
        for (var i = 0; i < words.Count; i++)
            if (words[i] == word)
                return i;
        throw new FormatException($"'{word}' is not one of {string.Join(", ", words)}");
    }

    // A property graph has no map values, so what the relation type adds is one text:
    //   {"cause":"internal disagreements"}
    static string? Pack(IReadOnlyDictionary<string, object> properties)
    {
        if (properties.Count == 0)
            return null;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in properties.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                Write(writer, name, value);
            writer.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    static void Write(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case bool truth:
                writer.WriteBoolean(name, truth);
                break;
            case long whole:
                writer.WriteNumber(name, whole);
                break;
            case double number:
                writer.WriteNumber(name, number);
                break;
            default:
                writer.WriteString(name, (string)value);
                break;
        }
    }

    static Dictionary<string, object> Unpack(string text)
    {
        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        if (text.Length == 0)
            return properties;
        try
        {
            using var document = JsonDocument.Parse(text);
            foreach (var item in document.RootElement.EnumerateObject())
                properties[item.Name] = item.Value.ValueKind switch
                {
                    JsonValueKind.True => true,
                    JsonValueKind.False => false,
                    JsonValueKind.Number =>
                        item.Value.TryGetInt64(out var whole) ? (object)whole : item.Value.GetDouble(),
                    _ => item.Value.GetString() ?? "",
                };
            return properties;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException($"its properties are not a JSON object: {text}", error);
        }
    }
}
