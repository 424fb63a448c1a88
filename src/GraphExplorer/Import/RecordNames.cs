using System.Text;
using System.Text.Json;

namespace GraphExplorer.Import;

/// <summary>What records name, read from them without checking anything.</summary>
sealed class RecordNames
{
    const int HeadCharacters = 1_000;

    public HashSet<string> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Sources that sources of the records repeat.</summary>
    public HashSet<string> Origins { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Entities { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Claims { get; } = new(StringComparer.Ordinal);

    /// <summary>The id of each record that is an entity; empty for the others.</summary>
    public List<string> EntityOf { get; } = [];

    /// <summary>Names of the records of a batch; what is no record is left to the reader to report.</summary>
    public static RecordNames Of(IReadOnlyList<string> records)
    {
        var names = new RecordNames();
        foreach (var record in records)
            names.Add(record);
        return names;
    }

    /// <summary>The id of a record, which stands at its beginning; null when it has none.</summary>
    public static string? IdOf(string record)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(record.Length > HeadCharacters ? record[..HeadCharacters] : record), isFinalBlock: false, default);
        while (reader.Read())
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("id"u8))
                return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return null;
    }

    void Add(string record)
    {
        var (kind, id) = ("", "");
        var found = new List<string>();
        var sources = new List<string>();
        var contradicted = new List<string>();
        var origins = new List<string>();
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(record));
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > 2)
                    continue;
                if (reader.CurrentDepth == 1 && reader.ValueTextEquals("record"u8)) kind = Value(ref reader);
                else if (reader.CurrentDepth == 1 && reader.ValueTextEquals("id"u8)) id = Value(ref reader);
                else if (reader.CurrentDepth == 1 && (reader.ValueTextEquals("from"u8) || reader.ValueTextEquals("to"u8))) found.Add(Value(ref reader));
                else if (reader.CurrentDepth == 2 && reader.ValueTextEquals("office"u8)) found.Add(Value(ref reader));
                else if (reader.CurrentDepth == 1 && reader.ValueTextEquals("source"u8)) sources.Add(Value(ref reader));
                else if (reader.CurrentDepth == 1 && reader.ValueTextEquals("claims"u8)) AddList(ref reader, contradicted);
                else if (reader.CurrentDepth == 1 && reader.ValueTextEquals("derivedFrom"u8)) AddList(ref reader, origins);
                else if (reader.CurrentDepth == 1 && !reader.ValueTextEquals("properties"u8)) { reader.Read(); reader.TrySkip(); }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The reader of the records says what is wrong with it.
        }
        EntityOf.Add(kind == "entity" ? id : "");
        Entities.UnionWith(found.Append(kind == "entity" ? id : "").Where(name => name.Length > 0));
        Sources.UnionWith(sources);
        Origins.UnionWith(origins);
        Claims.UnionWith(contradicted);
    }

    static string Value(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";

    static void AddList(ref Utf8JsonReader reader, List<string> into)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (reader.TokenType == JsonTokenType.String)
                into.Add(reader.GetString()!);
    }
}
