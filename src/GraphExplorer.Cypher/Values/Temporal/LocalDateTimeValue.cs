namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>A date and a time of day without an offset.</summary>
public sealed class LocalDateTimeValue(DateValue date, LocalTimeValue time) : HeapValue(ValueKind.LocalDateTime)
{
    public DateValue Date { get; } = date;

    public LocalTimeValue Time { get; } = time;

    /// <summary>Seconds since 1970-01-01T00:00, as if it were in UTC.</summary>
    public long EpochSecond => Date.EpochDay * Clock.SecondsPerDay + Time.NanoOfDay / Clock.NanosPerSecond;

    /// <summary>The date and time so many seconds after 1970-01-01T00:00.</summary>
    public static LocalDateTimeValue Of(long epochSecond, int nano)
    {
        var day = Calendar.FloorDivide(epochSecond, Clock.SecondsPerDay);
        var second = epochSecond - day * Clock.SecondsPerDay;
        return new(new(day), new(second * Clock.NanosPerSecond + nano));
    }

    public override string ToString() => TemporalText.Of(this);
}
