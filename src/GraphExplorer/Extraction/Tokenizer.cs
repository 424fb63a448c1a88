using System.Globalization;

namespace GraphExplorer.Extraction;

/// <summary>
/// Cuts text into words, figures and marks, by hand and in one pass. Hyphens and apostrophes within a word belong to it
/// (<c>al-Qa'ida</c>); figures keep their separators (<c>5,000</c>); letters with points are one word (<c>U.S.</c>).
/// </summary>
static class Tokenizer
{
    const string Apostrophes = "'\u2018\u2019\u02BB\u02BC\u02BF\u02BE`\u00B4";
    static readonly HashSet<string> s_joined = ["and", "or", "of", "in", "by", "on", "at", "the", "for", "to", "from", "with", "was", "is"];
    static readonly HashSet<string> s_counts = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "the", "and", "of", "by", "several"];

    public static List<Token> Read(string text, int from, int to)
    {
        var tokens = new List<Token>();
        var at = from;
        while (at < to)
        {
            var character = text[at];
            if (char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control)
                at++;
            else if (IsWordStart(text, at))
                at = ReadWord(text, at, to, tokens);
            else if (char.IsDigit(character))
                at = ReadNumber(text, at, to, tokens);
            else if (Apostrophes.Contains(character) && IsGenitiveOfPlural(text, at, to, tokens))
                tokens.Add(new(at, ++at, TokenKind.Word, "'", "'s"));
            else
            {
                var length = char.IsSurrogatePair(text, at) && at + 1 < to ? 2 : 1;
                tokens.Add(new(at, at + length, TokenKind.Mark, text.Substring(at, length), text.Substring(at, length)));
                at += length;
            }
        }
        return tokens;
    }

    // "Workers' Party": an apostrophe that closes no quotation, right after an s.
    static bool IsGenitiveOfPlural(string text, int at, int to, List<Token> tokens) =>
        tokens is [.., { Kind: TokenKind.Word } last] && last.End == at && last.Lower.EndsWith('s')
        && at + 1 < to && text[at + 1] == ' ';

    static bool IsWordStart(string text, int at) => char.IsLetter(text, at) || char.GetUnicodeCategory(text, at) == UnicodeCategory.OtherLetter;

    static int ReadWord(string text, int start, int to, List<Token> tokens)
    {
        var at = start;
        while (at < to && Continues(text, start, at, to))
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        // A genitive leaves the word and becomes a token of its own.
        var end = at;
        if (end - start > 2 && text[end - 1] is 's' or 'S' && Apostrophes.Contains(text[end - 2]))
            end -= 2;
        foreach (var (first, last) in Unglue(text, start, end))
            tokens.Add(Word(text, first, last));
        if (end < at)
            tokens.Add(new(end, at, TokenKind.Word, text[end..at], "'s"));
        return at;
    }

    static bool Continues(string text, int start, int at, int to)
    {
        var character = text[at];
        if (char.IsLetterOrDigit(text, at) || char.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            return true;
        var between = at > start && at + 1 < to && (char.IsLetter(text, at + 1) || (char.IsDigit(text[at + 1]) && character == '-'));
        if (character is '-' or '\u2010' or '\u2011' || Apostrophes.Contains(character))
            return between && char.IsLetterOrDigit(text[at - 1]);
        if (character == '.')
            return IsInitials(text, start, at) && (at + 1 >= to || !char.IsLetter(text, at + 1) || at + 2 >= to || text[at + 2] == '.')
                && (at - start > 1 || (at + 2 < to && text[at + 2] == '.' && char.IsUpper(text[at + 1])));
        return false;
    }

    // "U.S." so far: one letter before each point.
    static bool IsInitials(string text, int start, int point)
    {
        for (var at = start; at < point; at++)
            if ((at - start) % 2 == 0 ? !char.IsUpper(text[at]) : text[at] != '.')
                return false;
        return (point - start) % 2 == 1;
    }

    static int ReadNumber(string text, int start, int to, List<Token> tokens)
    {
        var at = start;
        while (at < to && (char.IsDigit(text[at]) || (text[at] is ',' or '.' && at + 1 < to && char.IsDigit(text[at + 1]) && char.IsDigit(text[at - 1]))))
            at++;
        var digits = at;
        while (at < to && char.IsLetter(text[at]))
            at++;
        // "1990s", "1990's", "5th", "19th" are one; "2012IMU" is not.
        var tail = text[digits..at];
        if (at + 1 < to && digits == at && Apostrophes.Contains(text[at]) && text[at + 1] == 's')
            at += 2;
        else if (tail.Length > 2 || (tail.Length > 0 && char.IsUpper(tail[0])))
            at = digits;
        tokens.Add(new(start, at, TokenKind.Number, text[start..at], text[start..at].ToLowerInvariant()));
        return at;
    }

    static Token Word(string text, int start, int end)
    {
        var word = text[start..end];
        return new(start, end, TokenKind.Word, word, Lower(word));
    }

    internal static string Lower(string word)
    {
        var lower = word.ToLowerInvariant();
        foreach (var apostrophe in Apostrophes)
            lower = lower.Replace(apostrophe, '\'');
        return lower.Replace('\u2010', '-').Replace('\u2011', '-');
    }

    // Words that lost the space between them, as copied pages have them: "NATOand", "fourAmerican".
    static IEnumerable<(int First, int Last)> Unglue(string text, int start, int end)
    {
        var cut = start;
        for (var at = start + 1; at < end && cut == start; at++)
        {
            if (at - start >= 3 && char.IsUpper(text[at - 1]) && char.IsUpper(text[at - 2]) && s_joined.Contains(text[at..end]))
                cut = at;
            else if (char.IsUpper(text[at]) && char.IsLower(text[at - 1]) && s_counts.Contains(text[start..at]))
                cut = at;
            else if (end - at is 2 && char.IsLower(text[at]) && text[at..end] is "by" && text[start..at].ToLowerInvariant() is "attack" or "raid" or "bombing" or "attacked" or "killed")
                cut = at;
        }
        // "Taliban-affiliated", "Iran-backed": a name and a participle.
        var hyphen = text.LastIndexOf('-', end - 1, end - start);
        if (cut == start && hyphen > start && char.IsUpper(text[start]) && text[(hyphen + 1)..end] is "affiliated" or "linked" or "aligned" or "backed" or "led" or "based" or "controlled" or "held" or "allied" or "funded" or "trained" or "sponsored" or "supported" or "dominated" or "occupied" or "administered" or "ruled")
        {
            yield return (start, hyphen);
            yield return (hyphen, end);
            yield break;
        }
        if (cut > start)
            yield return (start, cut);
        yield return (cut, end);
    }
}
