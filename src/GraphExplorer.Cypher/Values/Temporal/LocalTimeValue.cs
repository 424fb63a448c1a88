namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>A time of day without an offset, in nanoseconds since midnight.</summary>
public readonly record struct LocalTimeValue(long NanoOfDay) : IComparable<LocalTimeValue>
{
    public int Hour => (int)(NanoOfDay / Clock.NanosPerHour);

    public int Minute => (int)(NanoOfDay / Clock.NanosPerMinute % 60);

    public int Second => (int)(NanoOfDay / Clock.NanosPerSecond % 60);

    public int Nano => (int)(NanoOfDay % Clock.NanosPerSecond);

    public static LocalTimeValue Of(int hour, int minute, int second, int nano) =>
        new(hour * Clock.NanosPerHour + minute * Clock.NanosPerMinute + second * Clock.NanosPerSecond + nano);

    public int CompareTo(LocalTimeValue other) => NanoOfDay.CompareTo(other.NanoOfDay);

    public override string ToString() => TemporalText.Of(this);
}
