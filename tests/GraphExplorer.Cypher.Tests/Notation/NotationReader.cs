using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Notation;

/// <summary>Reads values as the conformance suite writes them.</summary>
sealed class NotationReader
{
    readonly string _text;
    int _position;

    NotationReader(string text) => _text = text;

    public static Written Read(string text)
    {
        var reader = new NotationReader(text);
        var value = reader.ReadValue();
        reader.SkipBlanks();
        return reader._position == text.Length ? value : throw reader.Wrong("the end");
    }

    char Current => _position < _text.Length ? _text[_position] : '\0';

    InvalidDataException Wrong(string expected) => new($"{_text}: {expected} expected at {_position}");

    void SkipBlanks()
    {
        while (char.IsWhiteSpace(Current)) _position++;
    }

    bool Take(string symbol)
    {
        SkipBlanks();
        if (string.CompareOrdinal(_text, _position, symbol, 0, symbol.Length) != 0) return false;
        _position += symbol.Length;
        return true;
    }

    void Expect(string symbol)
    {
        if (!Take(symbol)) throw Wrong(symbol);
    }

    Written ReadValue()
    {
        SkipBlanks();
        return Current switch
        {
            '\'' => new WrittenScalar(Value.Of(ReadString())),
            '{' => ReadMap(),
            '(' => ReadNode(),
            '<' => ReadPath(),
            '[' when IsRelationship() => ReadRelationship(),
            '[' => ReadList(),
            _ => ReadScalar(),
        };
    }

    bool IsRelationship() => _text.AsSpan(_position + 1).TrimStart().StartsWith(":");

    string ReadString()
    {
        var value = new StringBuilder();
        for (_position++; Current != '\''; _position++)
        {
            if (_position >= _text.Length) throw Wrong("'");
            if (Current == '\\' && _position + 1 < _text.Length && _text[_position + 1] is '\'' or '\\') _position++;
            value.Append(Current);
        }
        _position++;
        return value.ToString();
    }

    WrittenScalar ReadScalar()
    {
        var start = _position;
        while (char.IsLetterOrDigit(Current) || Current is '+' or '-' or '.') _position++;
        var word = _text[start.._position];
        return new WrittenScalar(word switch
        {
            "null" => Value.Null,
            "true" => Value.True,
            "false" => Value.False,
            "NaN" => Value.Of(double.NaN),
            "Inf" => Value.Of(double.PositiveInfinity),
            "-Inf" => Value.Of(double.NegativeInfinity),
            _ when long.TryParse(word, CultureInfo.InvariantCulture, out var integer) => Value.Of(integer),
            _ when double.TryParse(word, CultureInfo.InvariantCulture, out var number) => Value.Of(number),
            _ => throw Wrong("a value"),
        });
    }

    WrittenList ReadList()
    {
        Expect("[");
        var items = new List<Written>();
        if (Take("]")) return new WrittenList(items);
        do items.Add(ReadValue());
        while (Take(","));
        Expect("]");
        return new WrittenList(items);
    }

    WrittenMap ReadMap()
    {
        var entries = new List<(string, Written)>();
        Expect("{");
        if (Take("}")) return new WrittenMap(entries);
        do
        {
            var key = ReadName();
            Expect(":");
            entries.Add((key, ReadValue()));
        }
        while (Take(","));
        Expect("}");
        return new WrittenMap(entries);
    }

    string ReadName()
    {
        SkipBlanks();
        var start = _position;
        if (Current == '`')
        {
            _position = _text.IndexOf('`', start + 1) + 1;
            return _text[(start + 1)..(_position - 1)];
        }
        while (char.IsLetterOrDigit(Current) || Current == '_') _position++;
        return _text[start.._position];
    }

    WrittenMap ReadOptionalMap()
    {
        SkipBlanks();
        return Current == '{' ? ReadMap() : new WrittenMap([]);
    }

    WrittenNode ReadNode()
    {
        Expect("(");
        var labels = new List<string>();
        while (Take(":")) labels.Add(ReadName());
        var properties = ReadOptionalMap();
        Expect(")");
        return new WrittenNode(labels, properties);
    }

    WrittenRelationship ReadRelationship()
    {
        Expect("[");
        Expect(":");
        var type = ReadName();
        var properties = ReadOptionalMap();
        Expect("]");
        return new WrittenRelationship(type, properties);
    }

    WrittenPath ReadPath()
    {
        Expect("<");
        var nodes = new List<WrittenNode> { ReadNode() };
        var steps = new List<(WrittenRelationship, bool)>();
        while (!Take(">"))
        {
            var backward = Take("<-");
            if (!backward) Expect("-");
            var relationship = ReadRelationship();
            Expect(backward ? "-" : "->");
            steps.Add((relationship, !backward));
            nodes.Add(ReadNode());
        }
        return new WrittenPath(nodes, steps);
    }
}
