namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>A calendar date as the number of days since 1970-01-01 (proleptic ISO calendar).</summary>
public readonly record struct DateValue(long EpochDay) : IComparable<DateValue>
{
    public int CompareTo(DateValue other) => EpochDay.CompareTo(other.EpochDay);
}
