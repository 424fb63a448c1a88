using System.Text;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Tests.Fuzzing.Generation;

namespace GraphExplorer.Cypher.Tests.Fuzzing;

/// <summary>Damages a query: by tokens, so that much of it still means something, or by bytes, so that nothing need.</summary>
sealed class TextMutation(Dice dice, IReadOnlyList<string> texts)
{
    static readonly string[] s_fragments =
    [
        "(", ")", "[", "]", "{", "}", "-[*]->", "..", "|", "&", "!", "%", "$", "`", "'", "\"", "/*", "*/", "//", ";", "::", "=~", "\\u0041",
        "9223372036854775808", "-9223372036854775808", "0x7FFFFFFFFFFFFFFF", "1e400", "1e-400", "0.0", "{0,}", "{,1}", "+", "*", "null", "NOT ",
        " IS NULL", " IN ", "CASE ", " END", "EXISTS {", "CALL {", "UNION ", "RETURN *", " AS ", "DISTINCT ", "count(*)", "collect(", "reduce(x = 0, y IN ",
        " WHERE ", " WITH *", "SHORTEST 2 ", "shortestPath(", "$p", ".*", " IS :: LIST<INTEGER>", " ORDER BY ", " SKIP -1", " LIMIT 1.5",
        "\0", "\uFFFF", "\uD800", "\U0001F600", "\u2014", "é", "\u00A0", "\r\n", "range(1, 1000000000)", "point({x: 1, y: 2})", "date('2020-02-30')",
    ];

    public string Mutate(string text)
    {
        var tokens = Tokens(text);
        for (var times = dice.Chance(60) ? 1 : dice.Between(2, 4); times > 0; times--)
            if (dice.Chance(75) && tokens.Count > 0) MutateTokens(tokens);
            else tokens = [MutateBytes(string.Concat(tokens))];
        return string.Concat(tokens);
    }

    /// <summary>Pieces that make up the text together: tokens with the blanks before them.</summary>
    static List<string> Tokens(string text)
    {
        var lexer = new Lexer(text);
        var pieces = new List<string>();
        var at = 0;
        while (lexer.Next() is { Kind: not TokenKind.End } token && token.Span.End > at)
        {
            pieces.Add(text[at..token.Span.End]);
            at = token.Span.End;
        }
        if (at < text.Length) pieces.Add(text[at..]);
        return pieces;
    }

    void MutateTokens(List<string> tokens)
    {
        var at = dice.Below(tokens.Count);
        var count = Math.Min(dice.Chance(60) ? 1 : dice.Between(2, 6), tokens.Count - at);
        switch (dice.Below(13))
        {
            case 0: tokens.RemoveRange(at, count); break;
            case 1: tokens.InsertRange(dice.Below(tokens.Count), tokens.GetRange(at, count)); break;
            case 2: tokens[at] = dice.Pick(s_fragments); break;
            case 3: tokens.Insert(at, dice.Pick(s_fragments)); break;
            case 4:
                var other = dice.Below(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 5: tokens.InsertRange(at, Piece(Tokens(dice.OneOf(texts)))); break;
            case 6:
                tokens.RemoveRange(at, tokens.Count - at);
                tokens.AddRange(Piece(Tokens(dice.OneOf(texts))));
                break;
            case > 7: tokens[at] = Akin(tokens, tokens[at]); break;
            default:
                for (var i = dice.Between(2, 300); i > 0; i--) tokens.Insert(at, tokens[at]);
                break;
        }
    }

    /// <summary>Another token that begins alike: a name for a name, a number for a number, a sign for a sign.</summary>
    string Akin(List<string> tokens, string token)
    {
        var others = (dice.Chance(70) ? tokens : Tokens(dice.OneOf(texts))).FindAll(t => KindOf(t) == KindOf(token));
        return others.Count > 0 ? dice.OneOf(others) : token;

        static int KindOf(string piece) =>
            piece.TrimStart() is [var first, ..] ? char.IsLetter(first) ? 1 : char.IsDigit(first) ? 2 : first is '\'' or '"' ? 3 : 4 : 0;
    }

    List<string> Piece(List<string> tokens)
    {
        if (tokens.Count == 0) return tokens;
        var at = dice.Below(tokens.Count);
        return tokens.GetRange(at, Math.Min(dice.Between(1, 25), tokens.Count - at));
    }

    string MutateBytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        for (var times = dice.Between(1, 8); times > 0 && bytes.Count > 0; times--)
        {
            var at = dice.Below(bytes.Count);
            switch (dice.Below(4))
            {
                case 0: bytes[at] = (byte)dice.Below(256); break;
                case 1: bytes[at] ^= (byte)(1 << dice.Below(8)); break;
                case 2: bytes.RemoveAt(at); break;
                default: bytes.Insert(at, (byte)dice.Below(128)); break;
            }
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
