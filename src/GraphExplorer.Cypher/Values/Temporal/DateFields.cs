namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// The parts of a date in one of four systems: month and day, week and day of week, quarter and day of quarter, or
/// day of the year. What is missing comes from another date when there is one; otherwise only the least significant
/// parts may be missing, and are 1.
/// </summary>
struct DateFields
{
    public long? Year;
    public long? Month;
    public long? Day;
    public long? Week;
    public long? DayOfWeek;
    public long? Quarter;
    public long? DayOfQuarter;
    public long? OrdinalDay;

    public static DateFields Take(FieldMap map) => new()
    {
        Year = map.Integer("year", -Calendar.YearMax, Calendar.YearMax),
        Month = map.Integer("month", 1, 12),
        Day = map.Integer("day", 1, 31),
        Week = map.Integer("week", 1, 53),
        DayOfWeek = map.Integer("dayOfWeek", 1, 7),
        Quarter = map.Integer("quarter", 1, 4),
        DayOfQuarter = map.Integer("dayOfQuarter", 1, 92),
        OrdinalDay = map.Integer("ordinalDay", 1, 366),
    };

    /// <summary>
    /// True when the least significant part of its system is there, so that a time of day may follow.
    /// </summary>
    public readonly bool IsComplete => (Day ?? DayOfWeek ?? DayOfQuarter ?? OrdinalDay) is not null;

    public readonly bool IsEmpty => Year is null && Systems() == 0;

    /// <param name="other">The date that missing parts come from.</param>
    /// <exception cref="Errors.CypherException">Parts are missing, contradict each other or name no date.</exception>
    public readonly DateValue Build(DateValue? other)
    {
        if (Systems() > 1)
            throw TemporalError.Of("A date has either month and day, week and day of week, quarter and day of quarter, "
                + "or an ordinal day");
        if (other is null) DemandGapless();
        if (Week is not null || DayOfWeek is not null) return BuildWeek(other);
        if (Quarter is not null || DayOfQuarter is not null) return BuildQuarter(other);
        if (OrdinalDay is { } ordinal) return BuildOrdinal(Year ?? other!.Value.Year, ordinal);
        return DateValue.Of(
            Year ?? other!.Value.Year, (int)(Month ?? other?.Month ?? 1), (int)(Day ?? other?.Day ?? 1));
    }

    readonly int Systems() =>
        (Month is not null || Day is not null ? 1 : 0) + (Week is not null || DayOfWeek is not null ? 1 : 0)
        + (Quarter is not null || DayOfQuarter is not null ? 1 : 0) + (OrdinalDay is not null ? 1 : 0);

    readonly void DemandGapless()
    {
        if (Year is null) throw TemporalError.Of("`year` must be given");
        Demand(Day, Month, "month");
        Demand(DayOfWeek, Week, "week");
        Demand(DayOfQuarter, Quarter, "quarter");

        static void Demand(long? part, long? before, string name)
        {
            if (part is not null && before is null) throw TemporalError.Of($"`{name}` must be given");
        }
    }

    readonly DateValue BuildWeek(DateValue? other)
    {
        var otherWeek = other is { } date ? Calendar.Week(date.EpochDay) : default;
        var year = Year ?? otherWeek.Year;
        var week = Week ?? (other is null ? 1 : otherWeek.Week);
        if (week < 1 || week > Calendar.WeeksInYear(year))
            throw TemporalError.Of($"The year {year} has no week {week}");
        var day = DayOfWeek ?? (other is { } known ? Calendar.Weekday(known.EpochDay) : 1);
        if (day is < 1 or > Calendar.DaysPerWeek) throw TemporalError.Of($"The week has no day {day}");
        return new(Calendar.FirstMonday(year) + (week - 1) * Calendar.DaysPerWeek + day - 1);
    }

    readonly DateValue BuildQuarter(DateValue? other)
    {
        var year = Year ?? other!.Value.Year;
        var quarter = (int)(Quarter ?? (other is { } date ? Calendar.Quarter(date.Month) : 1));
        if (quarter is < 1 or > 4) throw TemporalError.Of($"The year has no quarter {quarter}");
        var day = DayOfQuarter ?? (other is { } known ? DayOfQuarterOf(known) : 1);
        if (day < 1 || day > Calendar.DaysInQuarter(year, quarter))
            throw TemporalError.Of($"Quarter {quarter} of the year {year} has no day {day}");
        return new(Calendar.Day(year, Calendar.FirstMonth(quarter), 1) + day - 1);
    }

    static DateValue BuildOrdinal(long year, long ordinal)
    {
        if (ordinal < 1 || ordinal > Calendar.DaysInYear(year))
            throw TemporalError.Of($"The year {year} has no day {ordinal}");
        return new(Calendar.Day(year, 1, 1) + ordinal - 1);
    }

    /// <summary>1 for the first day of a quarter.</summary>
    public static long DayOfQuarterOf(DateValue date)
    {
        var (year, month, _) = Calendar.Split(date.EpochDay);
        return date.EpochDay - Calendar.Day(year, Calendar.FirstMonth(Calendar.Quarter(month)), 1) + 1;
    }
}
