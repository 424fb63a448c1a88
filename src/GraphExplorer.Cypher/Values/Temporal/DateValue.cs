namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>A calendar date as the number of days since 1970-01-01 (proleptic ISO calendar).</summary>
public readonly record struct DateValue(long EpochDay) : IComparable<DateValue>
{
    public long Year => Calendar.Split(EpochDay).Year;

    public int Month => Calendar.Split(EpochDay).Month;

    public int Day => Calendar.Split(EpochDay).Day;

    /// <exception cref="Errors.CypherException">There is no such date.</exception>
    public static DateValue Of(long year, int month, int day)
    {
        Calendar.DemandYear(year);
        if (month is < 1 or > 12) throw TemporalError.Of($"The month {month} is out of range");
        if (day < 1 || day > Calendar.DaysInMonth(year, month))
            throw TemporalError.Of($"There is no day {day} in month {month} of the year {year}");
        return new(Calendar.Day(year, month, day));
    }

    public int CompareTo(DateValue other) => EpochDay.CompareTo(other.EpochDay);

    public override string ToString() => TemporalText.Of(this);
}
