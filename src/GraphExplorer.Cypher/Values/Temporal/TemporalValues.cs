namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// Everything that the functions over dates, times and durations do (openCypher, "Temporal functions"). Kinds are
/// those of instants: date, time, local time, date-time, local date-time. A text or map that makes no value ends in a
/// <see cref="Errors.CypherException"/> without a place.
/// </summary>
public static class TemporalValues
{
    /// <summary><c>date(input)</c> and kin: from a text, a map of parts or another instant; null gives null.</summary>
    public static Value Create(ValueKind kind, Value input) =>
        input.IsNull ? default : TemporalConstruction.Create(kind, input, TimeZone.Utc);

    /// <summary>
    /// <c>date()</c>, <c>date.realtime(zone)</c> and kin: the moment on the clock of a zone, UTC when null.
    /// </summary>
    public static Value Now(ValueKind kind, DateTimeOffset moment, string? zone)
    {
        var ticks = moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        var second = Calendar.FloorDivide(ticks, TimeSpan.TicksPerSecond);
        var nano = (int)((ticks - second * TimeSpan.TicksPerSecond) * 100);
        var clock = zone is null ? TimeZone.Utc : TimeZone.Parse(zone);
        return TemporalConstruction.Create(kind, Value.Of(clock.At(second, nano)), TimeZone.Utc);
    }

    /// <summary><c>datetime.fromEpoch(seconds, nanoseconds)</c>.</summary>
    public static Value FromEpoch(long seconds, long nanoseconds) =>
        Value.Of(TemporalConstruction.FromEpoch(seconds, nanoseconds, TimeZone.Utc));

    /// <summary><c>datetime.fromEpochMillis(milliseconds)</c>.</summary>
    public static Value FromEpochMillis(long milliseconds)
    {
        var second = Calendar.FloorDivide(milliseconds, 1_000);
        return FromEpoch(second, (milliseconds - second * 1_000) * Clock.NanosPerMilli);
    }

    /// <summary><c>date.truncate(unit, input, fields)</c> and kin.</summary>
    public static Value Truncate(ValueKind kind, string unit, Value input, MapValue fields) =>
        input.IsNull ? default : Truncation.Truncate(kind, unit, input, fields, TimeZone.Utc);

    /// <summary><c>duration(input)</c>: from a text, a map of parts or a duration; null gives null.</summary>
    public static Value CreateDuration(Value input) => input.Kind switch
    {
        ValueKind.Null or ValueKind.Duration => input,
        ValueKind.String => Value.Of(DurationConstruction.Parse(input.AsString())),
        ValueKind.Map => Value.Of(DurationConstruction.Build(input.AsMap())),
        _ => throw TemporalError.Of($"A duration is not made from {KindNames.WithArticle(input.Kind)}"),
    };

    /// <summary>
    /// <c>duration.between(from, to)</c>: months, then days, then seconds. Null in, null out, as with its kin.
    /// </summary>
    public static Value Between(Value from, Value to) => OrNull(from, to, DurationBetween.All);

    public static Value InMonths(Value from, Value to) => OrNull(from, to, DurationBetween.InMonths);

    public static Value InDays(Value from, Value to) => OrNull(from, to, DurationBetween.InDays);

    public static Value InSeconds(Value from, Value to) => OrNull(from, to, DurationBetween.InSeconds);

    /// <summary>
    /// A part by its name (<c>year</c>, <c>epochMillis</c>, <c>minutesOfHour</c>): null when there is no such part.
    /// </summary>
    public static Value? Component(Value value, string name) => Components.Of(value, name);

    static Value OrNull(Value from, Value to, Func<Value, Value, DurationValue> work) =>
        from.IsNull || to.IsNull ? default : Value.Of(work(from, to));
}
