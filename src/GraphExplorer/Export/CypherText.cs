using System.Globalization;
using System.Text;
using GraphExplorer.Evidence;

namespace GraphExplorer.Export;

/// <summary>Values and identifiers as Cypher text. It is the only place that writes either; see
/// <see cref="CypherScriptWriter"/>.</summary>
static class CypherText
{
    static readonly HashSet<string> s_labels =
        [.. Vocabulary.Kinds.Select(kind => kind.Label), "Entity", "Name", "Source", "Passage", "Claim", "GraphVersion"];

    static readonly HashSet<string> s_types = [.. Vocabulary.Relations.Select(type => type.Name), .. Vocabulary.Bookkeeping];

    /// <summary>A label of the vocabulary. Anything else is refused.</summary>
    public static string Label(string label) => s_labels.Contains(label)
        ? label
        : throw new ExportRefusedException($"The label '{label}' is not in the vocabulary, so a Cypher script cannot carry it. Choose another format.");

    /// <summary>A relationship type of the vocabulary. Anything else is refused.</summary>
    public static string Type(string type) => s_types.Contains(type)
        ? type
        : throw new ExportRefusedException($"The type '{type}' is not in the vocabulary, so a Cypher script cannot carry it. Choose another format.");

    /// <summary>A property key of ASCII letters, digits and underscores. Anything else is refused.</summary>
    public static string Key(string key) =>
        key.Length > 0 && char.IsAsciiLetter(key[0]) && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? key
            : throw new ExportRefusedException($"The property '{key}' has no plain name, so a Cypher script cannot carry it. Choose another format.");

    /// <summary>A map of properties; null values are left out, because a property cannot be null.</summary>
    public static string Map(IEnumerable<KeyValuePair<string, object?>> values) =>
        "{" + string.Join(", ", values.Where(pair => pair.Value is not null).Select(pair => $"{Key(pair.Key)}: {Value(pair.Value)}")) + "}";

    /// <summary>A literal. A map is no value of a property and is refused.</summary>
    public static string Value(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => Number(number),
        string text => Quoted(text),
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(Value)) + "]",
        _ => throw new ExportRefusedException("A property holds a map, which a Cypher script cannot carry. Choose another format."),
    };

    // The shortest decimal form always has a point or an exponent, so that it stays a float.
    static string Number(double number)
    {
        if (double.IsNaN(number)) return "(0.0 / 0.0)";
        if (double.IsInfinity(number)) return number > 0 ? "(1.0 / 0.0)" : "(-1.0 / 0.0)";
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    /// <summary>A string in single quotes: quote, backslash, and every character outside printable ASCII and letters
    /// are escaped.</summary>
    static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('\'');
        foreach (var character in text)
            switch (character)
            {
                case '\'' or '\\': quoted.Append('\\').Append(character); break;
                case '\n': quoted.Append("\\n"); break;
                case '\r': quoted.Append("\\r"); break;
                case '\t': quoted.Append("\\t"); break;
                case >= ' ' and <= '~': quoted.Append(character); break;
                case var letter when char.IsLetter(letter): quoted.Append(letter); break;
                default: quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)); break;
            }
        return quoted.Append('\'').ToString();
    }
}
