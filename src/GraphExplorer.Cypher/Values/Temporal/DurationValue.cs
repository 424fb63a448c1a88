namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// An amount of time in four parts that do not convert into each other: a month has no fixed number of days, nor a day
/// of seconds. <see cref="Nanos"/> is from 0 to 999,999,999; the sign of less than a second is in <see cref="Seconds"/>.
/// </summary>
public sealed class DurationValue(long months, long days, long seconds, int nanos) : HeapValue(ValueKind.Duration)
{
    public long Months { get; } = months;

    public long Days { get; } = days;

    public long Seconds { get; } = seconds;

    public int Nanos { get; } = nanos;
}
