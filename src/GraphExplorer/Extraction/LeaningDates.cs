using System.Globalization;

namespace GraphExplorer.Extraction;

/// <summary>
/// Dates that lean on one told before them: "on June 28" and "in July of that year" are of its year, "the same year" and
/// "that month" are it again, "the following year" and "two years later" are counted from it.
/// </summary>
static class LeaningDates
{
    /// <summary>The date that begins at the token; <paramref name="before"/> is the EDTF of the last one told, or empty.</summary>
    public static DatePhrase? Read(IReadOnlyList<Token> tokens, int at, string before)
    {
        if (before.Length < 4 || !int.TryParse(before.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;
        if ((Counted(tokens, at, year) ?? Months(tokens, at, before, year)) is { } counted)
            return counted;
        var word = DatePhrases.Preposition(tokens, at, out var next);
        if (next >= tokens.Count)
            return null;
        if (Again(tokens, next, before, year) is { } again)
            return DatePhrases.Of(at, word, again);
        return word.Length > 0 && OfThatYear(tokens, next, year) is { } day ? DatePhrases.Of(at, word, day) : null;
    }

    // "that year", "the same month", "the following year"; the article may stand before.
    static DateForm? Again(IReadOnlyList<Token> tokens, int at, string before, int year)
    {
        var unit = at + 1 < tokens.Count ? tokens[at + 1].Lower : "";
        var last = at + 1;
        if (tokens[at].Lower is "that" && unit is "same" && at + 2 < tokens.Count)
            (unit, last) = (tokens[at + 2].Lower, at + 2);
        if (unit is not ("year" or "month" or "day"))
            return null;
        return (tokens[at].Lower, unit) switch
        {
            ("same" or "that", "year") => new(before[..4], last, year),
            ("same" or "that", "month") when before.Length >= 7 => new(before[..7], last, year),
            ("same" or "that", "day") when before.Length == 10 => new(before, last, year),
            ("following" or "next", "year") => Year(year + 1, last),
            ("previous" or "preceding", "year") => Year(year - 1, last),
            _ => null,
        };
    }

    // "two years later", "a year earlier".
    static DatePhrase? Counted(IReadOnlyList<Token> tokens, int at, int year)
    {
        if (at + 2 >= tokens.Count || tokens[at + 1].Lower is not ("year" or "years") || tokens[at + 2].Lower is not ("later" or "earlier" or "before"))
            return null;
        var count = tokens[at].Lower is "a" or "one" ? 1 : Numbers.Value(tokens[at].Lower);
        return count is >= 1 and < 60 ? DatePhrases.Of(at, "in", Year(year + (tokens[at + 2].Lower is "later" ? (int)count : -(int)count), at + 2)) : null;
    }

    // "a month later", "two months later": of a date that has a month.
    static DatePhrase? Months(IReadOnlyList<Token> tokens, int at, string before, int year)
    {
        if (at + 2 >= tokens.Count || tokens[at + 1].Lower is not ("month" or "months") || tokens[at + 2].Lower is not "later" || before.Length < 7 || !int.TryParse(before.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month > 12)
            return null;
        var count = tokens[at].Lower is "a" or "one" ? 1 : Numbers.Value(tokens[at].Lower);
        if (count is not (>= 1 and < 120))
            return null;
        var months = year * 12 + month - 1 + (int)count;
        return DatePhrases.Of(at, "in", new(string.Create(CultureInfo.InvariantCulture, $"{months / 12:0000}-{months % 12 + 1:00}"), at + 2, months / 12));
    }

    // "June 28", "7 July of that year", "October".
    static DateForm? OfThatYear(IReadOnlyList<Token> tokens, int at, int year)
    {
        var (month, day, last) = (DateForms.Month(tokens, at), 0, at);
        if (month > 0 && DateForms.Day(tokens, at + 1) is > 0 and var behind)
            (day, last) = (behind, at + 1);
        else if (month == 0 && DateForms.Day(tokens, at) is > 0 and var ahead && at + 1 < tokens.Count)
            (month, day, last) = (DateForms.Month(tokens, at + 1), ahead, at + 1);
        if (month == 0)
            return null;
        if (last + 3 < tokens.Count + 0 && tokens[last + 1].Lower == "of" && tokens[last + 2].Lower is "that" or "the" && tokens[last + 3].Lower is "year" or "same")
            last += tokens[last + 3].Lower == "year" ? 3 : 4;
        return DateForms.Day(year, month, day, Math.Min(last, tokens.Count - 1));
    }

    static DateForm Year(int year, int last) => new(year.ToString(CultureInfo.InvariantCulture), last, year);
}
