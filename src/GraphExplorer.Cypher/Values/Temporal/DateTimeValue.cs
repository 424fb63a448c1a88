namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// A date and a time of day with the offset from UTC that holds there (seconds) and, when it was given by name, the
/// time zone (<c>Europe/Stockholm</c>).
/// </summary>
public sealed class DateTimeValue(DateValue date, LocalTimeValue time, int offsetSeconds, string? zone)
    : HeapValue(ValueKind.DateTime)
{
    public DateValue Date { get; } = date;

    public LocalTimeValue Time { get; } = time;

    public int OffsetSeconds { get; } = offsetSeconds;

    /// <summary>Identifier of the tz database, null when only the offset is known.</summary>
    public string? Zone { get; } = zone;

    /// <summary>Seconds since 1970-01-01T00:00Z.</summary>
    public long EpochSecond =>
        Date.EpochDay * Clock.SecondsPerDay + Time.NanoOfDay / Clock.NanosPerSecond - OffsetSeconds;

    public int NanoOfSecond => Time.Nano;

    internal TimeZone TimeZone => new(Zone, OffsetSeconds);

    public override string ToString() => TemporalText.Of(this);
}
