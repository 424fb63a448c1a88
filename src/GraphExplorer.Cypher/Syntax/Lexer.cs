using System.Buffers;
using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>
/// Cuts a query into tokens, one at a time and only as far as the parser looks. It never throws: what cannot be read
/// becomes a bad token, so that an error further down the text does not hide an earlier one.
/// </summary>
sealed partial class Lexer(string text)
{
    /// <summary>Longest first, since the first that fits is taken.</summary>
    static readonly string[] s_symbols =
    [
        "<=", ">=", "<>", "=~", "+=", "..", "::", "||", "!=",
        "(", ")", "[", "]", "{", "}", ",", ".", ":", ";", "|", "&", "!", "%", "+", "-", "*", "/", "^", "=", "<", ">", "$",
    ];

    static readonly SearchValues<char> s_hexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    static readonly string[][] s_symbolsByFirst = MakeSymbolsByFirst();

    int _position;

    public Token Next()
    {
        if (SkipBlanks() is { } unclosed) return unclosed;
        if (_position >= text.Length) return new Token(TokenKind.End, new SourceSpan(text.Length, 0), "");
        var c = text[_position];
        if (IsNameStart(_position) || IsUnicodeEscape(_position)) return ReadWord();
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(At(_position + 1)))) return ReadNumber();
        return c switch
        {
            '\'' or '"' => ReadString(c),
            '`' => ReadQuotedName(),
            '$' when At(_position + 1) is '`' || IsNamePart(_position + 1) => ReadParameter(),
            _ => ReadSymbol(c),
        };
    }

    char At(int index) => index < text.Length ? text[index] : '\0';

    SourceSpan From(int start) => new(start, _position - start);

    Token Make(TokenKind kind, int start) => new(kind, From(start), text[start.._position]);

    Token Bad(ErrorCode code, SourceSpan span, string what, string? hint = null) =>
        new(TokenKind.Bad, span, text.Substring(span.Start, span.Length), code.At(span, what).WithHint(hint));

    /// <summary>Skips white space and comments; gives a bad token for a comment without an end.</summary>
    Token? SkipBlanks()
    {
        while (_position < text.Length)
        {
            var c = text[_position];
            if (IsBlank(c))
            {
                _position++;
            }
            else if (c == '/' && At(_position + 1) == '/')
            {
                var end = text.AsSpan(_position).IndexOfAny('\n', '\r');
                _position = end < 0 ? text.Length : _position + end;
            }
            else if (c == '/' && At(_position + 1) == '*')
            {
                var end = text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    var start = _position;
                    _position = text.Length;
                    return Bad(ErrorCode.UnexpectedSyntax, new SourceSpan(start, 2), "The comment has no end",
                        "close it with */");
                }
                _position = end + 2;
            }
            else
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>The white space of openCypher: that of Unicode, and the separators of ASCII (1C to 1F).</summary>
    static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F' or '\uFEFF';

    bool IsNameStart(int index) =>
        index < text.Length && (text[index] == '_' || IsLetter(index)
            || char.GetUnicodeCategory(text[index]) is UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation);

    bool IsNamePart(int index) =>
        IsNameStart(index) || (index < text.Length && (char.IsDigit(text[index])
            || char.GetUnicodeCategory(text[index]) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark));

    bool IsLetter(int index) => char.IsSurrogate(text[index])
        ? char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLetter(text, index)
        : char.IsLetter(text[index]);

    int WidthAt(int index) => char.IsSurrogatePair(text[index], At(index + 1)) ? 2 : 1;

    static string? HintFor(char c) => c switch
    {
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation => "the minus sign of Cypher is - (U+002D)",
        '\u2018' or '\u2019' or '\u201C' or '\u201D' => "strings stand in straight quotes: 'text' or \"text\"",
        _ => null,
    };

    /// <summary><c>\u0041</c> outside of quotes stands for the character, if that can be a part of a name.</summary>
    bool IsUnicodeEscape(int index) =>
        At(index) == '\\' && At(index + 1) == 'u' && ReadHex(index + 2, 4) is { } code
        && (char.IsLetterOrDigit((char)code) || code == '_');

    Token ReadWord()
    {
        var start = _position;
        var escaped = false;
        while (true)
        {
            if (IsNamePart(_position)) _position += WidthAt(_position);
            else if (IsUnicodeEscape(_position)) (_position, escaped) = (_position + 6, true);
            else break;
        }
        if (!escaped) return Make(TokenKind.Word, start);
        return new Token(TokenKind.Word, From(start), ResolveWordEscapes(text[start.._position]));
    }

    static string ResolveWordEscapes(string word)
    {
        for (var i = word.IndexOf('\\'); i >= 0; i = word.IndexOf('\\'))
        {
            var code = ushort.Parse(word.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            word = word[..i] + (char)code + word[(i + 6)..];
        }
        return word;
    }

    Token ReadParameter()
    {
        var start = _position++;
        if (At(_position) == '`')
        {
            var name = ReadQuotedName();
            return name.Kind == TokenKind.Bad ? name : new Token(TokenKind.Parameter, From(start), name.Text);
        }
        while (IsNamePart(_position)) _position += WidthAt(_position);
        return new Token(TokenKind.Parameter, From(start), text[(start + 1).._position]);
    }

    Token ReadSymbol(char first)
    {
        var start = _position;
        if (first < s_symbolsByFirst.Length)
        {
            foreach (var symbol in s_symbolsByFirst[first])
            {
                if (string.CompareOrdinal(text, start, symbol, 0, symbol.Length) != 0) continue;
                _position += symbol.Length;
                return new Token(TokenKind.Symbol, From(start), symbol);
            }
        }
        _position += char.IsSurrogatePair(first, At(start + 1)) ? 2 : 1;
        var span = From(start);
        if (first > 0x7F)
        {
            Rune.DecodeFromUtf16(text.AsSpan(start), out var rune, out _);
            return Bad(ErrorCode.InvalidUnicodeCharacter, span, $"`{rune}` (U+{rune.Value:X4})", HintFor(first));
        }
        return Bad(ErrorCode.UnexpectedSyntax, span, $"Invalid input `{first}`");
    }

    static string[][] MakeSymbolsByFirst()
    {
        var table = new string[128][];
        for (var c = 0; c < table.Length; c++) table[c] = [.. s_symbols.Where(s => s[0] == c)];
        return table;
    }
}
