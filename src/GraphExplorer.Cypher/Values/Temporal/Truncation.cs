namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// Sets everything below a unit to its least value and lays further fields over the result (openCypher, "Truncating
/// temporal values").
/// </summary>
static class Truncation
{
    public static Value Truncate(ValueKind kind, string unit, Value input, MapValue fields, TimeZone defaultZone)
    {
        var parts = TemporalParts.Of(input);
        var needsTime = TimeUnit(unit) is not null;
        if (kind == ValueKind.Date && needsTime) throw Wrong(unit, kind);
        if (needsTime && parts.Time is null)
            throw TemporalError.Of($"{KindNames.WithArticle(input.Kind)} cannot be truncated to `{unit}`");
        var isTime = kind is ValueKind.LocalTime or ValueKind.Time;
        if (isTime && !needsTime && unit != "day") throw Wrong(unit, kind);
        if (!isTime) parts.DemandDate(input);
        else parts.DemandTime(input);
        var date = isTime || needsTime ? parts.Date : Floor(parts.Date!.Value, unit);
        var time = needsTime ? Floor(parts.Time!.Value, TimeUnit(unit)!.Value) : default;
        return Lay(kind, unit, new(date, time, parts.Zone), fields, defaultZone, parts.Offset);
    }

    static Value Lay(
        ValueKind kind, string unit, TemporalParts parts, MapValue fields, TimeZone defaultZone, int? offset)
    {
        // A zone among the fields keeps the time of day; as a field beside another value it would move it.
        var zone = fields["timezone"].TryString(out var name) ? TimeZone.Parse(name) : parts.Zone ?? defaultZone;
        var laid = new MapBuilder();
        foreach (var (key, value) in fields)
            if (key != "timezone")
                laid.Set(key, value);
        KeepFraction(laid, unit, parts.Time ?? default, fields);
        var local = kind is ValueKind.LocalDateTime or ValueKind.DateTime
            ? new LocalDateTimeValue(parts.Date!.Value, parts.Time ?? default)
            : null;
        switch (kind)
        {
            case ValueKind.Date: laid.Set("date", Value.Of(parts.Date!.Value)); break;
            case ValueKind.LocalTime: laid.Set("time", Value.Of(parts.Time!.Value)); break;
            case ValueKind.Time:
                var known = name is null ? offset : null;
                laid.Set("time", Value.Of(new TimeValue(parts.Time!.Value.NanoOfDay, known ?? zone.OffsetAt(0))));
                break;
            case ValueKind.LocalDateTime: laid.Set("datetime", Value.Of(local!)); break;
            default: laid.Set("datetime", Value.Of(zone.At(local!, offset))); break;
        }
        if (kind is ValueKind.Date or ValueKind.LocalTime or ValueKind.LocalDateTime && name is not null)
            throw TemporalError.Of($"{KindNames.WithArticle(kind)} is not made from `timezone`");
        return TemporalConstruction.Create(kind, Value.Of(laid.Build()), defaultZone);
    }

    /// <summary>
    /// Truncated to milliseconds, a field of nanoseconds adds to them; otherwise it would replace them.
    /// </summary>
    static void KeepFraction(MapBuilder laid, string unit, LocalTimeValue time, MapValue fields)
    {
        var hasNanos = fields.ContainsKey("nanosecond");
        var hasMicros = fields.ContainsKey("microsecond");
        if (unit == "millisecond" && (hasNanos || hasMicros) && !fields.ContainsKey("millisecond"))
            laid.Set("millisecond", Value.Of(time.Nano / Clock.NanosPerMilli));
        if (unit == "microsecond" && hasNanos && !hasMicros)
            laid.Set("microsecond", Value.Of(time.Nano / Clock.NanosPerMicro));
    }

    static DateValue Floor(DateValue date, string unit)
    {
        var (year, month, _) = Calendar.Split(date.EpochDay);
        switch (unit)
        {
            case "millennium": return FirstOf(year, 1_000);
            case "century": return FirstOf(year, 100);
            case "decade": return FirstOf(year, 10);
            case "year": return FirstOf(year, 1);
            case "weekYear": return new(Calendar.FirstMonday(Calendar.Week(date.EpochDay).Year));
            case "quarter": return DateValue.Of(year, Calendar.FirstMonth(Calendar.Quarter(month)), 1);
            case "month": return DateValue.Of(year, month, 1);
            case "week": return new(date.EpochDay - Calendar.Weekday(date.EpochDay) + 1);
            case "day": return date;
            default: throw TemporalError.Of($"There is no unit `{unit}` to truncate to");
        }

        static DateValue FirstOf(long year, long years) =>
            DateValue.Of(Calendar.FloorDivide(year, years) * years, 1, 1);
    }

    static LocalTimeValue Floor(LocalTimeValue time, long unit) => new(time.NanoOfDay / unit * unit);

    static long? TimeUnit(string unit) => unit switch
    {
        "hour" => Clock.NanosPerHour,
        "minute" => Clock.NanosPerMinute,
        "second" => Clock.NanosPerSecond,
        "millisecond" => Clock.NanosPerMilli,
        "microsecond" => Clock.NanosPerMicro,
        _ => null,
    };

    static Exception Wrong(string unit, ValueKind kind) =>
        TemporalError.Of($"{KindNames.WithArticle(kind)} cannot be truncated to `{unit}`");
}
