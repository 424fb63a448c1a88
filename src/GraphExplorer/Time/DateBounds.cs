using System.Globalization;

namespace GraphExplorer.Time;

/// <summary>
/// First and last possible day, both included, as integers <c>yyyymmdd</c>, so that a graph can compare them without
/// date types. <see cref="Earliest"/> (0) stands for "no lower bound", <see cref="Latest"/> (99991231) for "no upper
/// bound".
/// </summary>
public readonly record struct DateBounds(int Min, int Max)
{
    public const int Earliest = 0;
    public const int Latest = 99991231;

    /// <summary>Nothing is known.</summary>
    public static DateBounds Unknown => new(Earliest, Latest);

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(DateBounds other) => Min <= other.Min && other.Max <= Max;

    /// <summary>The smallest bounds that contain both.</summary>
    public static DateBounds Hull(DateBounds a, DateBounds b) => new(Math.Min(a.Min, b.Min), Math.Max(a.Max, b.Max));

    /// <summary>The bounds of an EDTF text; an empty or missing one is <see cref="Unknown"/>.</summary>
    public static DateBounds Of(string? edtf) => string.IsNullOrEmpty(edtf) ? Unknown : Edtf.Parse(edtf).Bounds;

    /// <summary>Whether the integer is a day of the calendar or one of the two sentinels.</summary>
    public static bool IsDay(int day) => day is Earliest or Latest
        || DateOnly.TryParseExact(
            day.ToString("00000000", CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _);

    internal static DateBounds OfDays(int year, int month, int day, int widenDays)
    {
        var number = new DateOnly(year, month, day).DayNumber;
        return new(
            ToInt(DateOnly.FromDayNumber(Math.Max(number - widenDays, DateOnly.MinValue.DayNumber))),
            ToInt(DateOnly.FromDayNumber(Math.Min(number + widenDays, DateOnly.MaxValue.DayNumber))));
    }

    /// <summary>
    /// Whole months; <paramref name="firstMonth"/> counts from January of the year as 0. What lies outside
    /// the years 0001 to 9999 is cut off.
    /// </summary>
    internal static DateBounds OfMonths(int year, int firstMonth, int months)
    {
        var first = Math.Max((year * 12) + firstMonth, 12);
        var last = Math.Min((year * 12) + firstMonth + months - 1, (9999 * 12) + 11);
        return new(
            ToInt(new DateOnly(first / 12, (first % 12) + 1, 1)),
            ToInt(new DateOnly(last / 12, (last % 12) + 1, DateTime.DaysInMonth(last / 12, (last % 12) + 1))));
    }

    static int ToInt(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;
}
