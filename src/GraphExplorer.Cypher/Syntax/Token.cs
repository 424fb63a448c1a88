using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

enum TokenKind
{
    End,

    /// <summary>A bare word: keyword or name. Cypher has no reserved words on this level.</summary>
    Word,

    /// <summary>A name in backticks, which is never a keyword.</summary>
    QuotedName,

    Integer,
    Float,
    String,

    /// <summary><c>$name</c>; the text is the name.</summary>
    Parameter,

    /// <summary>Operators and brackets; the text is the symbol.</summary>
    Symbol,

    /// <summary>Digits that make no number, such as <c>0x</c> or <c>12ab</c>.</summary>
    BadNumber,

    /// <summary>Characters that make no token at all; <see cref="Token.Problem"/> says why.</summary>
    Bad,
}

/// <summary>A piece of the query text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Text">A name or string with escapes resolved; else the characters as written.</param>
/// <param name="Problem">Why a <see cref="TokenKind.Bad"/> token is bad.</param>
readonly record struct Token(TokenKind Kind, SourceSpan Span, string Text, CypherException? Problem = null)
{
    public bool IsName => Kind is TokenKind.Word or TokenKind.QuotedName;

    public bool IsWord(string word) =>
        Kind == TokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}
