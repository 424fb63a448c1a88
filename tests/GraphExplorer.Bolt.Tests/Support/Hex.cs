using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>
/// Bytes as test files write them: <c>60 60 B0 17</c>, <c>'text'</c>, <c>repeat(91, 100)</c>, and <c>msg(B1 01 A0)</c>
/// for a message in one chunk.
/// </summary>
sealed class Hex
{
    readonly string _text;
    int _position;

    Hex(string text) => _text = text;

    public static byte[] Parse(string text)
    {
        var hex = new Hex(text);
        var bytes = hex.ReadSequence();
        if (hex._position != text.Length)
            throw new FormatException($"Unexpected '{text[hex._position]}' at {hex._position} of: {text}");
        return bytes;
    }

    byte[] ReadSequence()
    {
        var bytes = new List<byte>();
        while (true)
        {
            while (Peek() == ' ')
                _position++;
            if (Peek() is '\0' or ')' or ',')
                return [.. bytes];
            bytes.AddRange(ReadItem());
        }
    }

    byte[] ReadItem()
    {
        if (Peek() == '\'')
        {
            var end = _text.IndexOf('\'', _position + 1);
            var quoted = _text[(_position + 1)..end];
            _position = end + 1;
            return Encoding.UTF8.GetBytes(Regex.Unescape(quoted));
        }

        if (TryTake("msg("))
        {
            var body = ReadSequence();
            Take(")");
            return RawClient.Chunk(body);
        }

        if (TryTake("repeat("))
        {
            var part = ReadSequence();
            Take(",");
            var end = _text.IndexOf(')', _position);
            var count = int.Parse(_text[_position..end], CultureInfo.InvariantCulture);
            _position = end + 1;
            return [.. Enumerable.Repeat(part, count).SelectMany(bytes => bytes)];
        }

        var digits = _text.Substring(_position, 2);
        _position += 2;
        return [byte.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
    }

    char Peek() => _position < _text.Length ? _text[_position] : '\0';

    bool TryTake(string word)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
            return false;
        _position += word.Length;
        return true;
    }

    void Take(string word)
    {
        if (!TryTake(word))
            throw new FormatException($"'{word}' is expected at {_position} of: {_text}");
    }
}
