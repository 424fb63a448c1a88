namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>What an instant has: a date, a time of day, a time zone, or some of these.</summary>
readonly record struct TemporalParts(DateValue? Date, LocalTimeValue? Time, TimeZone? Zone)
{
    /// <summary>The offset that holds at the instant, when there is one.</summary>
    public int? Offset { get; private init; }

    /// <exception cref="Errors.CypherException">The value is no date or time.</exception>
    public static TemporalParts Of(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Date: return new(value.AsDate(), null, null);
            case ValueKind.LocalTime: return new(null, value.AsLocalTime(), null);
            case ValueKind.Time:
                var time = value.AsTime();
                return new(null, time.Local, new TimeZone(null, time.OffsetSeconds)) { Offset = time.OffsetSeconds };
            case ValueKind.LocalDateTime:
                var local = value.AsLocalDateTime();
                return new(local.Date, local.Time, null);
            case ValueKind.DateTime:
                var zoned = value.AsDateTime();
                return new(zoned.Date, zoned.Time, zoned.TimeZone) { Offset = zoned.OffsetSeconds };
            default: throw TemporalError.Of($"{KindNames.WithArticle(value.Kind)} is no date or time");
        }
    }

    public DateValue DemandDate(Value of) =>
        Date ?? throw TemporalError.Of($"{KindNames.WithArticle(of.Kind)} has no date");

    public LocalTimeValue DemandTime(Value of) =>
        Time ?? throw TemporalError.Of($"{KindNames.WithArticle(of.Kind)} has no time of day");
}
