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
    public long EpochSecond => Date.EpochDay * 86_400 + Time.NanoOfDay / 1_000_000_000 - OffsetSeconds;

    public int NanoOfSecond => (int)(Time.NanoOfDay % 1_000_000_000);
}
