using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphExplorer.Workspace;

/// <summary>
/// A saved view as a file: JSON after <c>view.schema.json</c>, with sorted ids and one of them a line, so that two versions can be
/// compared line by line. <see cref="Read"/> reports every problem and then gives no view.
/// </summary>
public static class ViewFile
{
    /// <summary>What the file calls itself.</summary>
    public const string Format = "graph-explorer-view";

    /// <summary>Version of the form that is written. Since 2 an address may say colour, size and span, which older programs do not know.</summary>
    public const int Version = 2;

    /// <summary>The oldest version that is read.</summary>
    public const int VersionMin = 1;

    /// <summary>Ending of the file's name.</summary>
    public const string Ending = ".view.json";

    static readonly JsonWriterOptions s_options = new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The view as text.</summary>
    public static string Write(SavedView view)
    {
        var arrangement = view.Arrangement;
        var text = new StringBuilder("{\n");
        Line("format", Text(Format));
        Line("version", Number(Version));
        Line("id", Text(view.Id.ToString()));
        Line("revision", Number(view.Revision));
        Line("name", Text(view.Name));
        Line("description", Text(view.Description));
        Line("address", Text(view.Address));
        Line("dataVersion", Text(view.DataVersion));
        Line("created", Text(Time(view.Created)));
        Line("changed", Text(Time(view.Changed)));
        Line("pins", Block('[', ']', arrangement.Pins.Order(StringComparer.Ordinal).Select(Text)));
        Line("notes", Block('[', ']', arrangement.Notes.OrderBy(note => note.Id, StringComparer.Ordinal).Select(
            note => $"{{\"id\": {Text(note.Id)}, \"x\": {Number(note.X)}, \"y\": {Number(note.Y)}, \"text\": {Text(note.Text)}}}")));
        Line("positions", Block('{', '}', arrangement.Positions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(
            pair => $"{Text(pair.Key)}: [{Number(pair.Value.X)}, {Number(pair.Value.Y)}]")));
        text.Append("  \"thumbnail\": ").Append(arrangement.Thumbnail is { } picture ? Picture(picture) : "null");
        return text.Append("\n}\n").ToString();

        void Line(string key, string value) => text.Append("  \"").Append(key).Append("\": ").Append(value).Append(",\n");
    }

    /// <summary>Reads a file; without a view there is at least one problem.</summary>
    public static (SavedView? View, IReadOnlyList<string> Problems) Read(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > ViewLimits.FileBytesMax)
            return (null, [$"The file is larger than {ViewLimits.FileBytesMax / 1024 / 1024} MB."]);
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            var reading = new ViewReading();
            var view = reading.Read(document.RootElement);
            return reading.Problems.Count == 0 ? (view, []) : (null, reading.Problems);
        }
        catch (JsonException error)
        {
            return (null, [$"This is not JSON: {error.Message}"]);
        }
    }

    static string Block(char open, char close, IEnumerable<string> lines)
    {
        var joined = string.Join(",\n    ", lines);
        return joined.Length == 0 ? $"{open}{close}" : $"{open}\n    {joined}\n  {close}";
    }

    static string Picture(ViewThumbnail picture)
    {
        var marks = picture.Marks.Select(mark => $"[{Number(mark.X)}, {Number(mark.Y)}, {Text(mark.Kind)}]");
        var lines = picture.Lines.Select(line => $"[{Number(line.FromX)}, {Number(line.FromY)}, {Number(line.ToX)}, {Number(line.ToY)}]");
        return $"{{\"width\": {Number(picture.Width)}, \"height\": {Number(picture.Height)}, \"marks\": [{string.Join(", ", marks)}], \"lines\": [{string.Join(", ", lines)}]}}";
    }

    static string Text(string value)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options)) json.WriteStringValue(value);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
