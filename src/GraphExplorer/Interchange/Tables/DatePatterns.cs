using System.Globalization;
using GraphExplorer.Time;

namespace GraphExplorer.Interchange.Tables;

/// <summary>
/// Dates of other data sets as EDTF. What a date leaves open stays open: day or month <c>00</c>, or only a year, gives
/// a month or a year. Nothing is filled in.
/// </summary>
static class DatePatterns
{
    /// <summary>Reads a date by the first pattern that fits; null when none does or the date does not exist.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="patterns">As <see cref="MappedDate.Patterns"/> describes them.</param>
    /// <param name="pivotYear">See <see cref="MappedDate.PivotYear"/>.</param>
    public static string? Read(string text, IReadOnlyList<string> patterns, int pivotYear)
    {
        foreach (var pattern in patterns)
            if (pattern == "EDTF")
            {
                if (Edtf.TryParse(text, out _, out _))
                    return text;
            }
            else if (Match(text, pattern, pivotYear) is { } date)
                return date;
        return null;
    }

    /// <summary>Whether a pattern is understood: it has a year, and a day only with a month.</summary>
    public static bool IsPattern(string pattern) =>
        pattern == "EDTF"
        || (pattern.Count(one => one == 'Y') is 2 or 4
            && pattern.Count(one => one == 'M') is <= 2 and var months
            && pattern.Count(one => one == 'D') is <= 2 and var days
            && (days == 0 || months > 0)
            && pattern.TrimEnd('*').All(one => one is 'Y' or 'M' or 'D' || !char.IsAsciiLetterOrDigit(one)));

    /// <summary>A date shortened to what its source vouches for: <c>day</c>, <c>month</c> or <c>year</c>.</summary>
    public static string Shorten(string date, string precision) => precision switch
    {
        "year" => date.Length > 4 ? date[..4] : date,
        "month" => date.Length > 7 ? date[..7] : date,
        _ => date,
    };

    /// <summary>Some day from one date to another.</summary>
    public static string Within(string from, string until) =>
        from == until ? from : DateBounds.Of(from).Min <= DateBounds.Of(until).Max ? $"[{from}..{until}]" : "";

    static string? Match(string text, string pattern, int pivotYear)
    {
        var open = pattern.EndsWith('*');
        var form = open ? pattern[..^1] : pattern;
        int year = -1, month = 0, day = 0, at = 0;
        for (var index = 0; index < form.Length;)
        {
            var letter = form[index];
            var length = 1;
            while (index + length < form.Length && form[index + length] == letter)
                length++;
            if (letter is 'Y' or 'M' or 'D')
            {
                if (Digits(text, ref at, length, letter) is not { } number)
                    return null;
                if (letter == 'Y')
                    year = length == 2 ? Full(number, pivotYear) : number;
                else if (letter == 'M')
                    month = number;
                else
                    day = number;
            }
            else if (at + length > text.Length || text.AsSpan(at, length).ContainsAnyExcept(letter))
                return null;
            else
                at += length;
            index += length;
        }
        return at == text.Length || open ? Date(year, month, day) : null;
    }

    // One M or D takes one or two digits; all else takes as many as it has letters.
    static int? Digits(string text, ref int at, int length, char letter)
    {
        var most = letter != 'Y' && length == 1 ? 2 : length;
        var end = at;
        while (end < text.Length && end - at < most && char.IsAsciiDigit(text[end]))
            end++;
        if (end - at < length)
            return null;
        var number = int.Parse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture);
        at = end;
        return number;
    }

    static int Full(int twoDigits, int pivotYear)
    {
        var year = pivotYear - (pivotYear % 100) + twoDigits;
        return year > pivotYear ? year - 100 : year;
    }

    static string? Date(int year, int month, int day)
    {
        if (year is < 1 or > 9999 || month > 12 || (month == 0 && day > 0))
            return null;
        if (month == 0)
            return year.ToString("0000", CultureInfo.InvariantCulture);
        if (day == 0)
            return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");
        return day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
            : null;
    }
}
