using System.Globalization;
using GraphExplorer.Time;

namespace GraphExplorer.Extraction;

/// <summary>
/// Finds the dates of a sentence and writes them in EDTF: "late 1998" is <c>1998-39</c>, "in the 1990s" <c>199X</c>,
/// "by 2001" <c>[..2001]</c>, "from 1998 to 2001" two ends. Reads from left to right, the longest form first.
/// </summary>
static class DatePhrases
{
    static readonly string[] s_months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    static readonly Dictionary<string, int> s_seasons = new() { ["spring"] = 21, ["summer"] = 22, ["autumn"] = 23, ["fall"] = 23, ["winter"] = 24 };
    static readonly HashSet<string> s_about = ["around", "about", "circa", "c", "ca", "approximately", "roughly"];
    static readonly HashSet<string> s_dash = ["-", "\u2013", "\u2014", "\u2012", "to", "until", "till", "through", "and"];

    public static List<DatePhrase> Find(IReadOnlyList<Token> tokens)
    {
        var found = new List<DatePhrase>();
        for (var at = 0; at < tokens.Count; at++)
            if (Read(tokens, at) is { } phrase)
            {
                found.Add(phrase);
                at = phrase.Last;
            }
        return found;
    }

    /// <summary>A date with the preposition before it, beginning at the token; null when none begins there.</summary>
    public static DatePhrase? Read(IReadOnlyList<Token> tokens, int at)
    {
        var word = Preposition(tokens, at, out var next);
        if (Single(tokens, next) is not { } one)
            return null;
        if (word.Length == 0 && IsBareNumber(tokens, at, one))
            return null;
        var mark = one.Last + 1;
        if (mark + 1 < tokens.Count && s_dash.Contains(tokens[mark].Lower) && IsRange(word, tokens[mark].Lower))
        {
            if (tokens[mark + 1].Lower is "present" or "now" or "today" || (tokens[mark + 1].Lower == "the" && mark + 2 < tokens.Count && tokens[mark + 2].Lower == "present"))
                return new(at, tokens[mark + 1].Lower == "the" ? mark + 2 : mark + 1, one.Text, "..", false) { Word = "from" };
            if (Single(tokens, tokens[mark + 1].Lower is "the" or "in" or "as" ? mark + 2 : mark + 1, one.Year) is { } two)
                return Range(at, word, tokens[mark].Lower, one, two);
            if (ShortYear(tokens, mark + 1, one) is { } tail)
                return new(at, mark + 1, one.Text, tail, false) { Word = "from" };
        }
        return Of(at, word, one);
    }

    static bool IsRange(string word, string mark) => mark is not ("and" or "to" or "until" or "till" or "through") || word is "from" or "between" or "" or "in" or "during" or "since";

    static DatePhrase Range(int at, string word, string mark, Date one, Date two)
    {
        // Of years that are listed ("in 2004 and 2005", "in 2004 to") only the span of "between" or "from" lasts.
        if (mark == "and" && word == "between")
            return new(at, two.Last, Set(one.Text, two.Text), Set(one.Text, two.Text), false) { Word = "between" };
        if (mark == "and")
            return new(at, two.Last, one.Text, two.Text, false) { Word = "both" };
        return new(at, two.Last, one.Text, two.Text, false) { Word = "from" };
    }

    static DatePhrase Of(int at, string word, Date date) => word switch
    {
        "since" or "from" => new(at, date.Last, date.Text, "", false) { Word = "since" },
        "until" => new(at, date.Last, "", date.Text, false) { Word = word },
        "by" or "before" => new(at, date.Last, Set("", date.Text), Set("", date.Text), true) { Word = word },
        "after" => new(at, date.Last, Set(date.Text, ""), Set(date.Text, ""), true) { Word = word },
        "about" => new(at, date.Last, Approximate(date.Text), Approximate(date.Text), true) { Word = word },
        _ => new(at, date.Last, date.Text, date.Text, true) { Word = word },
    };

    /// <summary>A date as an end of a period: of a set its outer year, roughly.</summary>
    public static string Edge(string text, bool first) => text.StartsWith('[') ? Inner(text, first) + "~" : text;

    /// <summary>That date or later.</summary>
    public static string Open(string text) => text.Length == 0 || text.Contains("..", StringComparison.Ordinal) && text.EndsWith("..]", StringComparison.Ordinal) ? text : Set(Plain(text), "");

    /// <summary>That date or earlier: the last month of a third of a year.</summary>
    public static string Until(string text) => text.Length == 0 || text.StartsWith("[..", StringComparison.Ordinal) ? text : Set("", Plain(text) is [_, _, _, _, '-', '3', var third] plain ? $"{plain[..4]}-{(third - '6') * 4:00}" : Plain(text));

    static string Plain(string text) => text.TrimEnd('~', '?');

    static string Approximate(string text) => text.StartsWith('[') || text.EndsWith('~') ? text : text + "~";

    static string Set(string first, string last)
    {
        var text = $"[{Inner(first, true)}..{Inner(last, false)}]";
        return Edtf.TryParse(text, out _, out _) ? text : first.Length > 0 ? first : last;
    }

    // A set inside a set gives its outer end: "[1996..1999]" begins 1996.
    static string Inner(string text, bool first)
    {
        if (!text.StartsWith('['))
            return text;
        var parts = text.Trim('[', ']').Split("..");
        return first ? parts[0] : parts[^1];
    }

    static string Preposition(IReadOnlyList<Token> tokens, int at, out int next)
    {
        next = at;
        var word = "";
        while (next < tokens.Count)
        {
            var lower = tokens[next].Lower;
            var two = next + 1 < tokens.Count ? lower + " " + tokens[next + 1].Lower : "";
            if (two is "prior to" or "as early" or "at least" or "up to" or "as of" or "starting in" or "beginning in" or "as late" or "until at" or "the year" or "the end" or "dating from" or "the beginning")
            {
                if (two is "the end" or "the beginning")
                    break;
                word = two switch { "prior to" => "before", "up to" => "until", "starting in" or "beginning in" or "dating from" => "since", _ => word };
                next += 2;
            }
            else if (lower is "in" or "on" or "since" or "until" or "till" or "from" or "between" or "by" or "before" or "after" or "during" or "the" or "of" or "around" or "about" or "circa" or "approximately" or "as" or "through" or "throughout" or "at")
            {
                if (lower is not ("in" or "on" or "the" or "of" or "as" or "at"))
                    word = s_about.Contains(lower) ? "about" : lower is "till" ? "until" : lower is "through" or "throughout" ? "during" : lower;
                else if (word.Length == 0 && lower is "in" or "on")
                    word = lower;
                next++;
            }
            else if (lower is "c" or "ca" && next + 1 < tokens.Count)
            {
                word = "about";
                next += tokens[next + 1].Lower == "." ? 2 : 1;
            }
            else
                break;
        }
        return next == at ? "" : word.Length == 0 ? "of" : word;
    }

    readonly record struct Date(string Text, int Last, int Year);

    // Without a preposition a bare figure is a year only where it looks like one: at the start, in brackets, before a mark.
    static bool IsBareNumber(IReadOnlyList<Token> tokens, int at, Date date)
    {
        if (date.Last > at || date.Text.Length > 4)
            return false;
        var after = date.Last + 1 < tokens.Count ? tokens[date.Last + 1] : null;
        var before = at > 0 ? tokens[at - 1].Lower : "";
        return after is { Kind: TokenKind.Word } && after.Lower is "people" or "members" or "fighters" or "men" or "militants" or "soldiers" or "civilians" or "civilian" or "troops" or "rebels"
            || before is "$" or "\u00A3" or "\u20AC" or "resolution" or "no";
    }

    static Date? Single(IReadOnlyList<Token> tokens, int at, int year = 0)
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
    static Date? Period(IReadOnlyList<Token> tokens, int at)
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

    static Date Third(Date decade, int code) => code switch
    {
        37 => decade with { Text = $"[{decade.Year}..{decade.Year + 3}]" },
        38 => decade with { Text = $"[{decade.Year + 4}..{decade.Year + 6}]" },
        39 => decade with { Text = $"[{decade.Year + 6}..{decade.Year + 9}]" },
        _ => decade,
    };

    // A day or a month: "15 March 2003", "March 15, 2003", "March 2003", "2003-03-15", "15/03/2003".
    static Date? Whole(IReadOnlyList<Token> tokens, int at)
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

    static Date? Numeric(IReadOnlyList<Token> tokens, int at)
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

    static Date? Day(int year, int month, int day, int last)
    {
        if (month is < 1 or > 12)
            return null;
        if (day > DateTime.DaysInMonth(year, month))
            return null;
        return new(day > 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}") : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), last, year);
    }

    static int Month(IReadOnlyList<Token> tokens, int at)
    {
        if (!tokens[at].IsCapital)
            return 0;
        var lower = tokens[at].Lower.TrimEnd('.');
        var month = Array.FindIndex(s_months, name => name == lower || (lower.Length is 3 or 4 && name.StartsWith(lower, StringComparison.Ordinal))) + 1;
        return month;
    }

    static int Day(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Number)
            return 0;
        var digits = tokens[at].Lower.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return int.TryParse(digits, out var day) && day is >= 1 and <= 31 && digits.Length <= 2 ? day : 0;
    }

    // "1998-99"
    static string? ShortYear(IReadOnlyList<Token> tokens, int at, Date one) =>
        one.Text.Length == 4 && tokens[at].Kind == TokenKind.Number && tokens[at].Lower.Length == 2 && int.TryParse(tokens[at].Lower, out var tail) && tail > one.Year % 100
            ? one.Text[..2] + tokens[at].Lower : null;
}
