namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// The duration from one date or time to another (openCypher, "duration.between" and kin). What one side lacks it
/// takes from the other: a time of day the other's date, a local time the other's time zone; a date is its midnight.
/// Whole months and days are counted on the clock of the first side, the rest in real time.
/// </summary>
static class DurationBetween
{
    /// <summary>Months, then days, then seconds.</summary>
    public static DurationValue All(Value from, Value to)
    {
        var (a, b, haveDates) = Align(from, to);
        if (!haveDates) return Rest(a, b);
        var months = WholeMonths(a, b);
        a = a.PlusMonths(months);
        var days = WholeDays(a, b);
        a = a.PlusDays(days);
        var rest = Rest(a, b);
        return new(months, days, rest.Seconds, rest.Nanos);
    }

    public static DurationValue InMonths(Value from, Value to)
    {
        var (a, b, haveDates) = Align(from, to);
        return new(haveDates ? WholeMonths(a, b) : 0, 0, 0, 0);
    }

    public static DurationValue InDays(Value from, Value to)
    {
        var (a, b, haveDates) = Align(from, to);
        return new(0, haveDates ? WholeDays(a, b) : 0, 0, 0);
    }

    public static DurationValue InSeconds(Value from, Value to)
    {
        var (a, b, _) = Align(from, to);
        return Rest(a, b);
    }

    static (Side From, Side To, bool HaveDates) Align(Value from, Value to)
    {
        var (a, b) = (TemporalParts.Of(from), TemporalParts.Of(to));
        var zone = a.Zone ?? b.Zone;
        var (first, second) = (Side.Of(a, b.Date, zone), Side.Of(b, a.Date, b.Zone ?? zone));
        return (first, second.OnClockOf(first), a.Date is not null && b.Date is not null);
    }

    static long WholeMonths(Side from, Side to) => Calendar.MonthsBetween(from.Day, to.DayReached(from));

    static long WholeDays(Side from, Side to) => to.DayReached(from) - from.Day;

    static DurationValue Rest(Side from, Side to) =>
        DurationValue.Of(0, 0, to.EpochSecond - from.EpochSecond, to.Time.Nano - from.Time.Nano);

    /// <summary>One of the two, with date, time of day and either a time zone or none on both.</summary>
    readonly record struct Side(LocalDateTimeValue Local, TimeZone? Zone, int Offset)
    {
        public long Day => Local.Date.EpochDay;

        public LocalTimeValue Time => Local.Time;

        public long EpochSecond => Local.EpochSecond - Offset;

        public static Side Of(TemporalParts parts, DateValue? otherDate, TimeZone? zone)
        {
            var local = new LocalDateTimeValue(parts.Date ?? otherDate ?? default, parts.Time ?? default);
            return zone is { } known ? On(known.At(local, parts.Offset), known) : new(local, null, 0);
        }

        public Side PlusMonths(long months) => With(new(Calendar.AddMonths(Day, months)));

        public Side PlusDays(long days) => With(new(Day + days));

        public Side OnClockOf(Side other) => other.Zone is { } zone ? On(zone.At(EpochSecond, Time.Nano), zone) : this;

        /// <summary>
        /// This day, or the one nearer to <paramref name="from"/> when the time of day does not reach it.
        /// </summary>
        public long DayReached(Side from)
        {
            if (Day > from.Day && Time.CompareTo(from.Time) < 0) return Day - 1;
            return Day < from.Day && Time.CompareTo(from.Time) > 0 ? Day + 1 : Day;
        }

        Side With(DateValue date)
        {
            var local = new LocalDateTimeValue(date, Time);
            return Zone is { } zone ? On(zone.At(local, Offset), zone) : new(local, null, 0);
        }

        static Side On(DateTimeValue value, TimeZone zone) =>
            new(new(value.Date, value.Time), zone, value.OffsetSeconds);
    }
}
