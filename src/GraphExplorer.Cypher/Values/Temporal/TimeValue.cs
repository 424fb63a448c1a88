namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// A time of day (nanoseconds since midnight) with an offset from UTC in seconds, at most 18 hours either way.
/// </summary>
public readonly record struct TimeValue(long NanoOfDay, int OffsetSeconds)
{
    /// <summary>Bits that hold the offset; the nanoseconds of a day need the other 47.</summary>
    const int OffsetBits = 17;

    public LocalTimeValue Local => new(NanoOfDay);

    /// <summary>Nanoseconds since midnight UTC, negative or over a day when the offset crosses midnight.</summary>
    public long UtcNanos => NanoOfDay - OffsetSeconds * Clock.NanosPerSecond;

    /// <summary>The same moment of the day at another offset.</summary>
    public TimeValue At(int offsetSeconds) =>
        new(Calendar.FloorModulo(UtcNanos + offsetSeconds * Clock.NanosPerSecond, Clock.NanosPerDay), offsetSeconds);

    public override string ToString() => TemporalText.Of(this);

    internal long Pack() => (NanoOfDay << OffsetBits) | (uint)(OffsetSeconds + Clock.OffsetSecondsMax);

    internal static TimeValue Unpack(long bits) =>
        new((long)((ulong)bits >> OffsetBits), (int)(bits & ((1 << OffsetBits) - 1)) - Clock.OffsetSecondsMax);
}
