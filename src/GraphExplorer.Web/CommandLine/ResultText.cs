using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphExplorer.Queries;

namespace GraphExplorer.Web.CommandLine;

/// <summary>Prints a result: as a table with columns as wide as their contents, or as JSON.</summary>
static class ResultText
{
    static readonly JsonWriterOptions s_json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteTableAsync(TextWriter output, QueryResult result)
    {
        var cells = result.Rows.Select(row => row.Select(Cell).ToArray()).ToArray();
        var widths = result.Columns.Select((name, column) => cells.Select(row => row[column].Length).Append(name.Length).Max()).ToArray();
        await output.WriteLineAsync(Line(result.Columns, widths));
        await output.WriteLineAsync(string.Join("  ", widths.Select(width => new string('-', width))));
        foreach (var row in cells)
            await output.WriteLineAsync(Line(row, widths));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"({result.Rows.Count} rows)"));
    }

    public static async Task WriteJsonAsync(TextWriter output, QueryResult result)
    {
        using var buffer = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(buffer, s_json))
            Write(writer, result);
        await output.WriteLineAsync(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    static void Write(Utf8JsonWriter writer, QueryResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("dataVersion", result.DataVersion);
        writer.WriteBoolean("truncated", result.Truncated);
        writer.WriteStartArray("columns");
        foreach (var column in result.Columns)
            writer.WriteStringValue(column);
        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        foreach (var row in result.Rows)
            WriteValue(writer, row);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool boolean: writer.WriteBooleanValue(boolean); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case string text: writer.WriteStringValue(text); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(writer, map); break;
            case IEnumerable<object?> list: WriteList(writer, list); break;
            default: writer.WriteStringValue(ValueWording.Of(value)); break;
        }
    }

    static void WriteMap(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> map)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in map)
        {
            writer.WritePropertyName(key);
            WriteValue(writer, item);
        }
        writer.WriteEndObject();
    }

    static void WriteList(Utf8JsonWriter writer, IEnumerable<object?> list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            WriteValue(writer, item);
        writer.WriteEndArray();
    }

    // Control characters could steer the user's terminal; a line break would break the table.
    static string Cell(object? value) => string.Concat(ValueWording.Of(value).Select(c => char.IsControl(c) ? ' ' : c));

    static string Line(IReadOnlyList<string> cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
}
