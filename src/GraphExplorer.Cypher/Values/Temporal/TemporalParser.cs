using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// Reads dates and times in the forms of ISO 8601 that openCypher takes, with or without separators: calendar dates
/// (<c>2015-07-21</c>), week dates (<c>2015-W30-2</c>), quarter dates (<c>2015-Q3-21</c>), ordinal dates
/// (<c>2015-202</c>), each with its last parts left out; times to the nanosecond; offsets and, in brackets, names of
/// time zones.
/// </summary>
static partial class TemporalParser
{
    public static DateValue Date(string text) =>
        TryDate(text, out var date) ? date : throw TemporalError.Unreadable(text, "a date");

    public static LocalTimeValue LocalTime(string text) =>
        TryTime(text, out var time, out var zone) && zone.Length == 0
            ? time
            : throw TemporalError.Unreadable(text, "a local time");

    public static TimeValue Time(string text)
    {
        if (!TryTime(text, out var time, out var zone)
            || !TimeZone.TryOffset(zone.Length == 0 ? "Z" : zone, out var offset))
            throw TemporalError.Unreadable(text, "a time");
        return new(time.NanoOfDay, offset);
    }

    public static LocalDateTimeValue LocalDateTime(string text) =>
        TryDateTime(text, out var local, out var zone) && zone.Length == 0
            ? local
            : throw TemporalError.Unreadable(text, "a local date and time");

    /// <param name="text">Date and time, with or without a time zone.</param>
    /// <param name="otherwise">The zone of a text without one.</param>
    public static DateTimeValue DateTime(string text, TimeZone otherwise)
    {
        if (!TryDateTime(text, out var local, out var zone)) throw TemporalError.Unreadable(text, "a date and time");
        if (zone.Length == 0) return otherwise.At(local);
        if (zone[^1] != ']') return TimeZone.Parse(zone).At(local);
        var bracket = zone.IndexOf('[');
        var named = TimeZone.Parse(zone[(bracket + 1)..^1]);
        if (bracket == 0) return named.At(local);
        if (!TimeZone.TryOffset(zone[..bracket], out var offset))
            throw TemporalError.Unreadable(text, "a date and time");
        var value = named.At(local, offset);
        return value.OffsetSeconds == offset
            ? value
            : throw TemporalError.Of($"The offset of '{text}' is not the one that holds there in {named}");
    }

    static bool TryDateTime(string text, out LocalDateTimeValue local, out string zone)
    {
        (local, zone) = (null!, "");
        var separator = text.AsSpan().IndexOfAny('T', 't');
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (separator < 0 || (bracket >= 0 && bracket < separator))
        {
            if (!TryDate(text, out var only)) return false;
            local = new(only, default);
            return true;
        }
        if (!TryDate(text[..separator], out var date) || !TryTime(text[(separator + 1)..], out var time, out zone))
            return false;
        local = new(date, time);
        return true;
    }

    static bool TryDate(string text, out DateValue date)
    {
        date = default;
        var match = DateForm().Match(text);
        if (!match.Success) return false;
        var fields = new DateFields { Year = Number(match, "year") };
        if (match.Groups["week"].Success)
            (fields.Week, fields.DayOfWeek) = (Number(match, "week"), Number(match, "weekday"));
        else if (match.Groups["quarter"].Success)
            (fields.Quarter, fields.DayOfQuarter) = (Number(match, "quarter"), Number(match, "quarterday"));
        else if (match.Groups["ordinal"].Success) fields.OrdinalDay = Number(match, "ordinal");
        else (fields.Month, fields.Day) = (Number(match, "month"), Number(match, "day"));
        date = fields.Build(null);
        return true;
    }

    static bool TryTime(string text, out LocalTimeValue time, out string zone)
    {
        (time, zone) = (default, "");
        var match = TimeForm().Match(text);
        if (!match.Success) return false;
        zone = match.Groups["zone"].Value;
        var fraction = match.Groups["fraction"].Value.PadRight(9, '0');
        var (hour, minute) = (Number(match, "hour") ?? 0, Number(match, "minute") ?? 0);
        if (hour > 23 || minute > 59 || Number(match, "second") is > 59) return false;
        time = LocalTimeValue.Of(
            (int)hour, (int)minute, (int)(Number(match, "second") ?? 0),
            int.Parse(fraction, CultureInfo.InvariantCulture));
        return true;
    }

    static long? Number(Match match, string group) => match.Groups[group] is { Success: true } found
        ? long.Parse(found.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(
        @"^(?<year>[+-][0-9]{1,9}|[0-9]{4})(?:(?<s>-?)(?:(?<month>[0-9][0-9])(?:\k<s>(?<day>[0-9][0-9]))?"
        + @"|W(?<week>[0-9][0-9])(?:\k<s>(?<weekday>[0-9]))?|Q(?<quarter>[0-9])(?:\k<s>(?<quarterday>[0-9][0-9]?))?"
        + @"|(?<ordinal>[0-9]{3})))?\z")]
    private static partial Regex DateForm();

    [GeneratedRegex(
        @"^(?<hour>[0-9][0-9])(?:(?<s>:?)(?<minute>[0-9][0-9])"
        + @"(?:\k<s>(?<second>[0-9][0-9])(?:[.,](?<fraction>[0-9]{1,9}))?)?)?"
        + @"(?<zone>(?:[zZ]|[+-][0-9]{2}[0-9:]*)?(?:\[[^\]]+\])?)\z")]
    private static partial Regex TimeForm();
}
