using System.Text.Json;

namespace GraphExplorer.Import;

/// <summary>
/// One JSON object read strictly: every key is asked for once, and <see cref="Finish"/> reports keys that nobody asked
/// for. A value that is missing or of the wrong type is reported and replaced by an empty one, so that one record can
/// have all its mistakes listed.
/// </summary>
sealed class JsonRecord
{
    /// <summary>Largest number, up or down; beyond it a figure is a slip of the pen.</summary>
    const double NumberMax = 1e15;

    readonly RecordPlace _place;
    readonly string _path;
    readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public JsonRecord(JsonElement element, RecordPlace place, string path = "")
    {
        (_place, _path) = (place, path);
        foreach (var property in element.EnumerateObject())
            if (!_values.TryAdd(property.Name, property.Value))
                Report($"the key '{_path}{property.Name}' occurs twice.", "Keep one of the two.");
    }

    public IEnumerable<string> Keys => _values.Keys;

    public bool Has(string key) => _values.ContainsKey(key);

    public void Report(string reason, string advice) => _place.Report(reason, advice);

    /// <summary>A text that is not empty.</summary>
    public string Text(string key)
    {
        var text = TextOrEmpty(key);
        if (text is "" && Has(key) && _values[key].ValueKind == JsonValueKind.String)
            Report($"'{_path}{key}' is empty.", "Fill it in.");
        return text;
    }

    public string TextOrEmpty(string key) =>
        Ask(key, "a text", JsonValueKind.String) is { } value ? value.GetString()! : "";

    /// <summary>A text that is not empty, or null.</summary>
    public string? TextOrNull(string key)
    {
        var asked = Ask(key, "a text or null", JsonValueKind.String, JsonValueKind.Null);
        if (asked is not { ValueKind: JsonValueKind.String } value)
            return null;
        if (value.GetString() is { Length: > 0 } text)
            return text;
        Report($"'{_path}{key}' is empty.", "Write null where there is nothing to say.");
        return null;
    }

    /// <summary>One of the words; the first of them stands in for a wrong one.</summary>
    public string Word(string key, IReadOnlyList<string> words)
    {
        var word = TextOrEmpty(key);
        if (!Has(key) || _values[key].ValueKind != JsonValueKind.String || words.Contains(word))
            return words.Contains(word) ? word : words[0];
        Report($"'{_path}{key}' is '{word}', which is not a known word.", $"Use one of: {string.Join(", ", words)}.");
        return words[0];
    }

    public int Whole(string key, int min, int max)
    {
        if (Ask(key, "a whole number", JsonValueKind.Number) is not { } value)
            return min;
        if (value.TryGetInt32(out var number) && number >= min && number <= max)
            return number;
        Report($"'{_path}{key}' is {value.GetRawText()}.", $"Give a whole number {RangeText(min, max)}.");
        return min;
    }

    /// <summary>A number of ordinary size, or null.</summary>
    public double? NumberOrNull(string key)
    {
        var asked = Ask(key, "a number or null", JsonValueKind.Number, JsonValueKind.Null);
        if (asked is not { ValueKind: JsonValueKind.Number } value)
            return null;
        if (value.TryGetDouble(out var number) && Math.Abs(number) <= NumberMax)
            return number;
        Report($"'{_path}{key}' is {value.GetRawText()}.", $"Give a number up to {NumberMax:0}.");
        return null;
    }

    public bool Truth(string key) =>
        Ask(key, "true or false", JsonValueKind.True, JsonValueKind.False) is { ValueKind: JsonValueKind.True };

    /// <summary>The value itself, for a reader that knows its rules; null when the key is missing.</summary>
    public JsonElement? Raw(string key)
    {
        _asked.Add(key);
        return _values.TryGetValue(key, out var value) ? value : null;
    }

    public JsonRecord? Object(string key) =>
        Ask(key, "an object", JsonValueKind.Object) is { } value
            ? new JsonRecord(value, _place, $"{_path}{key}.")
            : null;

    public IEnumerable<JsonRecord> Objects(string key)
    {
        if (Ask(key, "a list", JsonValueKind.Array) is not { } list)
            yield break;
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var path = $"{_path}{key}[{index++}]";
            if (item.ValueKind == JsonValueKind.Object)
                yield return new JsonRecord(item, _place, path + ".");
            else
                Report($"'{path}' is {NameOf(item)}, not an object.", "Write it between { and }.");
        }
    }

    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        if (Ask(key, "a list", JsonValueKind.Array) is not { } list)
            return texts;
        foreach (var item in list.EnumerateArray())
            if (item.ValueKind == JsonValueKind.String)
                texts.Add(item.GetString()!);
            else
                Report($"'{_path}{key}[{texts.Count}]' is {NameOf(item)}, not a text.", "Write it in double quotes.");
        return texts;
    }

    /// <summary>Reports every key that was not asked for.</summary>
    public void Finish()
    {
        foreach (var key in _values.Keys.Where(key => !_asked.Contains(key)))
            Report($"the key '{_path}{key}' is not known here.", $"Known are: {string.Join(", ", _asked)}.");
    }

    public static string NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "a list",
        _ => "an object",
    };

    JsonElement? Ask(string key, string expected, params ReadOnlySpan<JsonValueKind> kinds)
    {
        _asked.Add(key);
        if (!_values.TryGetValue(key, out var value))
        {
            Report($"the key '{_path}{key}' is missing.", $"Add it with {expected}.");
            return null;
        }
        if (kinds.Contains(value.ValueKind))
            return value;
        Report($"'{_path}{key}' is {NameOf(value)}, not {expected}.", "Change its value.");
        return null;
    }

    static string RangeText(int min, int max) => max == int.MaxValue ? $"of at least {min}" : $"from {min} to {max}";
}
