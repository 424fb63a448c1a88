using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphExplorer.Model;

/// <summary>
/// Properties as a JSON object. Integers stay integers and fractions stay doubles on the way back; a double without a
/// fraction is written as <c>1.0</c> so that it comes back as a double; NaN and infinities, which JSON lacks, are text.
/// </summary>
public sealed class PropertyMapConverter : JsonConverter<PropertyMap>
{
    public override PropertyMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Properties have to be an object.");
        var values = new List<KeyValuePair<string, object?>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            values.Add(new(key, ReadValue(ref reader, typeToConvert, options)));
        }
        return new PropertyMap(values);
    }

    public override void Write(Utf8JsonWriter writer, PropertyMap value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in value)
        {
            writer.WritePropertyName(key);
            WriteValue(writer, item);
        }
        writer.WriteEndObject();
    }

    /// <summary>Writes one value of a property as JSON.</summary>
    public static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number when !double.IsFinite(number): writer.WriteStringValue(PropertyText.Of(number)); break;
            case double number when double.IsInteger(number) && Math.Abs(number) < 1e15:
                writer.WriteRawValue(PropertyText.Of(number) + ".0");
                break;
            case double number: writer.WriteNumberValue(number); break;
            case IReadOnlyDictionary<string, object?> map:
                writer.WriteStartObject();
                foreach (var (key, item) in map)
                {
                    writer.WritePropertyName(key);
                    WriteValue(writer, item);
                }
                writer.WriteEndObject();
                break;
            case IReadOnlyList<object?> list:
                writer.WriteStartArray();
                foreach (var item in list) WriteValue(writer, item);
                writer.WriteEndArray();
                break;
            default: writer.WriteStringValue(PropertyText.Of(value)); break;
        }
    }

    object? ReadValue(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return null;
            case JsonTokenType.True: return true;
            case JsonTokenType.False: return false;
            case JsonTokenType.String: return reader.GetString();
            case JsonTokenType.Number: return reader.TryGetInt64(out var number) ? (object)number : reader.GetDouble();
            case JsonTokenType.StartObject: return Read(ref reader, type, options);
            case JsonTokenType.StartArray:
                var items = new List<object?>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadValue(ref reader, type, options));
                return items.ToArray();
            default: throw new JsonException($"A property value cannot start with {reader.TokenType}.");
        }
    }
}
