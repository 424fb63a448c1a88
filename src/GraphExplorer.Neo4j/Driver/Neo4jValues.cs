using System.Globalization;
using GraphExplorer.Bolt.Values;
using Neo4j.Driver;

namespace GraphExplorer.Neo4j.Driver;

/// <summary>Values of the driver as values of GraphExplorer.Bolt, and parameters the other way.</summary>
static class Neo4jValues
{
    const long NanosPerSecond = 1_000_000_000;

    public static Dictionary<string, object> ToDriver(IReadOnlyDictionary<string, object?> parameters) =>
        parameters.ToDictionary(pair => pair.Key, pair => ToDriver(pair.Value)!, StringComparer.Ordinal);

    public static object? ToGraph(object? value) => value switch
    {
        null or string or bool or long or double or byte[] => value,
        INode node => ToGraph(node),
        IRelationship relationship => ToGraph(relationship),
        IPath path => new BoltPath([.. path.Nodes.Select(ToGraph)], [.. path.Relationships.Select(ToGraph)]),
        LocalDate date => new BoltDate(Days(date)),
        LocalTime time => new BoltLocalTime(NanosOfDay(time.Hour, time.Minute, time.Second, time.Nanosecond)),
        OffsetTime time => new BoltTime(NanosOfDay(time.Hour, time.Minute, time.Second, time.Nanosecond), time.OffsetSeconds),
        LocalDateTime moment => new BoltLocalDateTime(Seconds(moment), moment.Nanosecond),
        ZonedDateTime moment => ToGraph(moment),
        Duration duration => new BoltDuration(duration.Months, duration.Days, duration.Seconds, duration.Nanos),
        Point point when double.IsNaN(point.Z) => new BoltPoint2D(point.SrId, point.X, point.Y),
        Point point => new BoltPoint3D(point.SrId, point.X, point.Y, point.Z),
        IDictionary<string, object> map => map.ToDictionary(pair => pair.Key, pair => ToGraph(pair.Value), StringComparer.Ordinal),
        IEnumerable<object> list => list.Select(ToGraph).ToArray(),
        _ => throw new NotSupportedException($"The driver gave a value of type {value.GetType().Name}, which the explorer does not know."),
    };

    static BoltNode ToGraph(INode node) => new(NumberOf(node.ElementId), node.ElementId, node.Labels, Properties(node));

    static BoltRelationship ToGraph(IRelationship edge) => new(
        NumberOf(edge.ElementId), edge.ElementId,
        new BoltEnds(NumberOf(edge.StartNodeElementId), edge.StartNodeElementId, NumberOf(edge.EndNodeElementId), edge.EndNodeElementId),
        edge.Type, Properties(edge));

    static Dictionary<string, object?> Properties(IEntity entity) =>
        entity.Properties.ToDictionary(pair => pair.Key, pair => ToGraph(pair.Value), StringComparer.Ordinal);

    // The integer identity is the last part of an element id such as 4:3f1c…:17; the product itself uses only the
    // element id.
    static long NumberOf(string elementId) =>
        long.TryParse(elementId.AsSpan(elementId.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    static object ToGraph(ZonedDateTime moment)
    {
        var local = new LocalDateTime(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute, moment.Second, 0);
        var utc = Seconds(local) - moment.OffsetSeconds;
        return moment.Zone is ZoneId zone
            ? new BoltZonedDateTime(utc, moment.Nanosecond, zone.Id)
            : new BoltDateTime(utc, moment.Nanosecond, moment.OffsetSeconds);
    }

    static long Seconds(LocalDateTime moment) =>
        (Days(moment.Year, moment.Month, moment.Day) * 86_400) + (moment.Hour * 3_600) + (moment.Minute * 60) + moment.Second;

    static long Days(LocalDate date) => Days(date.Year, date.Month, date.Day);

    // Days since 1970-01-01 in the proleptic Gregorian calendar, for any year: Neo4j's dates reach past those of
    // .NET. The year
    // is counted from March, so that the leap day is its last, and in eras of 400 years, which all have 146,097 days.
    static long Days(long year, int month, int day)
    {
        if (month <= 2) year--;
        var era = (year >= 0 ? year : year - 399) / 400;
        var yearOfEra = year - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }

    static long NanosOfDay(int hour, int minute, int second, int nanosecond) =>
        ((((hour * 60L) + minute) * 60L) + second) * NanosPerSecond + nanosecond;

    static object? ToDriver(object? value) => value switch
    {
        null or string or bool or long or double or byte[] => value,
        int number => (long)number,
        IReadOnlyDictionary<string, object?> map => ToDriver(map),
        IEnumerable<object?> list => list.Select(ToDriver).ToList(),
        System.Collections.IEnumerable list => list.Cast<object?>().Select(ToDriver).ToList(),
        _ => throw new NotSupportedException($"A parameter of type {value.GetType().Name} cannot be sent to the graph."),
    };
}
