using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Looking at tokens, taking them, and saying what was expected instead.</summary>
sealed partial class Parser
{
    Token Current => Peek(0);

    SourceSpan Previous => _position == 0 ? new SourceSpan(0, 0) : _tokens[_position - 1].Span;

    Token Peek(int ahead) => TokenAt(_position + ahead);

    Token TokenAt(int index)
    {
        while (_tokens.Count <= index)
        {
            if (_tokens.Count > 0 && _tokens[^1].Kind == TokenKind.End) return _tokens[^1];
            _tokens.Add(_lexer.Next());
        }
        return _tokens[index];
    }

    Token Advance()
    {
        var token = Current;
        if (token.Kind is TokenKind.Bad) throw token.Problem!;
        if (token.Kind is TokenKind.BadNumber) throw BadNumber(token);
        if (token.Kind != TokenKind.End) _position++;
        return token;
    }

    /// <summary>From the start of a production to the last token taken.</summary>
    SourceSpan Since(SourceSpan start) => SourceSpan.Cover(start, Previous);

    bool TakeWord(string word)
    {
        if (!Current.IsWord(word)) return false;
        _position++;
        return true;
    }

    bool TakeSymbol(string symbol)
    {
        if (!Current.IsSymbol(symbol)) return false;
        _position++;
        return true;
    }

    bool AtWords(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Peek(i).IsWord(words[i])) return false;
        }
        return true;
    }

    bool TakeWords(params ReadOnlySpan<string> words)
    {
        if (!AtWords(words)) return false;
        _position += words.Length;
        return true;
    }

    SourceSpan ExpectWord(string word)
    {
        if (!Current.IsWord(word)) throw Unexpected(word, [word]);
        return Advance().Span;
    }

    SourceSpan ExpectSymbol(string symbol)
    {
        if (!Current.IsSymbol(symbol)) throw Unexpected($"`{symbol}`");
        return Advance().Span;
    }

    Name ExpectName(string what)
    {
        if (!Current.IsName) throw Unexpected(what);
        var token = Advance();
        return new Name(token.Span, token.Text);
    }

    /// <summary>The error at the current token. Words that would fit serve to guess at a misspelt one.</summary>
    CypherException Unexpected(string expected, IReadOnlyList<string>? words = null)
    {
        var token = Current;
        if (token.Kind == TokenKind.Bad) return token.Problem!;
        var found = token.Kind switch
        {
            TokenKind.End => "Unexpected end of the query",
            TokenKind.String => "Invalid input: a string",
            _ => $"Invalid input `{_text.AsSpan(token.Span.Start, Math.Min(token.Span.Length, ShownCharactersMax))}`",
        };
        var error = ErrorCode.UnexpectedSyntax.At(token.Span, $"{found}: expected {expected}");
        var near = token.Kind == TokenKind.Word && words is not null ? NearNames.Find(token.Text, words) : null;
        if (token.IsSymbol("!=")) return error.WithHint("not equal is written <> in Cypher");
        return near is null ? error : error.WithHint($"did you mean {near}?");
    }

    static CypherException BadNumber(Token token) =>
        ErrorCode.InvalidNumberLiteral.At(token.Span, $"`{token.Text}`");

    /// <summary>How much of a token an error message repeats.</summary>
    const int ShownCharactersMax = 40;
}
