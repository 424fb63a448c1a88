using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphExplorer.Interchange.Tables;

/// <summary>
/// A text made of a row. In a file it is a template (<c>"ucdp-{ActorId}"</c>), or an object with templates of which the
/// first that is not empty counts, and a table of words that stand for what the column holds.
/// </summary>
[JsonConverter(typeof(Converter))]
public sealed record MappedText
{
    /// <summary>Templates; a column stands in braces, with <c>?</c> where the table need not have it.</summary>
    public required IReadOnlyList<string> Value { get; init; }

    /// <summary>What stands for a value of the column; null = the value itself.</summary>
    public IReadOnlyDictionary<string, string>? Words { get; init; }

    /// <summary>What stands for a value that <see cref="Words"/> does not have; null = such a row is wrong.</summary>
    public string? Otherwise { get; init; }

    public static implicit operator MappedText(string template) => new() { Value = [template] };

    /// <summary>Whether it is one template without a table of words.</summary>
    [JsonIgnore]
    public bool IsPlain => Value.Count == 1 && Words is null && Otherwise is null;

    sealed class Converter : JsonConverter<MappedText>
    {
        public override MappedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
                return reader.GetString()!;
            var form = JsonSerializer.Deserialize<Form>(ref reader, options) ?? throw new JsonException();
            IReadOnlyList<string> value = form.Value.ValueKind == JsonValueKind.Array
                ? form.Value.Deserialize<string[]>(options)!
                : [form.Value.GetString() ?? throw new JsonException()];
            return new MappedText { Value = value, Words = form.Words, Otherwise = form.Otherwise };
        }

        public override void Write(Utf8JsonWriter writer, MappedText value, JsonSerializerOptions options)
        {
            if (value.IsPlain)
            {
                writer.WriteStringValue(value.Value[0]);
                return;
            }
            var templates = value.Value.Count == 1
                ? JsonSerializer.SerializeToElement(value.Value[0], options)
                : JsonSerializer.SerializeToElement(value.Value, options);
            JsonSerializer.Serialize(writer, new Form { Value = templates, Words = value.Words, Otherwise = value.Otherwise }, options);
        }

        sealed record Form
        {
            public required JsonElement Value { get; init; }

            public IReadOnlyDictionary<string, string>? Words { get; init; }

            public string? Otherwise { get; init; }
        }
    }
}
