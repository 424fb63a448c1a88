using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphExplorer.Exploration;

namespace GraphExplorer.Workspace;

/// <summary>Reads one view from JSON and collects what is wrong with it, one sentence each.</summary>
sealed partial class ViewReading
{
    const int ProblemsMax = 50;

    static readonly string[] s_keys =
    [
        "format", "version", "id", "revision", "name", "description", "address", "dataVersion", "created", "changed", "positions",
        "pins", "notes", "thumbnail",
    ];

    readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    public SavedView? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return Refuse("The file has to be one JSON object.");
        if (TextOf(root, "format") is not ViewFile.Format)
            return Refuse($"'format' has to be \"{ViewFile.Format}\": this is not a file of a saved view.");
        if (!root.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number))
            return Refuse("'version' is missing or not a whole number.");
        if (number is < ViewFile.VersionMin or > ViewFile.Version)
            return Refuse($"The file has version {number}; versions {ViewFile.VersionMin} to {ViewFile.Version} are known.");
        foreach (var key in root.EnumerateObject().Select(pair => pair.Name).Where(key => !s_keys.Contains(key)))
            Say($"'{Short(key)}' is not a key of a saved view.");
        return new SavedView
        {
            Id = IdOf(root),
            Revision = root.TryGetProperty("revision", out var revision) && revision.ValueKind == JsonValueKind.Number && revision.TryGetInt32(out var count) && count > 0 ? count : 1,
            Name = NameOf(root),
            Description = LongText(root, "description", ViewLimits.TextLengthMax),
            Address = AddressOf(root),
            DataVersion = LongText(root, "dataVersion", ViewLimits.NameLengthMax),
            Created = TimeOf(root, "created"),
            Changed = TimeOf(root, "changed"),
            Arrangement = new ViewArrangement(PositionsOf(root), PinsOf(root), NotesOf(root), PictureOf(root)),
        };
    }

    Guid IdOf(JsonElement root)
    {
        if (Guid.TryParse(TextOf(root, "id"), out var id)) return id;
        Say("'id' is missing or not a GUID.");
        return Guid.Empty;
    }

    string NameOf(JsonElement root)
    {
        var name = LongText(root, "name", ViewLimits.NameLengthMax).Trim();
        if (name.Length == 0) Say("'name' is missing or empty.");
        return name;
    }

    string AddressOf(JsonElement root)
    {
        var address = LongText(root, "address", ViewLimits.AddressLengthMax);
        if (address.Length > 0 && address[0] != '?') Say("'address' has to begin with a question mark.");
        foreach (var problem in ExploreState.Parse(address).Problems) Say($"'address': {problem}");
        return address;
    }

    DateTimeOffset TimeOf(JsonElement root, string key)
    {
        var text = TextOf(root, key);
        if (text is null) return default;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
        Say($"'{key}' is not a time such as 2026-11-22T10:00:00Z.");
        return default;
    }

    IReadOnlyDictionary<string, ViewPoint> PositionsOf(JsonElement root)
    {
        var positions = new Dictionary<string, ViewPoint>(StringComparer.Ordinal);
        if (!Has(root, "positions", JsonValueKind.Object, out var given)) return positions;
        foreach (var pair in given.EnumerateObject())
        {
            if (positions.Count == ViewLimits.PositionsMax)
            {
                Say($"'positions' holds more than {ViewLimits.PositionsMax} nodes.");
                break;
            }
            if (!Id().IsMatch(pair.Name)) Say($"'positions' names '{Short(pair.Name)}', which is not an id.");
            else if (Numbers(pair.Value, 2) is [var x, var y]) positions[pair.Name] = new ViewPoint(x, y);
            else Say($"The position of '{Short(pair.Name)}' has to be two numbers up to {ViewLimits.CoordinateMax}.");
        }
        return positions;
    }

    IReadOnlyList<string> PinsOf(JsonElement root)
    {
        if (!Has(root, "pins", JsonValueKind.Array, out var given)) return [];
        var pins = given.EnumerateArray().Select(pin => pin.ValueKind == JsonValueKind.String ? pin.GetString()! : "").ToArray();
        if (pins.FirstOrDefault(pin => !Id().IsMatch(pin)) is { } wrong) Say($"'pins' holds '{Short(wrong)}', which is not an id.");
        if (pins.Length > ViewLimits.PositionsMax) Say($"'pins' holds more than {ViewLimits.PositionsMax} nodes.");
        return pins;
    }

    IReadOnlyList<ViewNote> NotesOf(JsonElement root)
    {
        if (!Has(root, "notes", JsonValueKind.Array, out var given)) return [];
        if (given.GetArrayLength() > ViewLimits.NotesMax) Say($"'notes' holds more than {ViewLimits.NotesMax} notes.");
        return [.. given.EnumerateArray().Take(ViewLimits.NotesMax).Select(NoteOf).OfType<ViewNote>()];
    }

    ViewNote? NoteOf(JsonElement note)
    {
        var (x, y) = note.ValueKind == JsonValueKind.Object ? (NumberOf(note, "x"), NumberOf(note, "y")) : (null, null);
        if (x is not null && y is not null && TextOf(note, "id") is { } id && Id().IsMatch(id) && TextOf(note, "text") is { Length: <= ViewLimits.TextLengthMax } text)
            return new ViewNote(id, x.Value, y.Value, text);
        Say($"A note has to have an id, x, y and a text of at most {ViewLimits.TextLengthMax} characters.");
        return null;
    }

    ViewThumbnail? PictureOf(JsonElement root)
    {
        if (!root.TryGetProperty("thumbnail", out var picture) || picture.ValueKind == JsonValueKind.Null) return null;
        if (picture.ValueKind == JsonValueKind.Object && NumberOf(picture, "width") is > 0 and <= 1000 and var width
            && NumberOf(picture, "height") is > 0 and <= 1000 and var height
            && picture.TryGetProperty("marks", out var marks) && picture.TryGetProperty("lines", out var lines)
            && Marks(marks) is { } shapes && Lines(lines) is { } strokes && shapes.Count + strokes.Count <= ViewLimits.ThumbnailShapesMax)
            return new ViewThumbnail((int)width, (int)height, shapes, strokes);
        Say($"'thumbnail' has to have a width and a height up to 1000, and at most {ViewLimits.ThumbnailShapesMax} marks and lines.");
        return null;
    }

    static List<ThumbnailMark>? Marks(JsonElement marks)
    {
        var read = new List<ThumbnailMark>();
        if (marks.ValueKind != JsonValueKind.Array) return null;
        foreach (var mark in marks.EnumerateArray())
        {
            if (mark.ValueKind != JsonValueKind.Array || mark.GetArrayLength() != 3 || mark[2].ValueKind != JsonValueKind.String
                || Coordinate(mark[0]) is not { } x || Coordinate(mark[1]) is not { } y || mark[2].GetString() is not { Length: <= 40 } kind) return null;
            read.Add(new ThumbnailMark(x, y, kind));
        }
        return read;
    }

    static List<ThumbnailLine>? Lines(JsonElement lines)
    {
        if (lines.ValueKind != JsonValueKind.Array) return null;
        var read = lines.EnumerateArray().Select(line => Numbers(line, 4)).ToArray();
        return read.Any(line => line is null) ? null : [.. read.Select(line => new ThumbnailLine(line![0], line[1], line[2], line[3]))];
    }

    string LongText(JsonElement root, string key, int lengthMax)
    {
        if (!root.TryGetProperty(key, out var value)) return "";
        if (value.ValueKind != JsonValueKind.String) Say($"'{key}' has to be text.");
        else if (value.GetString() is { } text && text.Length <= lengthMax) return text;
        else Say($"'{key}' is longer than {lengthMax} characters.");
        return "";
    }

    bool Has(JsonElement root, string key, JsonValueKind kind, out JsonElement value)
    {
        if (!root.TryGetProperty(key, out value)) return false;
        if (value.ValueKind == kind) return true;
        Say($"'{key}' has to be {(kind == JsonValueKind.Array ? "a list" : "an object")}.");
        return false;
    }

    static double[]? Numbers(JsonElement list, int count)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() != count) return null;
        var numbers = list.EnumerateArray().Select(Coordinate).OfType<double>().ToArray();
        return numbers.Length == count ? numbers : null;
    }

    static double? NumberOf(JsonElement element, string key) => element.TryGetProperty(key, out var value) ? Coordinate(value) : null;

    static double? Coordinate(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && Math.Abs(number) <= ViewLimits.CoordinateMax ? number : null;

    static string? TextOf(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    SavedView? Refuse(string problem)
    {
        Say(problem);
        return null;
    }

    void Say(string problem)
    {
        if (_problems.Count < ProblemsMax) _problems.Add(problem);
    }

    static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"^[\p{L}\p{N}._:~-]{1,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
