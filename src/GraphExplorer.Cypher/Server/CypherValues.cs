using System.Runtime.CompilerServices;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Values;
using GraphExplorer.Cypher.Values;
using GraphExplorer.Cypher.Values.Temporal;
using NodaTime;

namespace GraphExplorer.Cypher.Server;

/// <summary>Parameters that came over Bolt as values of the engine.</summary>
static class CypherValues
{
    const string TypeError = "Neo.ClientError.Statement.TypeError";
    const long SecondsPerDay = 86_400;
    const long NanosPerSecond = 1_000_000_000;

    // Years -9998 to 9999, for which the time zone data knows rules.
    const long InstantSecondsMin = -377_673_580_800;
    const long InstantSecondsMax = 253_402_300_799;

    /// <summary>All parameters of a query. Throws <see cref="BoltFailureException"/> for a value that cannot be a parameter.</summary>
    public static Parameters OfParameters(IReadOnlyDictionary<string, object?> parameters) =>
        new(parameters.ToDictionary(pair => pair.Key, pair => Of(pair.Value, pair.Key), StringComparer.Ordinal));

    /// <summary>What a client attaches to a transaction.</summary>
    public static MapValue OfMetadata(IReadOnlyDictionary<string, object?> metadata) => OfMap(metadata, "tx_metadata").AsMap();

    static Value Of(object? value, string parameter)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            null => default,
            bool boolean => Value.Of(boolean),
            long number => Value.Of(number),
            int number => Value.Of((long)number),
            double number => Value.Of(number),
            string text => Value.Of(text),
            byte[] bytes => Value.Of(new BytesValue(bytes)),
            IReadOnlyDictionary<string, object?> map => OfMap(map, parameter),
            IReadOnlyList<object?> list => OfList(list, parameter),
            BoltPoint2D point => Value.Of(new PointValue(point.Srid, point.X, point.Y)),
            BoltPoint3D point => Value.Of(new PointValue(point.Srid, point.X, point.Y, point.Z)),
            _ => OfTemporal(value, parameter),
        };
    }

    static Value OfList(IReadOnlyList<object?> list, string parameter)
    {
        var items = new Value[list.Count];
        for (var i = 0; i < items.Length; i++) items[i] = Of(list[i], parameter);
        return Value.Of(items);
    }

    static Value OfMap(IReadOnlyDictionary<string, object?> entries, string parameter)
    {
        var (keys, values, count) = (new string[entries.Count], new Value[entries.Count], 0);
        foreach (var (key, item) in entries)
        {
            keys[count] = key;
            values[count++] = Of(item, parameter);
        }
        return Value.Of(new MapValue(keys, values));
    }

    static Value OfTemporal(object value, string parameter) => value switch
    {
        BoltDate date => Value.Of(new DateValue(date.EpochDays)),
        BoltLocalTime time => Value.Of(new LocalTimeValue(time.NanosOfDay)),
        BoltTime time => Value.Of(new TimeValue(time.NanosOfDay, time.OffsetSeconds)),
        BoltLocalDateTime local => Value.Of(new LocalDateTimeValue(DateOf(local.EpochSeconds), TimeOf(local.EpochSeconds, local.Nanos))),
        BoltDateTime instant => OfInstant(instant.EpochSecondsUtc, instant.Nanos, instant.OffsetSeconds, null),
        BoltZonedDateTime instant => OfInstant(
            instant.EpochSecondsUtc, instant.Nanos, OffsetAt(instant.EpochSecondsUtc, instant.ZoneId, parameter), instant.ZoneId),
        BoltDuration duration => Value.Of(new DurationValue(duration.Months, duration.Days, duration.Seconds, duration.Nanos)),
        _ => throw new BoltFailureException(
            TypeError, $"Parameter `{parameter}`: nodes, relationships and paths cannot be sent as parameters; send their ids."),
    };

    static Value OfInstant(long epochSeconds, int nanos, int offsetSeconds, string? zone)
    {
        var local = epochSeconds + offsetSeconds;
        return Value.Of(new DateTimeValue(DateOf(local), TimeOf(local, nanos), offsetSeconds, zone));
    }

    static int OffsetAt(long epochSeconds, string zone, string parameter) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known
            ? known.GetUtcOffset(Instant.FromUnixTimeSeconds(Math.Clamp(epochSeconds, InstantSecondsMin, InstantSecondsMax))).Seconds
            : throw new BoltFailureException(TypeError, $"Parameter `{parameter}`: there is no time zone '{zone}'.");

    static DateValue DateOf(long localSeconds) => new(FloorDivide(localSeconds));

    static LocalTimeValue TimeOf(long localSeconds, int nanos) =>
        new((localSeconds - FloorDivide(localSeconds) * SecondsPerDay) * NanosPerSecond + nanos);

    static long FloorDivide(long seconds) => (seconds - (((seconds % SecondsPerDay) + SecondsPerDay) % SecondsPerDay)) / SecondsPerDay;
}
