using System.Globalization;
using System.Text;

namespace GraphExplorer.Interchange.Graphs;

/// <summary>
/// One statement of a script:
/// <c>CREATE (:Entity:Group {id: 'imu', …});</c> or
/// <c>MATCH (a:Entity {id: 'iju'}), (b:Entity {id: 'imu'}) CREATE (a)-[:SPLINTER_OF {…}]->(b);</c>, also with MERGE for CREATE.
/// </summary>
sealed class ScriptStatement(string text, int line, ReaderLimits limits)
{
    int _at;

    /// <exception cref="RefusedFileException">It is of another form.</exception>
    public void ReadInto(ScriptGraph graph)
    {
        if (TryWord("MATCH"))
            ReadLink(graph);
        else
            ReadNode(graph);
        TryTake(';');
        SkipSpaces();
        if (_at < text.Length)
            throw Refused("Something follows the statement.");
    }

    void ReadNode(ScriptGraph graph)
    {
        TakeCreate();
        Take('(');
        TryName(out _);
        var labels = ReadLabels();
        var properties = ReadMap(1);
        Take(')');
        graph.AddNode(labels, properties, Place);
    }

    void ReadLink(ScriptGraph graph)
    {
        var first = ReadEnd();
        Take(',');
        var second = ReadEnd();
        TakeCreate();
        Take('(');
        var from = Name();
        Take(')');
        Take('-');
        Take('[');
        TryName(out _);
        Take(':');
        var type = Name();
        var properties = Peek() == '{' ? ReadMap(1) : [];
        Take(']');
        Take('-');
        Take('>');
        Take('(');
        var to = Name();
        Take(')');
        var ends = new Dictionary<string, string>(StringComparer.Ordinal) { [first.Name] = first.Id };
        ends[second.Name] = second.Id;
        if (!ends.TryGetValue(from, out var start) || !ends.TryGetValue(to, out var end))
            throw Refused("The relationship names a node that is not matched.");
        graph.AddLink(start, end, type, properties, Place);
    }

    (string Name, string Id) ReadEnd()
    {
        Take('(');
        var name = Name();
        ReadLabels();
        var id = ReadMap(1).GetValueOrDefault("id") as string ?? throw Refused("An end is not matched by its id.");
        Take(')');
        return (name, id);
    }

    void TakeCreate()
    {
        if (!TryWord("CREATE") && !TryWord("MERGE"))
            throw Refused("A statement begins with CREATE, MERGE or MATCH.");
    }

    List<string> ReadLabels()
    {
        var labels = new List<string>();
        while (TryTake(':'))
            labels.Add(Name());
        return labels;
    }

    Dictionary<string, object?> ReadMap(int depth)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        Take('{');
        if (TryTake('}'))
            return map;
        do
        {
            var key = Name();
            Take(':');
            if (!map.TryAdd(key, ReadValue(depth + 1)))
                throw Refused($"The property '{PlainGraph.Shown(key)}' is given twice.");
        }
        while (TryTake(','));
        Take('}');
        return map;
    }

    object? ReadValue(int depth)
    {
        if (depth > limits.DepthMax)
            throw Refused($"Lists stand more than {limits.DepthMax} deep in one another (DepthMax).");
        if (TryWord("true"))
            return true;
        if (TryWord("false"))
            return false;
        if (TryWord("null"))
            return null;
        return Peek() switch
        {
            '\'' => ReadText(),
            '[' => ReadList(depth),
            _ => ReadNumber(),
        };
    }

    object?[] ReadList(int depth)
    {
        var list = new List<object?>();
        Take('[');
        if (TryTake(']'))
            return [];
        do
            list.Add(ReadValue(depth + 1));
        while (TryTake(','));
        Take(']');
        return [.. list];
    }

    string ReadText()
    {
        Take('\'');
        var read = new StringBuilder();
        while (true)
        {
            if (_at >= text.Length)
                throw Refused("A text is not closed.");
            var character = text[_at++];
            if (character == '\'')
                break;
            read.Append(character == '\\' ? ReadEscape() : character);
        }
        var words = read.ToString();
        for (var at = 0; at < words.Length; at++)
            if (char.IsSurrogatePair(words, at))
                at++;
            else if (char.IsSurrogate(words[at]))
                throw Refused("A text holds half a character (a lone surrogate).");
        return words;
    }

    char ReadEscape()
    {
        var escaped = _at < text.Length ? text[_at++] : '\0';
        switch (escaped)
        {
            case '\'' or '"' or '\\': return escaped;
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u' when _at + 4 <= text.Length
                && ushort.TryParse(text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            default: throw Refused("An escape is not known.");
        }
    }

    object ReadNumber()
    {
        SkipSpaces();
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '.' or '-' or '+'))
            _at++;
        var word = text.AsSpan(start, _at - start);
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        _at = start;
        throw Refused("Only literals are read: texts in single quotes, numbers, true, false, null and lists of them.");
    }

    string Name() => TryName(out var name) ? name : throw Refused("A name is missing.");

    bool TryName(out string name)
    {
        SkipSpaces();
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '_'))
            _at++;
        name = text[start.._at];
        return name.Length > 0;
    }

    bool TryWord(string word)
    {
        SkipSpaces();
        if (string.CompareOrdinal(text, _at, word, 0, word.Length) != 0
            || (_at + word.Length < text.Length && (char.IsAsciiLetterOrDigit(text[_at + word.Length]) || text[_at + word.Length] == '_')))
            return false;
        _at += word.Length;
        return true;
    }

    void Take(char wanted)
    {
        if (!TryTake(wanted))
            throw Refused($"'{wanted}' is missing.");
    }

    bool TryTake(char wanted)
    {
        if (Peek() != wanted)
            return false;
        _at++;
        return true;
    }

    char Peek()
    {
        SkipSpaces();
        return _at < text.Length ? text[_at] : '\0';
    }

    void SkipSpaces()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t')
            _at++;
    }

    string Place => $"line {line}, column {_at + 1}";

    RefusedFileException Refused(string what) =>
        new(Place, what, "Only scripts as GraphExplorer exports them are imported; run any other one in the workbench.");
}
