namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// The proleptic ISO calendar over years from -999,999,999 to 999,999,999 (NodaTime's own calendar ends at 9999).
/// Days are counted from 1970-01-01; a week begins on Monday (1), and its year is the one that its Thursday is in.
/// </summary>
static class Calendar
{
    public const long YearMax = 999_999_999;

    public const int DaysPerWeek = 7;

    const int MonthsPerYear = 12;
    const int MonthsPerQuarter = 3;
    const int YearsPerEra = 400;
    const int DaysPerEra = 146_097;

    /// <summary>Days from 0000-03-01 to 1970-01-01.</summary>
    const int DaysToEpoch = 719_468;

    /// <summary>Thursday: the weekday of 1970-01-01.</summary>
    const int WeekdayOfEpoch = 4;

    /// <summary>The date as year, month and day.</summary>
    public static (long Year, int Month, int Day) Split(long epochDay)
    {
        // Years that begin in March have their leap day at the end.
        var days = epochDay + DaysToEpoch;
        var era = FloorDivide(days, DaysPerEra);
        var dayOfEra = (int)(days - era * DaysPerEra);
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var shifted = (5 * dayOfYear + 2) / 153;
        var day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        var month = shifted < 10 ? shifted + 3 : shifted - 9;
        return (era * YearsPerEra + yearOfEra + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>
    /// The day of a date whose parts are in range; a day of month beyond its end runs into the next one.
    /// </summary>
    public static long Day(long year, int month, int day)
    {
        var shiftedYear = month <= 2 ? year - 1 : year;
        var era = FloorDivide(shiftedYear, YearsPerEra);
        var yearOfEra = shiftedYear - era * YearsPerEra;
        var dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DaysPerEra + dayOfEra - DaysToEpoch;
    }

    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static int DaysInYear(long year) => IsLeap(year) ? 366 : 365;

    public static int DaysInQuarter(long year, int quarter)
    {
        var first = FirstMonth(quarter);
        return DaysInMonth(year, first) + DaysInMonth(year, first + 1) + DaysInMonth(year, first + 2);
    }

    /// <summary>1 for January to March.</summary>
    public static int Quarter(int month) => (month - 1) / MonthsPerQuarter + 1;

    public static int FirstMonth(int quarter) => (quarter - 1) * MonthsPerQuarter + 1;

    /// <summary>1 for Monday.</summary>
    public static int Weekday(long epochDay) => (int)FloorModulo(epochDay + WeekdayOfEpoch - 1, DaysPerWeek) + 1;

    public static int DayOfYear(long epochDay) => (int)(epochDay - Day(Split(epochDay).Year, 1, 1)) + 1;

    /// <summary>Year and number of the week of a day.</summary>
    public static (long Year, int Week) Week(long epochDay)
    {
        var year = Split(epochDay + WeekdayOfEpoch - Weekday(epochDay)).Year;
        return (year, (int)((epochDay - FirstMonday(year)) / DaysPerWeek) + 1);
    }

    /// <summary>The Monday of the first week of a year, which is the week of 4 January.</summary>
    public static long FirstMonday(long year)
    {
        var fourth = Day(year, 1, 4);
        return fourth - Weekday(fourth) + 1;
    }

    public static int WeeksInYear(long year) => (int)((FirstMonday(year + 1) - FirstMonday(year)) / DaysPerWeek);

    /// <summary>The day so many months later; the day of the month is cut to the length of the month.</summary>
    public static long AddMonths(long epochDay, long months)
    {
        var (year, month, day) = Split(epochDay);
        var total = checked(year * MonthsPerYear + month - 1 + months);
        var (newYear, newMonth) = (FloorDivide(total, MonthsPerYear), (int)FloorModulo(total, MonthsPerYear) + 1);
        DemandYear(newYear);
        return Day(newYear, newMonth, Math.Min(day, DaysInMonth(newYear, newMonth)));
    }

    /// <summary>Whole months from one day to the other, negative when it is earlier.</summary>
    public static long MonthsBetween(long from, long to)
    {
        var (a, b) = (Split(from), Split(to));
        // Any number above 31 puts months and days into one number, as days are compared only.
        const int daysInKey = 32;
        var fromKey = (a.Year * MonthsPerYear + a.Month) * daysInKey + a.Day;
        var toKey = (b.Year * MonthsPerYear + b.Month) * daysInKey + b.Day;
        return (toKey - fromKey) / daysInKey;
    }

    public static void DemandYear(long year)
    {
        if (year is < -YearMax or > YearMax) throw TemporalError.Of($"The year {year} is out of range");
    }

    public static long FloorDivide(long value, long by)
    {
        var quotient = value / by;
        return value % by < 0 ? quotient - 1 : quotient;
    }

    public static long FloorModulo(long value, long by) => value - FloorDivide(value, by) * by;
}
