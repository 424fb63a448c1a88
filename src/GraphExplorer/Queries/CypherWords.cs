namespace GraphExplorer.Queries;

/// <summary>
/// The words and signs of a Cypher text, without comments and blanks. A text in quotes or backticks is one token that is
/// no word. It knows no grammar: it tells where something stands, never what a query may do.
/// </summary>
static class CypherWords
{
    /// <summary>The tokens in the order of the text, as far as it can be read.</summary>
    public static IEnumerable<CypherToken> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = SkipBlank(text, at);
            if (end == at)
            {
                end = EndOf(text, at);
                yield return new CypherToken(at, text[at..end], IsWordSign(text[at]));
            }
            at = end;
        }
    }

    /// <summary>Where a word of a text ends that begins, or goes on, at a place; the place itself when there is none.</summary>
    public static int WordEnd(string text, int at)
    {
        if (at < text.Length && text[at] == '`') return QuotedEnd(text, at);
        while (at < text.Length && IsWordSign(text[at])) at++;
        return at;
    }

    static int SkipBlank(string text, int at)
    {
        if (char.IsWhiteSpace(text[at])) return at + 1;
        if (text.AsSpan(at).StartsWith("//")) return EndAfter(text, "\n", at + 2);
        return text.AsSpan(at).StartsWith("/*") ? EndAfter(text, "*/", at + 2) : at;
    }

    static int EndOf(string text, int at) =>
        text[at] is '\'' or '"' or '`' ? QuotedEnd(text, at) : IsWordSign(text[at]) ? WordEnd(text, at) : at + 1;

    static int QuotedEnd(string text, int at)
    {
        var quote = text[at];
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == quote) return i + 1;
            if (text[i] == '\\' && quote != '`') i++;
        }
        return text.Length;
    }

    static int EndAfter(string text, string sign, int from)
    {
        var found = text.IndexOf(sign, from, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + sign.Length;
    }

    static bool IsWordSign(char sign) => char.IsLetterOrDigit(sign) || sign == '_' || char.IsSurrogate(sign);
}

/// <summary>A word, a sign or a quoted text.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="Text">As it stands in the query.</param>
/// <param name="IsWord">Whether it is a name, a keyword or a number.</param>
readonly record struct CypherToken(int Start, string Text, bool IsWord)
{
    public int End => Start + Text.Length;

    public bool Is(string word) => IsWord && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
