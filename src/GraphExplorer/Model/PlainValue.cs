using System.Globalization;
using GraphExplorer.Bolt.Values;

namespace GraphExplorer.Model;

/// <summary>
/// Values of Bolt as values that a property may hold: temporal values and points become text in the form in which
/// Cypher
/// writes them, bytes become Base64. Nodes, relationships and paths are not values of properties; see
/// <see cref="SubgraphBuilder"/>.
/// </summary>
public static class PlainValue
{
    const long NanosPerSecond = 1_000_000_000;

    public static object? Of(object? value) => value switch
    {
        null or string or bool or long or double => value,
        int number => (long)number,
        byte[] bytes => Convert.ToBase64String(bytes),
        BoltDate date => DateTime.UnixEpoch.AddDays(date.EpochDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        BoltLocalTime time => TimeOfDay(time.NanosOfDay),
        BoltTime time => TimeOfDay(time.NanosOfDay) + Offset(time.OffsetSeconds),
        BoltLocalDateTime moment => Moment(moment.EpochSeconds, moment.Nanos),
        BoltDateTime moment =>
            Moment(moment.EpochSecondsUtc + moment.OffsetSeconds, moment.Nanos) + Offset(moment.OffsetSeconds),
        BoltZonedDateTime moment => Moment(moment.EpochSecondsUtc, moment.Nanos) + $"Z[{moment.ZoneId}]",
        BoltDuration duration => DurationText(duration),
        BoltPoint2D point => Invariant($"point({point.X} {point.Y}, srid {point.Srid})"),
        BoltPoint3D point => Invariant($"point({point.X} {point.Y} {point.Z}, srid {point.Srid})"),
        IReadOnlyDictionary<string, object?> map => Of(map),
        IEnumerable<object?> list => list.Select(Of).ToArray(),
        _ => value.ToString(),
    };

    /// <summary>A map with plain values.</summary>
    public static PropertyMap Of(IEnumerable<KeyValuePair<string, object?>> map) =>
        new(map.Select(pair => KeyValuePair.Create(pair.Key, Of(pair.Value))));

    static string TimeOfDay(long nanos)
    {
        var clock = TimeSpan.FromSeconds(nanos / NanosPerSecond).ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);
        return clock + Fraction(nanos % NanosPerSecond);
    }

    static string Moment(long seconds, int nanos) =>
        DateTime.UnixEpoch.AddSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + Fraction(nanos);

    static string Fraction(long nanos) =>
        nanos == 0 ? "" : "." + nanos.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');

    static string Offset(int seconds) =>
        seconds == 0 ? "Z" : (seconds < 0 ? "-" : "+") + TimeSpan.FromSeconds(Math.Abs(seconds)).ToString("hh\\:mm", CultureInfo.InvariantCulture);

    // ISO 8601 as Cypher prints it: P14M3DT16H12M30.5S without the parts that are zero, PT0S for nothing.
    static string DurationText(BoltDuration duration)
    {
        var date = Part(duration.Months, "M") + Part(duration.Days, "D");
        var seconds = duration.Seconds + (duration.Nanos / (decimal)NanosPerSecond);
        var time = seconds == 0 ? "" : "T" + seconds.ToString("0.#########", CultureInfo.InvariantCulture) + "S";
        return date.Length + time.Length == 0 ? "PT0S" : "P" + date + time;
    }

    static string Part(long count, string unit) => count == 0 ? "" : Invariant($"{count}{unit}");

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
