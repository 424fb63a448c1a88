using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphExplorer.Interchange.Tables;

/// <summary>Mapping files: JSON, described by <c>data/mapping.schema.json</c>.</summary>
public static class MappingFile
{
    /// <summary>Bytes of a mapping file.</summary>
    public const int BytesMax = 1 << 20;

    static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = 16,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="RefusedFileException">It is none; the place is its line.</exception>
    public static TableMapping Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > BytesMax)
            throw new RefusedFileException("", $"The mapping is larger than {BytesMax} bytes.", "Choose a mapping file.");
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        TableMapping? mapping;
        try
        {
            mapping = JsonSerializer.Deserialize<TableMapping>(json, s_options);
        }
        catch (JsonException error)
        {
            var place = error.LineNumber is { } line ? $"line {line + 1}" : "";
            var path = error.Path is { Length: > 1 } at ? $" at {at[2..]}" : "";
            throw new RefusedFileException(
                place, $"The mapping cannot be read{path}: {Plain(error)}.", "Compare it with the shipped mappings or the schema.", error);
        }
        if (mapping is null)
            throw new RefusedFileException("", "The mapping is empty.", "Choose a mapping file.");
        if (mapping.Version != TableMapping.Current)
            throw new RefusedFileException(
                "", $"The mapping has the version {mapping.Version}; this program reads version {TableMapping.Current}.", "Use another version of the mapping.");
        var problems = MappingChecks.Find(mapping);
        return problems.Count == 0 ? mapping : throw new RefusedFileException("", problems[0], "Correct the mapping.");
    }

    /// <summary>Reads a description of a source: a JSON object as <c>source</c> of a mapping is.</summary>
    /// <exception cref="RefusedFileException">It is none.</exception>
    public static MappedSource ReadSource(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<MappedSource>(json, s_options) ?? throw new JsonException();
        }
        catch (JsonException error)
        {
            throw new RefusedFileException(
                error.LineNumber is { } line ? $"line {line + 1}" : "", $"The description of the source cannot be read: {Plain(error)}.",
                "Write title, author, publisher, published, language, licence, reliability and reliabilityReason as JSON.", error);
        }
    }

    /// <summary>The mapping as a file.</summary>
    public static string Write(TableMapping mapping) => JsonSerializer.Serialize(mapping, s_options) + "\n";

    // The message of the library ends in the place, which is said already.
    static string Plain(JsonException error)
    {
        var text = error.Message;
        var end = text.IndexOf(" Path:", StringComparison.Ordinal);
        text = end > 0 ? text[..end] : text;
        return text.Replace("GraphExplorer.Interchange.Tables.", "", StringComparison.Ordinal).TrimEnd('.', ' ');
    }
}
