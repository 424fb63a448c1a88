using System.Globalization;
using System.Text;

namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// An amount of time in four parts that do not convert into each other: a month has no fixed number of days, nor a
/// day of seconds. <see cref="Nanos"/> is from 0 to 999,999,999; the sign of less than a second is in <see
/// cref="Seconds"/>.
/// </summary>
public sealed class DurationValue(long months, long days, long seconds, int nanos) : HeapValue(ValueKind.Duration)
{
    /// <summary>An average month of the ISO calendar.</summary>
    const double NanosPerMonth = 2_629_746e9;

    const double NanosPerDay = Clock.NanosPerDay;
    const double NanosPerSecond = Clock.NanosPerSecond;

    public static readonly DurationValue Zero = new(0, 0, 0, 0);

    public long Months { get; } = months;

    public long Days { get; } = days;

    public long Seconds { get; } = seconds;

    public int Nanos { get; } = nanos;

    /// <summary>The duration with nanoseconds of any size carried over into seconds.</summary>
    /// <exception cref="Errors.CypherException">It does not fit.</exception>
    public static DurationValue Of(long months, long days, long seconds, long nanos)
    {
        var carried = Calendar.FloorDivide(nanos, Clock.NanosPerSecond);
        return Exactly(() => new(
            months, days, checked(seconds + carried), (int)(nanos - carried * Clock.NanosPerSecond)));
    }

    /// <summary>
    /// The duration of parts with fractions: the fraction of a month becomes days of an average month, that of a day
    /// becomes seconds, that of a second nanoseconds.
    /// </summary>
    /// <exception cref="Errors.CypherException">It does not fit.</exception>
    public static DurationValue Approximate(double months, double days, double seconds, double nanos)
    {
        var wholeMonths = Whole(months);
        days += (NanosPerMonth * months - NanosPerMonth * wholeMonths) / NanosPerDay;
        var wholeDays = Whole(days);
        seconds += (NanosPerDay * days - NanosPerDay * wholeDays) / NanosPerSecond;
        var wholeSeconds = Whole(seconds);
        nanos += NanosPerSecond * seconds - NanosPerSecond * wholeSeconds;
        return Of(wholeMonths, wholeDays, wholeSeconds, Whole(nanos));
    }

    public DurationValue Plus(DurationValue other) => Exactly(() => Of(
        checked(Months + other.Months), checked(Days + other.Days), checked(Seconds + other.Seconds),
        Nanos + other.Nanos));

    public DurationValue Minus(DurationValue other) => Exactly(() => Of(
        checked(Months - other.Months), checked(Days - other.Days), checked(Seconds - other.Seconds),
        Nanos - other.Nanos));

    public DurationValue Times(long factor) => Exactly(() =>
    {
        var nanos = (Int128)Nanos * factor;
        var seconds = checked((long)((Int128)Seconds * factor + nanos / Clock.NanosPerSecond));
        return Of(checked(Months * factor), checked(Days * factor), seconds, (long)(nanos % Clock.NanosPerSecond));
    });

    public DurationValue Times(double factor) =>
        Approximate(Months * factor, Days * factor, Seconds * factor, Nanos * factor);

    public DurationValue DividedBy(double divisor) =>
        Approximate(Months / divisor, Days / divisor, Seconds / divisor, Nanos / divisor);

    /// <summary>
    /// The form of ISO 8601 with a sign at each part: <c>P1Y2M-3DT4H5M6.789S</c>; <c>PT0S</c> for nothing.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder("P");
        Append(text, Months / 12, 'Y');
        Append(text, Months % 12, 'M');
        Append(text, Days, 'D');
        if (Seconds != 0 || Nanos != 0) AppendTime(text.Append('T'));
        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    internal static DurationValue Exactly(Func<DurationValue> work)
    {
        try
        {
            return work();
        }
        catch (OverflowException)
        {
            throw TemporalError.Of("The duration is too long");
        }
    }

    void AppendTime(StringBuilder text)
    {
        var isNegative = Seconds < 0;
        var (seconds, nanos) = isNegative && Nanos != 0
            ? (Seconds + 1, Clock.NanosPerSecond - Nanos)
            : (Seconds, Nanos);
        Append(text, seconds / Clock.SecondsPerHour, 'H');
        Append(text, seconds / Clock.SecondsPerMinute % 60, 'M');
        var rest = seconds % 60;
        if (rest == 0 && nanos == 0) return;
        if (isNegative && rest == 0) text.Append('-');
        text.Append(CultureInfo.InvariantCulture, $"{rest}");
        if (nanos != 0) text.Append('.').Append(nanos.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0'));
        text.Append('S');
    }

    static void Append(StringBuilder text, long number, char unit)
    {
        if (number != 0) text.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
    }

    static long Whole(double number) => number is > -9.2e18 and < 9.2e18
        ? (long)number
        : throw TemporalError.Of("The duration is too long");
}
