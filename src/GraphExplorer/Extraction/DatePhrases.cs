using GraphExplorer.Time;

namespace GraphExplorer.Extraction;

/// <summary>
/// Finds the dates of a sentence and writes them in EDTF: "late 1998" is <c>1998-39</c>, "in the 1990s" <c>199X</c>,
/// "by 2001" <c>[..2001]</c>, "from 1998 to 2001" two ends. Reads from left to right, the longest form first.
/// </summary>
static class DatePhrases
{
    static readonly HashSet<string> s_about = ["around", "about", "circa", "c", "ca", "approximately", "roughly"];
    static readonly HashSet<string> s_dash = ["-", "\u2013", "\u2014", "\u2012", "to", "until", "till", "through", "and"];

    /// <summary>The dates of a sentence; those that lean on another ("on June 28", "the same year") on the one before them, at first on <paramref name="before"/>.</summary>
    public static List<DatePhrase> Find(IReadOnlyList<Token> tokens, string before = "")
    {
        var found = new List<DatePhrase>();
        for (var at = 0; at < tokens.Count; at++)
            if ((Read(tokens, at) ?? LeaningDates.Read(tokens, at, before)) is { } phrase)
            {
                found.Add(phrase);
                before = phrase.Start is [_, _, _, _, ..] && !phrase.Start.StartsWith('[') ? phrase.Start : phrase.End.Length >= 4 && !phrase.End.StartsWith('[') ? phrase.End : before;
                at = phrase.Last;
            }
        return found;
    }

    /// <summary>A date with the preposition before it, beginning at the token; null when none begins there.</summary>
    public static DatePhrase? Read(IReadOnlyList<Token> tokens, int at)
    {
        var word = Preposition(tokens, at, out var next);
        if (word is "from" or "between" && MonthRange(tokens, at, next, word) is { } months)
            return months;
        if (DateForms.Read(tokens, next) is not { } one)
            return null;
        if (word.Length == 0 && IsBareNumber(tokens, at, one))
            return null;
        var mark = one.Last + 1;
        if (mark + 1 < tokens.Count && s_dash.Contains(tokens[mark].Lower) && IsRange(word, tokens[mark].Lower))
        {
            if (tokens[mark + 1].Lower is "present" or "now" or "today" || (tokens[mark + 1].Lower == "the" && mark + 2 < tokens.Count && tokens[mark + 2].Lower == "present"))
                return new(at, tokens[mark + 1].Lower == "the" ? mark + 2 : mark + 1, one.Text, "..", false) { Word = "from" };
            if (DateForms.Read(tokens, tokens[mark + 1].Lower is "the" or "in" or "as" ? mark + 2 : mark + 1, one.Year) is { } two)
                return Range(at, word, tokens[mark].Lower, one, two);
            if (ShortYear(tokens, mark + 1, one) is { } tail)
                return new(at, mark + 1, one.Text, tail, false) { Word = "from" };
        }
        return Of(at, word, one);
    }

    // "from February to April 2018": the year stands at the end.
    static DatePhrase? MonthRange(IReadOnlyList<Token> tokens, int at, int next, string word)
    {
        if (next + 2 >= tokens.Count || tokens[next + 1].Lower is not ("to" or "until" or "through" or "and") || DateForms.Read(tokens, next) is not null || DateForms.Read(tokens, next + 2) is not { Text: [_, _, _, _, '-', _, _] } two)
            return null;
        var month = DateForms.Month(tokens, next);
        return month == 0 ? null : new(at, two.Last, $"{two.Text[..4]}-{month:00}", two.Text, false) { Word = word == "between" ? word : "from" };
    }

    static bool IsRange(string word, string mark) => mark is not ("and" or "to" or "until" or "till" or "through") || word is "from" or "between" or "" or "in" or "during" or "since";

    static DatePhrase Range(int at, string word, string mark, DateForm one, DateForm two)
    {
        // Of years that are listed ("in 2004 and 2005", "in 2004 to") only the span of "between" or "from" lasts.
        if (mark == "and" && word == "between")
            return new(at, two.Last, Set(one.Text, two.Text), Set(one.Text, two.Text), false) { Word = "between" };
        if (mark == "and")
            return new(at, two.Last, one.Text, two.Text, false) { Word = "both" };
        return new(at, two.Last, one.Text, two.Text, false) { Word = "from" };
    }

    internal static DatePhrase Of(int at, string word, DateForm date) => word switch
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

    internal static string Preposition(IReadOnlyList<Token> tokens, int at, out int next)
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

    // Without a preposition a bare figure is a year only where it looks like one: at the start, in brackets, before a mark.
    static bool IsBareNumber(IReadOnlyList<Token> tokens, int at, DateForm date)
    {
        if (date.Last > at || date.Text.Length > 4)
            return false;
        var after = date.Last + 1 < tokens.Count ? tokens[date.Last + 1] : null;
        var before = at > 0 ? tokens[at - 1].Lower : "";
        return after is { Kind: TokenKind.Word } && after.Lower is "people" or "members" or "fighters" or "men" or "militants" or "soldiers" or "civilians" or "civilian" or "troops" or "rebels"
            || before is "$" or "\u00A3" or "\u20AC" or "resolution" or "no";
    }

    // "1998-99"
    static string? ShortYear(IReadOnlyList<Token> tokens, int at, DateForm one) =>
        one.Text.Length == 4 && tokens[at].Kind == TokenKind.Number && tokens[at].Lower.Length == 2 && int.TryParse(tokens[at].Lower, out var tail) && tail > one.Year % 100
            ? one.Text[..2] + tokens[at].Lower : null;
}
