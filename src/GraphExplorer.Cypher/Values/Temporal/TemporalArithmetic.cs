namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// Dates and times plus and minus durations: first months (the day is cut to the length of the month), then days,
/// then seconds. A date takes whole days of the seconds only; a time of day takes seconds only and goes round the
/// clock; in a time zone, months and days keep the time of day and seconds are real time.
/// </summary>
static class TemporalArithmetic
{
    /// <summary>The sum, or null when the value is no date or time.</summary>
    public static Value? Add(Value value, DurationValue duration)
    {
        try
        {
            return value.Kind switch
            {
                ValueKind.Date => Value.Of(Add(value.AsDate(), duration)),
                ValueKind.LocalTime => Value.Of(new LocalTimeValue(Add(value.AsLocalTime().NanoOfDay, duration))),
                ValueKind.Time => Value.Of(new TimeValue(
                    Add(value.AsTime().NanoOfDay, duration), value.AsTime().OffsetSeconds)),
                ValueKind.LocalDateTime => Value.Of(Add(value.AsLocalDateTime(), duration)),
                ValueKind.DateTime => Value.Of(Add(value.AsDateTime(), duration)),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            throw TemporalError.Of("The result is out of range");
        }
    }

    /// <summary>The duration with the opposite sign.</summary>
    public static DurationValue Negate(DurationValue duration) => duration.Times(-1L);

    static DateValue Add(DateValue date, DurationValue duration)
    {
        // The fraction has the sign of the seconds, so that whole days are cut towards zero.
        var seconds = duration.Seconds < 0 && duration.Nanos > 0 ? duration.Seconds + 1 : duration.Seconds;
        return AddDays(AddMonthsAndDays(date, duration), seconds / Clock.SecondsPerDay);
    }

    static long Add(long nanoOfDay, DurationValue duration)
    {
        var nanos = duration.Seconds % Clock.SecondsPerDay * Clock.NanosPerSecond + duration.Nanos;
        return Calendar.FloorModulo(nanoOfDay + nanos, Clock.NanosPerDay);
    }

    static LocalDateTimeValue Add(LocalDateTimeValue value, DurationValue duration)
    {
        var shifted = new LocalDateTimeValue(AddMonthsAndDays(value.Date, duration), value.Time);
        var (second, nano) = AddSeconds(shifted.EpochSecond, shifted.Time.Nano, duration);
        return LocalDateTimeValue.Of(second, nano);
    }

    static DateTimeValue Add(DateTimeValue value, DurationValue duration)
    {
        var shifted = value;
        if (duration.Months != 0 || duration.Days != 0)
        {
            var local = new LocalDateTimeValue(AddMonthsAndDays(value.Date, duration), value.Time);
            shifted = value.TimeZone.At(local, value.OffsetSeconds);
        }
        var (second, nano) = AddSeconds(shifted.EpochSecond, shifted.NanoOfSecond, duration);
        return value.TimeZone.At(second, nano);
    }

    static (long Second, int Nano) AddSeconds(long second, int nano, DurationValue duration)
    {
        var nanos = nano + duration.Nanos;
        var carried = nanos >= Clock.NanosPerSecond ? 1 : 0;
        var sum = checked(second + duration.Seconds + carried);
        Calendar.DemandYear(Calendar.Split(Calendar.FloorDivide(sum, Clock.SecondsPerDay)).Year);
        return (sum, (int)(nanos - carried * Clock.NanosPerSecond));
    }

    static DateValue AddMonthsAndDays(DateValue date, DurationValue duration) =>
        AddDays(new(Calendar.AddMonths(date.EpochDay, duration.Months)), duration.Days);

    static DateValue AddDays(DateValue date, long days)
    {
        var sum = checked(date.EpochDay + days);
        if (Math.Abs(sum) > (Calendar.YearMax + 1) * 366) throw TemporalError.Of("The result is out of range");
        Calendar.DemandYear(Calendar.Split(sum).Year);
        return new(sum);
    }
}
