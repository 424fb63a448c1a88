namespace GraphExplorer.Queries;

/// <summary>What a query without a title is called.</summary>
public static class QueryTitle
{
    const int LengthMax = 60;

    /// <summary>The first words of a text in one line. Comments at its top say less than the query does, and are left out.</summary>
    public static string Of(string text)
    {
        var first = CypherWords.Of(text).Select(token => token.Start).FirstOrDefault();
        var words = string.Join(' ', text[first..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= LengthMax ? words : words[..(char.IsHighSurrogate(words[LengthMax - 1]) ? LengthMax - 1 : LengthMax)] + "…";
    }
}
