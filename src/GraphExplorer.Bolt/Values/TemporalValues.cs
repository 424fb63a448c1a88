namespace GraphExplorer.Bolt.Values;

/// <summary>A date without zone: days since 1970-01-01, negative before.</summary>
public sealed record BoltDate(long EpochDays);

/// <summary>
/// A time of day with an offset. <paramref name="NanosOfDay"/> is local time since midnight, 0 to 86,399,999,999,999.
/// </summary>
public sealed record BoltTime(long NanosOfDay, int OffsetSeconds);

/// <summary>A time of day without zone: nanoseconds since midnight.</summary>
public sealed record BoltLocalTime(long NanosOfDay);

/// <summary>
/// A date and time without zone, counted as if it were in UTC: seconds since 1970-01-01T00:00 and nanoseconds 0 to
/// 999,999,999.
/// </summary>
public sealed record BoltLocalDateTime(long EpochSeconds, int Nanos);

/// <summary>An instant (seconds since the epoch in UTC) that is shown at a fixed offset.</summary>
public sealed record BoltDateTime(long EpochSecondsUtc, int Nanos, int OffsetSeconds);

/// <summary>An instant (seconds since the epoch in UTC) that is shown in a named IANA time zone.</summary>
public sealed record BoltZonedDateTime(long EpochSecondsUtc, int Nanos, string ZoneId);

/// <summary>A duration: four parts that are not interchangeable, as in openCypher.</summary>
public sealed record BoltDuration(long Months, long Days, long Seconds, int Nanos);
