namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// Makes dates and times from texts, from maps of their parts, and from other dates and times (openCypher, "Temporal
/// functions"). In a map, <c>date</c>, <c>time</c> and <c>datetime</c> name values whose parts are taken over unless
/// the map gives them; a <c>timezone</c> beside a time that has one moves it to the other clock.
/// </summary>
static class TemporalConstruction
{
    public static Value Create(ValueKind kind, Value input, TimeZone defaultZone)
    {
        if (input.TryString(out var text)) return FromText(kind, text, defaultZone);
        return input.IsMap ? FromMap(kind, input.AsMap(), defaultZone) : FromOther(kind, input, defaultZone);
    }

    /// <summary>The instant so many seconds and nanoseconds after 1970-01-01T00:00Z.</summary>
    public static DateTimeValue FromEpoch(long seconds, long nanos, TimeZone zone)
    {
        var carried = Calendar.FloorDivide(nanos, Clock.NanosPerSecond);
        var total = (Int128)seconds + carried;
        if (Int128.Abs(total) > (Int128)Calendar.YearMax * 366 * Clock.SecondsPerDay)
            throw TemporalError.Of($"{seconds} seconds since 1970 are out of range");
        return zone.At((long)total, (int)(nanos - carried * Clock.NanosPerSecond));
    }

    static Value FromText(ValueKind kind, string text, TimeZone defaultZone) => kind switch
    {
        ValueKind.Date => Value.Of(TemporalParser.Date(text)),
        ValueKind.LocalTime => Value.Of(TemporalParser.LocalTime(text)),
        ValueKind.Time => Value.Of(TemporalParser.Time(text)),
        ValueKind.LocalDateTime => Value.Of(TemporalParser.LocalDateTime(text)),
        _ => Value.Of(TemporalParser.DateTime(text, defaultZone)),
    };

    static Value FromOther(ValueKind kind, Value other, TimeZone defaultZone)
    {
        var parts = TemporalParts.Of(other);
        var local = kind is ValueKind.LocalDateTime or ValueKind.DateTime
            ? new LocalDateTimeValue(parts.DemandDate(other), parts.DemandTime(other))
            : null;
        return kind switch
        {
            ValueKind.Date => Value.Of(parts.DemandDate(other)),
            ValueKind.LocalTime => Value.Of(parts.DemandTime(other)),
            ValueKind.Time => Value.Of(new TimeValue(
                parts.DemandTime(other).NanoOfDay, parts.Offset ?? defaultZone.OffsetSeconds)),
            ValueKind.LocalDateTime => Value.Of(local!),
            _ => other.Kind == ValueKind.DateTime ? other : Value.Of(defaultZone.At(local!)),
        };
    }

    static Value FromMap(ValueKind kind, MapValue map, TimeZone defaultZone)
    {
        var fields = new FieldMap(map);
        var result = kind switch
        {
            ValueKind.Date => Value.Of(Date(fields, fields.Take("date"))),
            ValueKind.LocalTime => Value.Of(Time(fields, fields.Take("time"))),
            ValueKind.Time => Value.Of(ZonedTime(fields, defaultZone)),
            ValueKind.LocalDateTime => Value.Of(Local(fields)),
            _ => Value.Of(Zoned(fields, defaultZone)),
        };
        fields.DemandAllTaken(KindNames.WithArticle(kind));
        return result;
    }

    static DateValue Date(FieldMap fields, Value other) =>
        DateFields.Take(fields).Build(other.IsNull ? null : TemporalParts.Of(other).DemandDate(other));

    static LocalTimeValue Time(FieldMap fields, Value other)
    {
        var time = TimeFields.Take(fields);
        if (other.IsNull && time.IsEmpty) throw TemporalError.Of("`hour` must be given");
        return time.Build(other.IsNull ? null : TemporalParts.Of(other).DemandTime(other));
    }

    static TimeValue ZonedTime(FieldMap fields, TimeZone defaultZone)
    {
        var other = fields.Take("time");
        var time = Time(fields, other);
        var ownOffset = other.IsNull ? null : TemporalParts.Of(other).Offset;
        var offset = fields.Zone() is { } zone ? OffsetOf(zone) : (int?)null;
        if (ownOffset is not { } known) return new(time.NanoOfDay, offset ?? defaultZone.OffsetSeconds);
        return new TimeValue(time.NanoOfDay, known).At(offset ?? known);
    }

    /// <summary>
    /// A time of day has no date, so that a zone with summer time has no offset; it takes the one of 1970.
    /// </summary>
    static int OffsetOf(TimeZone zone) => zone.OffsetAt(0);

    static LocalDateTimeValue Local(FieldMap fields)
    {
        var both = fields.Take("datetime");
        var (date, time) = (fields.Take("date"), fields.Take("time"));
        return Combine(fields, both.IsNull ? date : both, both.IsNull ? time : both);
    }

    static LocalDateTimeValue Combine(FieldMap fields, Value otherDate, Value otherTime)
    {
        var (dateFields, timeFields) = (DateFields.Take(fields), TimeFields.Take(fields));
        if (otherDate.IsNull && otherTime.IsNull && !timeFields.IsEmpty && !dateFields.IsComplete)
            throw TemporalError.Of("The day must be given before the time of day");
        var date = dateFields.Build(otherDate.IsNull ? null : TemporalParts.Of(otherDate).DemandDate(otherDate));
        return new(date, timeFields.Build(otherTime.IsNull ? null : TemporalParts.Of(otherTime).DemandTime(otherTime)));
    }

    static DateTimeValue Zoned(FieldMap fields, TimeZone defaultZone)
    {
        var both = fields.Take("datetime");
        var (date, time) = (fields.Take("date"), fields.Take("time"));
        var zone = fields.Zone();
        if (fields.Has("epochSeconds") || fields.Has("epochMillis")) return Epoch(fields, zone ?? defaultZone);
        var timeSource = both.IsNull ? time : both;
        var local = Combine(fields, both.IsNull ? date : both, timeSource);
        var ownZone = timeSource.IsNull ? null : TemporalParts.Of(timeSource).Zone;
        if (ownZone is not { } known) return (zone ?? defaultZone).At(local);
        var value = known.At(local);
        return zone is { } other ? other.At(value.EpochSecond, value.NanoOfSecond) : value;
    }

    static DateTimeValue Epoch(FieldMap fields, TimeZone zone)
    {
        var (seconds, millis) = (fields.Integer("epochSeconds"), fields.Integer("epochMillis"));
        if (seconds is not null && millis is not null)
            throw TemporalError.Of("Only one of `epochSeconds` and `epochMillis` can be given");
        var nanos = fields.Integer("nanosecond", 0, Clock.NanosPerSecond - 1) ?? 0;
        if (seconds is { } whole) return FromEpoch(whole, nanos, zone);
        var second = Calendar.FloorDivide(millis!.Value, 1_000);
        return FromEpoch(second, (millis.Value - second * 1_000) * Clock.NanosPerMilli + nanos, zone);
    }
}
