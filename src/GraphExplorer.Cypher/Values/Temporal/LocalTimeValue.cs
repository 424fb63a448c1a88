namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>A time of day without an offset, in nanoseconds since midnight.</summary>
public readonly record struct LocalTimeValue(long NanoOfDay) : IComparable<LocalTimeValue>
{
    public int CompareTo(LocalTimeValue other) => NanoOfDay.CompareTo(other.NanoOfDay);
}
