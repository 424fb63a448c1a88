using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>
/// Values written as JSON in test files: whole numbers are integers, others floats. In expectations <c>"*"</c> stands
/// for anything.
/// </summary>
static class Notation
{
    /// <summary>Reads the values that stand one after another in the text.</summary>
    public static IReadOnlyList<object?> ParseAll(string text)
    {
        var values = new List<object?>();
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
            using var document = JsonDocument.ParseValue(ref reader);
            values.Add(ToValue(document.RootElement));
        }

        return values;
    }

    public static object? Parse(string text) => Assert.Single(ParseAll(text));

    /// <summary>The value as text, for messages of failed tests and for comparing.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text),
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + (double.IsInteger(number) ? ".0" : ""),
        byte[] bytes => "#" + Convert.ToHexString(bytes),
        IReadOnlyDictionary<string, object?> map =>
            "{" + string.Join(", ", map.Select(entry => $"{Show(entry.Key)}: {Show(entry.Value)}")) + "}",
        IEnumerable<object?> list => "[" + string.Join(", ", list.Select(Show)) + "]",
        System.Collections.IEnumerable list => Show(list.Cast<object?>().ToList()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Whether a value is as expected, wildcards counting as equal.</summary>
    public static bool Matches(object? expected, object? actual) => (expected, actual) switch
    {
        ("*", _) => true,
        (IReadOnlyDictionary<string, object?> left, IReadOnlyDictionary<string, object?> right) =>
            left.Count == right.Count
            && left.All(entry => right.TryGetValue(entry.Key, out var value) && Matches(entry.Value, value)),
        (IReadOnlyList<object?> left, IReadOnlyList<object?> right) =>
            left.Count == right.Count && left.Zip(right).All(pair => Matches(pair.First, pair.Second)),
        _ => DeepValues.AreEqual(expected, actual),
    };

    /// <summary>PackStream bytes of a structure with these fields.</summary>
    public static byte[] Structure(byte tag, IReadOnlyList<object?> fields, StructureForm form)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var writer = new PackStreamWriter(bytes, form);
        writer.WriteStructureHeader(tag, fields.Count);
        foreach (var field in fields)
            writer.WriteValue(field);
        return bytes.WrittenSpan.ToArray();
    }

    static object? ToValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? (object)whole : element.GetDouble(),
        JsonValueKind.Array => element.EnumerateArray().Select(ToValue).ToList(),
        _ => element.EnumerateObject().ToDictionary(entry => entry.Name, entry => ToValue(entry.Value)),
    };
}
