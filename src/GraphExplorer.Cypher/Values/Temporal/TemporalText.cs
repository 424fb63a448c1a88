using System.Globalization;
using System.Text;

namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// Temporal values as toString() gives them: <c>1984-10-11</c>, <c>12:31</c>, <c>12:31:14.645+01:00</c>,
/// <c>1984-10-11T12:31:14+01:00[Europe/Stockholm]</c>. Seconds are left out when they are zero; their fraction has 3,
/// 6 or 9 digits. Years beyond 9999 have a sign.
/// </summary>
static class TemporalText
{
    public static string Of(DateValue date) => Append(new(), date).ToString();

    public static string Of(LocalTimeValue time) => Append(new(), time).ToString();

    public static string Of(TimeValue time) => Append(new(), time.Local).Append(Offset(time.OffsetSeconds)).ToString();

    public static string Of(LocalDateTimeValue value) =>
        Append(Append(new(), value.Date).Append('T'), value.Time).ToString();

    public static string Of(DateTimeValue value)
    {
        var text = Append(Append(new(), value.Date).Append('T'), value.Time).Append(Offset(value.OffsetSeconds));
        if (value.Zone is not null) text.Append('[').Append(value.Zone).Append(']');
        return text.ToString();
    }

    /// <summary>For instance <c>Z</c>, <c>+01:00</c> or <c>-02:05:07</c>.</summary>
    public static string Offset(int seconds)
    {
        if (seconds == 0) return "Z";
        var size = Math.Abs(seconds);
        var text = new StringBuilder().Append(seconds < 0 ? '-' : '+');
        Append(text, size / Clock.SecondsPerHour).Append(':');
        Append(text, size / Clock.SecondsPerMinute % 60);
        if (size % 60 != 0) Append(text.Append(':'), size % 60);
        return text.ToString();
    }

    static StringBuilder Append(StringBuilder text, DateValue date)
    {
        var (year, month, day) = Calendar.Split(date.EpochDay);
        if (year > 9999) text.Append('+');
        text.Append(year.ToString("D4", CultureInfo.InvariantCulture)).Append('-');
        Append(text, month).Append('-');
        return Append(text, day);
    }

    static StringBuilder Append(StringBuilder text, LocalTimeValue time)
    {
        Append(text, time.Hour).Append(':');
        Append(text, time.Minute);
        if (time.Second == 0 && time.Nano == 0) return text;
        Append(text.Append(':'), time.Second);
        if (time.Nano == 0) return text;
        text.Append('.');
        if (time.Nano % Clock.NanosPerMilli == 0)
            return text.Append(CultureInfo.InvariantCulture, $"{time.Nano / Clock.NanosPerMilli:D3}");
        if (time.Nano % Clock.NanosPerMicro == 0)
            return text.Append(CultureInfo.InvariantCulture, $"{time.Nano / Clock.NanosPerMicro:D6}");
        return text.Append(CultureInfo.InvariantCulture, $"{time.Nano:D9}");
    }

    static StringBuilder Append(StringBuilder text, int twoDigits) =>
        text.Append(CultureInfo.InvariantCulture, $"{twoDigits:D2}");
}
