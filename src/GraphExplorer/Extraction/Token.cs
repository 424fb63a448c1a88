namespace GraphExplorer.Extraction;

enum TokenKind
{
    Word,
    Number,
    Mark,
}

/// <summary>
/// A word, a figure or a mark. Offsets are UTF-16 units of the text; <paramref name="Lower"/> has lower case and one
/// kind of apostrophe; a genitive ending is a token of its own whose Lower is <c>'s</c>.
/// </summary>
sealed record Token(int Start, int End, TokenKind Kind, string Text, string Lower)
{
    /// <summary>Begins with a capital, or with an Arabic article before one: <c>al-Shabaab</c>.</summary>
    public bool IsCapital { get; } = Kind == TokenKind.Word && StartsCapital(Text);

    /// <summary>Two capitals or more and no small letter, as acronyms have.</summary>
    public bool IsAcronym => Kind == TokenKind.Word && Text.Count(char.IsUpper) >= 2 && !Text.Where(char.IsLetter).Any(char.IsLower);

    static bool StartsCapital(string text)
    {
        var first = text.FirstOrDefault(char.IsLetter);
        var hyphen = text.IndexOf('-');
        return char.IsUpper(first) || (text.Length > 3 && text[0] is 'h' or 'n' or 't' && char.IsUpper(text[1]) && char.IsLower(text[2])) || (hyphen is 2 or 3 && hyphen + 1 < text.Length && char.IsUpper(text[hyphen + 1]));
    }
}
