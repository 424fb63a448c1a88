namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>The parts of dates, times and durations that a query reads like properties: <c>d.year</c>.</summary>
static class Components
{
    /// <summary>The part of this name; null when the value has none.</summary>
    public static Value? Of(Value value, string name)
    {
        if (value.Kind == ValueKind.Duration) return Of(value.AsDuration(), name);
        var parts = TemporalParts.Of(value);
        if (parts.Date is { } date && Of(date, name) is { } datePart) return Value.Of(datePart);
        if (parts.Time is { } time && Of(time, name) is { } timePart) return Value.Of(timePart);
        if (parts.Offset is { } offset && OfZone(parts.Zone!.Value, offset, name) is { } zonePart) return zonePart;
        if (value.Kind != ValueKind.DateTime) return null;
        var instant = value.AsDateTime();
        return name switch
        {
            "epochSeconds" => Value.Of(instant.EpochSecond),
            "epochMillis" => Value.Of(EpochMillis(instant)),
            _ => null,
        };
    }

    static long EpochMillis(DateTimeValue instant)
    {
        var millis = (Int128)instant.EpochSecond * 1_000 + instant.NanoOfSecond / Clock.NanosPerMilli;
        return millis >= long.MinValue && millis <= long.MaxValue
            ? (long)millis
            : throw TemporalError.Of($"The epochMillis of {instant} do not fit in a 64-bit integer");
    }

    static long? Of(DateValue date, string name) => name switch
    {
        "year" => date.Year,
        "quarter" => Calendar.Quarter(date.Month),
        "month" => date.Month,
        "week" => Calendar.Week(date.EpochDay).Week,
        "weekYear" => Calendar.Week(date.EpochDay).Year,
        "dayOfQuarter" => DateFields.DayOfQuarterOf(date),
        "day" => date.Day,
        "ordinalDay" => Calendar.DayOfYear(date.EpochDay),
        "dayOfWeek" or "weekDay" => Calendar.Weekday(date.EpochDay),
        _ => null,
    };

    static long? Of(LocalTimeValue time, string name) => name switch
    {
        "hour" => time.Hour,
        "minute" => time.Minute,
        "second" => time.Second,
        "millisecond" => time.Nano / Clock.NanosPerMilli,
        "microsecond" => time.Nano / Clock.NanosPerMicro,
        "nanosecond" => time.Nano,
        _ => null,
    };

    static Value? OfZone(TimeZone zone, int offset, string name) => name switch
    {
        "timezone" => Value.Of(zone.ToString()),
        "offset" => Value.Of(TemporalText.Offset(offset)),
        "offsetMinutes" => Value.Of((long)(offset / Clock.SecondsPerMinute)),
        "offsetSeconds" => Value.Of((long)offset),
        _ => null,
    };

    static Value? Of(DurationValue duration, string name)
    {
        try
        {
            return NumberOf(duration, name) is { } number ? Value.Of(number) : null;
        }
        catch (OverflowException)
        {
            throw TemporalError.Of($"The {name} of {duration} do not fit in a 64-bit integer");
        }
    }

    static long? NumberOf(DurationValue duration, string name)
    {
        checked
        {
            return name switch
            {
                "years" => duration.Months / 12,
                "quarters" => duration.Months / 3,
                "months" => duration.Months,
                "weeks" => duration.Days / Calendar.DaysPerWeek,
                "days" => duration.Days,
                "hours" => duration.Seconds / Clock.SecondsPerHour,
                "minutes" => duration.Seconds / Clock.SecondsPerMinute,
                "seconds" => duration.Seconds,
                "milliseconds" => duration.Seconds * 1_000 + duration.Nanos / Clock.NanosPerMilli,
                "microseconds" => duration.Seconds * 1_000_000 + duration.Nanos / Clock.NanosPerMicro,
                "nanoseconds" => duration.Seconds * Clock.NanosPerSecond + duration.Nanos,
                "quartersOfYear" => duration.Months / 3 % 4,
                "monthsOfQuarter" => duration.Months % 3,
                "monthsOfYear" => duration.Months % 12,
                "daysOfWeek" => duration.Days % Calendar.DaysPerWeek,
                "minutesOfHour" => duration.Seconds / Clock.SecondsPerMinute % 60,
                "secondsOfMinute" => duration.Seconds % 60,
                "millisecondsOfSecond" => duration.Nanos / Clock.NanosPerMilli,
                "microsecondsOfSecond" => duration.Nanos / Clock.NanosPerMicro,
                "nanosecondsOfSecond" => duration.Nanos,
                _ => null,
            };
        }
    }
}
