using System.Text;
using GraphExplorer.Cypher.Values;
using GraphExplorer.Cypher.Values.Unicode;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>String functions (openCypher 9, "String functions"). Lengths and places count code points, as in Neo4j.</summary>
static class StringFunctions
{
    public static IEnumerable<NamedBody> All =>
    [
        OfText("toLower", text => text.ToLowerInvariant()),
        OfText("lower", text => text.ToLowerInvariant()),
        OfText("toUpper", CodePoints.ToUpper),
        OfText("upper", CodePoints.ToUpper),
        OfText("trim", text => text.Trim()),
        NamedBody.Strict("btrim", (_, a) => Trim("btrim", a, front: true, back: true)),
        NamedBody.Strict("ltrim", (_, a) => Trim("ltrim", a, front: true, back: false)),
        NamedBody.Strict("rtrim", (_, a) => Trim("rtrim", a, front: false, back: true)),
        OfPart("left", (text, a) => CodePoints.Slice(text, 0, Wrong.Count("left", "the length", a[1]))),
        OfPart("right", (text, a) => Right(text, Wrong.Count("right", "the length", a[1]))),
        OfPart("substring", Substring),
        NamedBody.Strict("split", (run, a) => Split(run, a)),
        NamedBody.Strict("replace", (run, a) => Replace(run, a)),
        NamedBody.Strict("char_length", (_, a) => Value.Of((long)CodePoints.Count(Wrong.Text("char_length", a[0])))),
        NamedBody.Strict("character_length", (_, a) => Value.Of((long)CodePoints.Count(Wrong.Text("character_length", a[0])))),
        NamedBody.Strict("normalize", (_, a) => Value.Of(
            Normalized(Valid("normalize", a[0]), Form("normalize", a)))),
        NamedBody.Strict("isNormalized", (_, a) => a[0].IsString
            ? Value.Of(Valid("isNormalized", a[0]) is var text && Normalized(text, Form("isNormalized", a)) == text)
            : default),
    ];

    static NamedBody OfText(string name, Func<string, string> function) =>
        NamedBody.Strict(name, (_, a) => Value.Of(function(Wrong.Text(name, a[0]))));

    static Value Trim(string name, ReadOnlySpan<Value> arguments, bool front, bool back)
    {
        var text = Wrong.Text(name, arguments[0]);
        var characters = arguments.Length > 1 ? Wrong.Text(name, arguments[1]).ToCharArray() : null;
        if (characters is { Length: 0 }) return arguments[0];
        if (front) text = text.TrimStart(characters);
        return Value.Of(back ? text.TrimEnd(characters) : text);
    }

    /// <summary>
    /// A part of a text. Null for a null text; a place or length that is null is an error (Neo4j manual, "String functions").
    /// </summary>
    static NamedBody OfPart(string name, Func<string, Value[], string> function) => new(name, (_, arguments) =>
        arguments[0].IsNull ? default : Value.Of(function(Wrong.Text(name, arguments[0]), arguments.ToArray())));

    static string Right(string text, int length)
    {
        var count = CodePoints.Count(text);
        return length >= count ? text : CodePoints.Slice(text, count - length, length);
    }

    static string Substring(string text, Value[] arguments)
    {
        var start = Wrong.Count("substring", "the start", arguments[1]);
        var length = arguments.Length > 2 ? Wrong.Count("substring", "the length", arguments[2]) : int.MaxValue;
        return CodePoints.Slice(text, start, length);
    }

    static Value Split(QueryRun run, ReadOnlySpan<Value> arguments)
    {
        var text = Wrong.Text("split", arguments[0]);
        var delimiters = arguments[1].IsList
            ? arguments[1].AsList().Select(item => Wrong.Text("split", item)).ToArray()
            : [Wrong.Text("split", arguments[1])];
        run.Memory.Demand(2L * text.Length);
        var pieces = delimiters is [""]
            ? [.. CodePoints.Split(text)]
            : text.Split(delimiters, StringSplitOptions.None);
        return Value.Of(Array.ConvertAll(pieces, piece => Value.Of(piece)));
    }

    static Value Replace(QueryRun run, ReadOnlySpan<Value> arguments)
    {
        var text = Wrong.Text("replace", arguments[0]);
        var search = Wrong.Text("replace", arguments[1]);
        var replacement = Wrong.Text("replace", arguments[2]);
        if (search.Length == 0) return arguments[0];
        var count = arguments.Length > 3 ? Wrong.Count("replace", "the limit", arguments[3]) : int.MaxValue;
        var result = new StringBuilder();
        var from = 0;
        for (; count > 0 && text.IndexOf(search, from, StringComparison.Ordinal) is var at and >= 0; count--)
        {
            run.Tick();
            result.Append(text, from, at - from).Append(replacement);
            run.Memory.Demand(sizeof(char) * (long)result.Length);
            from = at + search.Length;
        }
        return Value.Of(result.Append(text, from, text.Length - from).ToString());
    }

    /// <summary>Only text of whole code points has normal forms.</summary>
    static string Valid(string name, Value value)
    {
        var text = Wrong.Text(name, value);
        return CodePoints.IsWellFormed(text)
            ? text
            : throw Wrong.Argument(name, "the text holds one half of a surrogate pair without the other");
    }

    static string Normalized(string text, (bool Compatible, bool Composed) form) =>
        Normalization.Normalize(text, form.Compatible, form.Composed);

    static (bool Compatible, bool Composed) Form(string name, ReadOnlySpan<Value> arguments) =>
        arguments.Length == 1 ? (false, true) : Wrong.Text(name, arguments[1]).ToUpperInvariant() switch
        {
            "NFC" => (false, true),
            "NFD" => (false, false),
            "NFKC" => (true, true),
            "NFKD" => (true, false),
            var other => throw Wrong.Argument(name, $"'{other}' is no normal form; there are NFC, NFD, NFKC and NFKD"),
        };
}
