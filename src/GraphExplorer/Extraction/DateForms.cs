using System.Globalization;

namespace GraphExplorer.Extraction;

/// <summary>A date without its preposition: its EDTF, its last token and its year.</summary>
readonly record struct DateForm(string Text, int Last, int Year);

/// <summary>Reads one date in the forms that texts write: "15 March 2003", "mid-2004", "the late 1990s", "2003-03-15".</summary>
static class DateForms
{
    static readonly string[] s_months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    static readonly Dictionary<string, int> s_seasons = new() { ["spring"] = 21, ["summer"] = 22, ["autumn"] = 23, ["fall"] = 23, ["winter"] = 24 };

    public static DateForm? Read(IReadOnlyList<Token> tokens, int at, int year = 0)
    {
        if (at >= tokens.Count)
            return null;
        // "mid-2004" is one word.
        var glued = tokens[at].Lower.Split('-');
        if (glued.Length == 2 && glued[0] is "mid" or "early" or "late" && glued[1].Length is 4 or 5 && int.TryParse(glued[1].AsSpan(0, 4), out var gluedYear))
        {
            var third = glued[0] switch { "early" => 37, "mid" => 38, _ => 39 };
            return glued[1].Length == 4 ? new($"{glued[1]}-{third}", at, gluedYear) : Third(new(glued[1][..3] + "X", at, gluedYear), third);
        }
        var code = Part(tokens, at, out var next);
        if (code > 0 && Period(tokens, next) is { } period)
            return period.Text.EndsWith('X') ? Third(period, code) : period.Text.Length == 4 ? period with { Text = $"{period.Text}-{code}" } : code is >= 37 and <= 39 ? period : null;
        if (code > 0 && s_seasons.ContainsValue(code) is false && year == 0)
            return null;
        return Whole(tokens, at) ?? Period(tokens, at);
    }

    // "early", "mid-", "late", "the end of", "spring of": a part of a year.
    static int Part(IReadOnlyList<Token> tokens, int at, out int next)
    {
        next = at + 1;
        var lower = tokens[at].Lower;
        var code = lower switch { "early" => 37, "mid" or "middle" => 38, "late" => 39, _ => s_seasons.GetValueOrDefault(lower) };
        if (lower == "the" && at + 2 < tokens.Count && tokens[at + 2].Lower == "of")
            code = tokens[at + 1].Lower switch { "end" => 39, "beginning" or "start" => 37, "middle" => 38, _ => s_seasons.GetValueOrDefault(tokens[at + 1].Lower) } + (next = at + 2) * 0;
        else if (lower is "end" or "beginning" or "start" && next < tokens.Count && tokens[next].Lower == "of")
            code = lower == "end" ? 39 : 37;
        if (lower is "first" or "second" && at + 2 < tokens.Count && tokens[at + 1].Lower == "half" && tokens[at + 2].Lower == "of")
            (code, next) = (lower == "first" ? 40 : 41, at + 2);
        while (code > 0 && next < tokens.Count && tokens[next].Lower is "of" or "-" or "the" or "in" or ",")
            next++;
        if (code > 0 && next < tokens.Count && tokens[next].Lower is "to" && next + 1 < tokens.Count && tokens[next + 1].Lower is "mid" or "late")
            return 0;
        return code;
    }

    // A year, or a decade: "1998", "1990s", "1990's".
    static DateForm? Period(IReadOnlyList<Token> tokens, int at)
    {
        if (at < tokens.Count && tokens[at].Lower is "the")
            at++;
        if (at >= tokens.Count)
            return null;
        var lower = tokens[at].Lower;
        if (lower.StartsWith("mid-", StringComparison.Ordinal) || tokens[at].Kind != TokenKind.Number || lower.Length < 4 || !int.TryParse(lower.AsSpan(0, 4), out var year) || year is < 1850 or > 2100)
            return null;
        var tail = lower[4..];
        if (tail.Length == 0)
            return new(lower, at, year);
        return tail is "s" or "'s" or "\u2019s" && year % 10 == 0 ? new(lower[..3] + "X", at, year) : null;
    }

    static DateForm Third(DateForm decade, int code) => code switch
    {
        37 => decade with { Text = $"[{decade.Year}..{decade.Year + 3}]" },
        38 => decade with { Text = $"[{decade.Year + 4}..{decade.Year + 6}]" },
        39 => decade with { Text = $"[{decade.Year + 6}..{decade.Year + 9}]" },
        _ => decade,
    };

    // A day or a month: "15 March 2003", "March 15, 2003", "March 2003", "2003-03-15", "15/03/2003".
    static DateForm? Whole(IReadOnlyList<Token> tokens, int at)
    {
        var month = Month(tokens, at);
        if (month > 0)
        {
            var next = at + 1 < tokens.Count && tokens[at + 1].Lower == "." ? at + 2 : at + 1;
            var day = Day(tokens, next);
            var yearAt = day > 0 ? next + 1 : next;
            while (yearAt < tokens.Count && tokens[yearAt].Lower is "," or "of")
                yearAt++;
            // "March 15-16, 2003" is dated by its first day.
            if (day > 0 && yearAt + 1 < tokens.Count && tokens[yearAt].Lower is "-" or "\u2013" && Day(tokens, yearAt + 1) > 0)
                yearAt += 2;
            while (yearAt < tokens.Count && tokens[yearAt].Lower is ",")
                yearAt++;
            if (Period(tokens, yearAt) is { Text.Length: 4 } ofYear && !ofYear.Text.EndsWith('X'))
                return Day(ofYear.Year, month, day, yearAt);
            return null;
        }
        if (Day(tokens, at) is > 0 and var first && at + 1 < tokens.Count)
        {
            var monthAt = tokens[at + 1].Lower is "of" ? at + 2 : at + 1;
            if (monthAt < tokens.Count && Month(tokens, monthAt) is > 0 and var named && Period(tokens, monthAt + 1 < tokens.Count && tokens[monthAt + 1].Lower is "," ? monthAt + 2 : monthAt + 1) is { Text.Length: 4 } ofYear && !ofYear.Text.EndsWith('X'))
                return Day(ofYear.Year, named, first, ofYear.Last);
        }
        return Numeric(tokens, at);
    }

    static DateForm? Numeric(IReadOnlyList<Token> tokens, int at)
    {
        if (at + 4 >= tokens.Count || tokens[at].Kind != TokenKind.Number || tokens[at + 1].Lower is not ("-" or "/") || tokens[at + 3].Lower != tokens[at + 1].Lower
            || tokens[at + 1].Start != tokens[at].End || tokens[at + 2].Start != tokens[at + 1].End)
            return null;
        if (!int.TryParse(tokens[at].Lower, out var a) || !int.TryParse(tokens[at + 2].Lower, out var b) || !int.TryParse(tokens[at + 4].Lower, out var c))
            return null;
        if (a is > 1850 and < 2101)
            return Day(a, b, c, at + 4);
        if (c is > 1850 and < 2101 && a > 12)
            return Day(c, b, a, at + 4);
        return c is > 1850 and < 2101 && b > 12 ? Day(c, a, b, at + 4) : null;
    }

    internal static DateForm? Day(int year, int month, int day, int last)
    {
        if (month is < 1 or > 12)
            return null;
        if (day > DateTime.DaysInMonth(year, month))
            return null;
        return new(day > 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}") : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), last, year);
    }

    internal static int Month(IReadOnlyList<Token> tokens, int at)
    {
        if (!tokens[at].IsCapital)
            return 0;
        var lower = tokens[at].Lower.TrimEnd('.');
        var month = Array.FindIndex(s_months, name => name == lower || (lower.Length is 3 or 4 && name.StartsWith(lower, StringComparison.Ordinal))) + 1;
        return month;
    }

    internal static int Day(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Number)
            return 0;
        var digits = tokens[at].Lower.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return int.TryParse(digits, out var day) && day is >= 1 and <= 31 && digits.Length <= 2 ? day : 0;
    }
}
