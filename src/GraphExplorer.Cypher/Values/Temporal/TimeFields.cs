namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// The parts of a time of day. What is missing comes from another time when there is one; otherwise only the least
/// significant parts may be missing, and are 0. Fractions of a second are one part: any of them replaces them all.
/// </summary>
struct TimeFields
{
    const long MillisPerSecond = 1_000;
    const long MicrosPerMilli = 1_000;
    const long MicrosPerSecond = 1_000_000;

    long? _hour;
    long? _minute;
    long? _second;
    long? _nanos;

    public static TimeFields Take(FieldMap map) => new()
    {
        _hour = map.Integer("hour", 0, 23),
        _minute = map.Integer("minute", 0, 59),
        _second = map.Integer("second", 0, 59),
        _nanos = TakeNanos(map),
    };

    public readonly bool IsEmpty => _hour is null && _minute is null && _second is null && _nanos is null;

    /// <param name="other">The time that missing parts come from.</param>
    /// <exception cref="Errors.CypherException">Parts are missing.</exception>
    public readonly LocalTimeValue Build(LocalTimeValue? other)
    {
        if (other is null)
        {
            Demand(_minute, _hour, "hour");
            Demand(_second, _minute, "minute");
            Demand(_nanos, _second, "second");
        }
        return LocalTimeValue.Of(
            (int)(_hour ?? other?.Hour ?? 0), (int)(_minute ?? other?.Minute ?? 0),
            (int)(_second ?? other?.Second ?? 0), (int)(_nanos ?? other?.Nano ?? 0));

        static void Demand(long? part, long? before, string name)
        {
            if (part is not null && before is null) throw TemporalError.Of($"`{name}` must be given");
        }
    }

    /// <summary>
    /// A smaller unit beside a larger one counts only within it: with 645 milliseconds, microseconds go to 999.
    /// </summary>
    static long? TakeNanos(FieldMap map)
    {
        var millis = map.Integer("millisecond", 0, MillisPerSecond - 1);
        var micros = map.Integer("microsecond", 0, (millis is null ? MicrosPerSecond : MicrosPerMilli) - 1);
        var nanosMax =
            micros is not null ? Clock.NanosPerMicro : millis is not null ? Clock.NanosPerMilli : Clock.NanosPerSecond;
        var nanos = map.Integer("nanosecond", 0, nanosMax - 1);
        if (millis is null && micros is null && nanos is null) return null;
        return (millis ?? 0) * Clock.NanosPerMilli + (micros ?? 0) * Clock.NanosPerMicro + (nanos ?? 0);
    }
}
