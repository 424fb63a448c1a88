namespace GraphExplorer.Extraction;

/// <summary>
/// Cuts a block into sentences at full stops, question and exclamation marks that end one: not after an abbreviation or
/// an initial, and only before something that may begin a sentence.
/// </summary>
static class Sentences
{
    static readonly HashSet<string> s_abbreviations =
    [
        "mr", "mrs", "ms", "dr", "gen", "col", "lt", "maj", "capt", "sgt", "st", "no", "vs", "e.g", "i.e", "approx", "ca", "c", "cf", "jan", "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "prof", "rev", "gov", "sen", "rep", "pres", "inc", "ltd", "est", "al", "etc", "d.c", "brig", "hon", "jr", "sr",
    ];

    public static IEnumerable<Sentence> Of(string text, Block block)
    {
        var tokens = Tokenizer.Read(text, block.Start, block.End);
        var first = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (!IsEnd(text, tokens, index, block.End, out var last))
                continue;
            yield return New(block, tokens, first, last);
            (first, index) = (last + 1, last);
        }
        if (first < tokens.Count)
            yield return New(block, tokens, first, tokens.Count - 1);
    }

    static Sentence New(Block block, List<Token> tokens, int first, int last) =>
        new(block, tokens[first].Start, tokens[last].End, tokens.GetRange(first, last - first + 1));

    static bool IsEnd(string text, List<Token> tokens, int index, int end, out int last)
    {
        last = index;
        var token = tokens[index];
        var isInitials = token.Kind == TokenKind.Word && token.Text.EndsWith('.');
        if (token.Lower is not ("." or "?" or "!") && !isInitials)
            return false;
        if (token.Lower == "." && index > 0 && tokens[index - 1].End == token.Start && IsAbbreviation(tokens, index - 1))
            return false;
        // Closing quotes, brackets and the numbers of notes belong to the sentence that they follow.
        while (last + 1 < tokens.Count && tokens[last + 1].Start == tokens[last].End && IsCloser(tokens, last + 1, out var closes))
            last = closes;
        if (last + 1 == tokens.Count)
            return true;
        var next = tokens[last + 1];
        var isApart = next.Start > tokens[last].End || (next.IsCapital && token.Lower == "." && index > 0 && tokens[index - 1].Text.Length > 2);
        return isApart && (next.Kind == TokenKind.Number || next.Kind == TokenKind.Mark || next.IsCapital || HasNoCase(next, text))
            && !(isInitials && !SentenceStarters.Contains(next.Lower));
    }

    static readonly HashSet<string> SentenceStarters = ["the", "in", "on", "it", "they", "he", "she", "after", "although", "this", "these", "its", "their", "however", "by", "as", "since", "while", "during", "a", "an", "but"];

    static bool HasNoCase(Token token, string text) => char.GetUnicodeCategory(text, token.Start) == System.Globalization.UnicodeCategory.OtherLetter;

    static bool IsAbbreviation(List<Token> tokens, int index)
    {
        var word = tokens[index];
        return (word.Text.Length == 1 && word.IsCapital) || (s_abbreviations.Contains(word.Lower) && (word.IsCapital || word.Lower is "e.g" or "i.e" or "approx" or "ca" or "c" or "cf" or "vs" or "no"))
            && !(word.Lower is "no" && index + 2 < tokens.Count && tokens[index + 2].Kind != TokenKind.Number);
    }

    static bool IsCloser(List<Token> tokens, int index, out int last)
    {
        last = index;
        if (tokens[index].Lower is "\"" or "\u201D" or "\u2019" or ")" or "'" or "." or "?" or "!")
            return true;
        if (tokens[index].Lower == "[" && index + 2 < tokens.Count && tokens[index + 2].Lower == "]")
        {
            last = index + 2;
            return true;
        }
        return false;
    }
}
