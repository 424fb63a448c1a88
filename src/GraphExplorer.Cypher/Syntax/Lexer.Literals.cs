using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Numbers, strings and names in backticks.</summary>
sealed partial class Lexer
{
    /// <summary>Decimal, hexadecimal (0x), octal (0o) integers with underscores between digits, and floats.</summary>
    Token ReadNumber()
    {
        var start = _position;
        if (text[start] == '0' && At(start + 1) is 'x' or 'X' or 'o' or 'O')
        {
            _position += 2;
            var isHex = text[start + 1] is 'x' or 'X';
            var digits = _position;
            while (IsDigitOf(At(_position), isHex) || At(_position) == '_') _position++;
            return EndNumber(TokenKind.Integer, start, hasDigits: _position > digits);
        }
        var isFloat = false;
        SkipDigits();
        if (At(_position) == '.' && char.IsAsciiDigit(At(_position + 1)))
        {
            isFloat = true;
            _position++;
            SkipDigits();
        }
        if (At(_position) is 'e' or 'E' && HasExponent())
        {
            isFloat = true;
            _position += At(_position + 1) is '+' or '-' ? 2 : 1;
            SkipDigits();
        }
        if (isFloat && At(_position) is 'f' or 'F' or 'd' or 'D') _position++;
        return EndNumber(isFloat ? TokenKind.Float : TokenKind.Integer, start, hasDigits: true);
    }

    /// <summary>A number must not run into a name: <c>12ab</c> is one bad token, not two good ones.</summary>
    Token EndNumber(TokenKind kind, int start, bool hasDigits)
    {
        if (hasDigits && !IsNamePart(_position) && text[_position - 1] != '_') return Make(kind, start);
        while (IsNamePart(_position)) _position += WidthAt(_position);
        return Make(TokenKind.BadNumber, start);
    }

    void SkipDigits()
    {
        while (char.IsAsciiDigit(At(_position)) || (At(_position) == '_' && char.IsAsciiDigit(At(_position + 1))))
            _position++;
    }

    bool HasExponent() =>
        char.IsAsciiDigit(At(_position + 1)) || (At(_position + 1) is '+' or '-' && char.IsAsciiDigit(At(_position + 2)));

    static bool IsDigitOf(char c, bool isHex) => isHex ? char.IsAsciiHexDigit(c) : c is >= '0' and <= '7';

    Token ReadString(char quote)
    {
        var start = _position++;
        var value = new StringBuilder();
        while (_position < text.Length)
        {
            var c = text[_position];
            if (c == quote)
            {
                _position++;
                return new Token(TokenKind.String, From(start), value.ToString());
            }
            if (c != '\\')
            {
                value.Append(c);
                _position++;
            }
            else if (ReadEscape(value) is { } bad)
            {
                return bad;
            }
        }
        return Bad(ErrorCode.UnexpectedSyntax, new SourceSpan(start, 1), "The string has no end", $"close it with {quote}");
    }

    /// <summary>Reads one escape at a backslash; gives a bad token when it is none.</summary>
    Token? ReadEscape(StringBuilder value)
    {
        var c = At(_position + 1);
        var simple = c switch
        {
            '\\' or '\'' or '"' or '`' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (simple != '\0')
        {
            value.Append(simple);
            _position += 2;
            return null;
        }
        if (c is 'u' or 'U') return ReadUnicodeEscape(value, c == 'u' ? 4 : 8);
        // An unknown escape stands for itself, as in Neo4j: regular expressions are often written like that.
        value.Append('\\');
        _position++;
        return null;
    }

    Token? ReadUnicodeEscape(StringBuilder value, int digits)
    {
        var start = _position;
        var code = ReadHex(start + 2, digits);
        if (code is null or > 0x10FFFF || (digits == 8 && code is >= 0xD800 and <= 0xDFFF))
        {
            var length = Math.Min(digits + 2, text.Length - start);
            _position = start + length;
            return Bad(ErrorCode.InvalidUnicodeLiteral, new SourceSpan(start, length),
                $"`{text.AsSpan(start, length)}`", "write \\u with four hexadecimal digits, or \\U with eight");
        }
        if (code <= 0xFFFF) value.Append((char)code);
        else value.Append(char.ConvertFromUtf32(code.Value));
        _position += 2 + digits;
        return null;
    }

    int? ReadHex(int index, int digits) =>
        index + digits <= text.Length && text.AsSpan(index, digits) is var span && !span.ContainsAnyExcept(s_hexDigits)
        && int.TryParse(span, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code >= 0
            ? code
            : null;

    /// <summary>Two backticks stand for one, and <c>\uXXXX</c> for a character.</summary>
    Token ReadQuotedName()
    {
        var start = _position++;
        var value = new StringBuilder();
        while (_position < text.Length)
        {
            var c = text[_position];
            if (c == '`' && At(_position + 1) != '`')
            {
                _position++;
                return new Token(TokenKind.QuotedName, From(start), value.ToString());
            }
            if (c == '\\' && At(_position + 1) == 'u' && ReadHex(_position + 2, 4) is { } code)
            {
                value.Append((char)code);
                _position += 6;
                continue;
            }
            value.Append(c);
            _position += c == '`' ? 2 : 1;
        }
        return Bad(ErrorCode.UnexpectedSyntax, new SourceSpan(start, 1), "The name in backticks has no end", "close it with `");
    }
}
