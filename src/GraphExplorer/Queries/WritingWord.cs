namespace GraphExplorer.Queries;

/// <summary>
/// Where a query writes, for a store that says that it does but not where (Neo4j). That it writes is known from the
/// store; this only finds the clause to be marked.
/// </summary>
static class WritingWord
{
    static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        "CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "DROP", "ALTER", "GRANT", "REVOKE", "DENY",
    };

    /// <summary>The first word of a clause that writes, or else of one that calls or loads; null when there is neither.</summary>
    public static (int From, int To)? Find(string text)
    {
        var tokens = CypherWords.Of(text).ToArray();
        return First(tokens, token => s_words.Contains(token.Text)) ?? First(tokens, token => token.Is("LOAD") || token.Is("CALL"));
    }

    static (int From, int To)? First(CypherToken[] tokens, Func<CypherToken, bool> isWanted)
    {
        for (var i = 0; i < tokens.Length; i++)
            if (tokens[i].IsWord && isWanted(tokens[i]) && !IsName(tokens, i))
                return (tokens[i].Start, tokens[i].End);
        return null;
    }

    // n.set, :Set, $set, {set: 1}
    static bool IsName(CypherToken[] tokens, int i) =>
        (i > 0 && tokens[i - 1].Text is "." or ":" or "$" or "|" or "&" or "!") || (i + 1 < tokens.Length && tokens[i + 1].Text == ":");
}
