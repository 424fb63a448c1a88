using System.Runtime.CompilerServices;
using GraphExplorer.Cypher.Values.Temporal;

namespace GraphExplorer.Cypher.Values;

/// <summary>
/// The total order of all values that ORDER BY, min, max and range indexes use (openCypher 9, "Orderability").
/// Ascending between types: map, node, relationship, list, path, bytes, point, date-time, local date-time, date,
/// time, local time, duration, string, boolean, number, null. Among numbers NaN is the largest. Two values compare as
/// 0 exactly when DISTINCT takes them for the same.
/// </summary>
public static class Ordering
{
    /// <summary>An average month of the ISO calendar in seconds, by which durations are put in order.</summary>
    const double SecondsPerMonth = 2_629_746;

    const double SecondsPerDay = 86_400;

    public static IComparer<Value> Comparer { get; } = Comparer<Value>.Create(Compare);

    public static int Compare(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger) return left.RawBits.CompareTo(right.RawBits);
        if (left.IsNumber && right.IsNumber) return CompareNumbers(left, right);
        var kind = left.Kind;
        if (kind != right.Kind) return Rank(kind) - Rank(right.Kind);
        switch (kind)
        {
            case ValueKind.String: return CompareStrings(left.AsString(), right.AsString());
            case ValueKind.List: return CompareLists(left.AsList().Span, right.AsList().Span);
            case ValueKind.Map: return CompareMaps(left.AsMap(), right.AsMap());
            case ValueKind.Path: return ComparePaths(left.AsPath(), right.AsPath());
            case ValueKind.Time: return CompareTimes(left.AsTime(), right.AsTime());
            case ValueKind.LocalDateTime: return CompareLocal(left.AsLocalDateTime(), right.AsLocalDateTime());
            case ValueKind.DateTime: return CompareInstants(left.AsDateTime(), right.AsDateTime());
            case ValueKind.Duration: return CompareDurations(left.AsDuration(), right.AsDuration());
            case ValueKind.Point: return ComparePoints(left.AsPoint(), right.AsPoint());
            case ValueKind.Bytes: return left.AsBytes().Span.SequenceCompareTo(right.AsBytes().Span);
            default: return left.RawBits.CompareTo(right.RawBits);
        }
    }

    /// <summary>Only the order of their types; integers and floats are one type.</summary>
    public static int CompareTypes(Value left, Value right) => Rank(left.Kind) - Rank(right.Kind);

    /// <summary>
    /// Strings in the order of their code points, which is not the order of UTF-16 units beyond U+FFFF.
    /// </summary>
    public static int CompareStrings(string left, string right)
    {
        WorkMeter.SpendOn(left);
        var at = left.AsSpan().CommonPrefixLength(right);
        if (at == left.Length || at == right.Length) return left.Length.CompareTo(right.Length);
        var (a, b) = (left[at], right[at]);
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
    }

    static int Rank(ValueKind kind) => kind switch
    {
        ValueKind.Map => 0,
        ValueKind.Node => 1,
        ValueKind.Relationship => 2,
        ValueKind.List => 3,
        ValueKind.Path => 4,
        ValueKind.Bytes => 5,
        ValueKind.Point => 6,
        ValueKind.DateTime => 7,
        ValueKind.LocalDateTime => 8,
        ValueKind.Date => 9,
        ValueKind.Time => 10,
        ValueKind.LocalTime => 11,
        ValueKind.Duration => 12,
        ValueKind.String => 13,
        ValueKind.Boolean => 14,
        ValueKind.Integer or ValueKind.Float => 15,
        _ => 16,
    };

    static int CompareNumbers(Value left, Value right)
    {
        var (leftNaN, rightNaN) = (Numbers.IsNaN(left), Numbers.IsNaN(right));
        return leftNaN || rightNaN ? leftNaN.CompareTo(rightNaN) : Numbers.Compare(left, right);
    }

    static int CompareLists(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var shared = Math.Min(left.Length, right.Length);
        WorkMeter.Spend(shared);
        for (var i = 0; i < shared; i++)
            if (Compare(left[i], right[i]) is var order and not 0)
                return order;
        return left.Length.CompareTo(right.Length);
    }

    static int CompareMaps(MapValue left, MapValue right)
    {
        if (left.Count.CompareTo(right.Count) is var size and not 0) return size;
        WorkMeter.Spend(2 * left.Count);
        var (leftKeys, rightKeys) = (left.Keys.ToArray(), right.Keys.ToArray());
        Array.Sort(leftKeys, StringComparer.Ordinal);
        Array.Sort(rightKeys, StringComparer.Ordinal);
        for (var i = 0; i < leftKeys.Length; i++)
            if (CompareStrings(leftKeys[i], rightKeys[i]) is var order and not 0)
                return order;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var key in leftKeys)
            if (Compare(left[key], right[key]) is var order and not 0)
                return order;
        return 0;
    }

    static int ComparePaths(PathValue left, PathValue right)
    {
        if (left.Nodes.SequenceCompareTo(right.Nodes) is var nodes and not 0) return nodes;
        return left.Relationships.SequenceCompareTo(right.Relationships);
    }

    static int CompareTimes(TimeValue left, TimeValue right)
    {
        if (left.UtcNanos.CompareTo(right.UtcNanos) is var instant and not 0) return instant;
        return left.OffsetSeconds.CompareTo(right.OffsetSeconds);
    }

    static int CompareLocal(LocalDateTimeValue left, LocalDateTimeValue right)
    {
        if (left.Date.CompareTo(right.Date) is var date and not 0) return date;
        return left.Time.CompareTo(right.Time);
    }

    static int CompareInstants(DateTimeValue left, DateTimeValue right)
    {
        if (left.EpochSecond.CompareTo(right.EpochSecond) is var second and not 0) return second;
        if (left.NanoOfSecond.CompareTo(right.NanoOfSecond) is var nano and not 0) return nano;
        if (left.OffsetSeconds.CompareTo(right.OffsetSeconds) is var offset and not 0) return offset;
        return string.CompareOrdinal(left.Zone, right.Zone);
    }

    static int CompareDurations(DurationValue left, DurationValue right)
    {
        if (Average(left).CompareTo(Average(right)) is var length and not 0) return length;
        if (left.Months.CompareTo(right.Months) is var months and not 0) return months;
        if (left.Days.CompareTo(right.Days) is var days and not 0) return days;
        if (left.Seconds.CompareTo(right.Seconds) is var seconds and not 0) return seconds;
        return left.Nanos.CompareTo(right.Nanos);
    }

    static double Average(DurationValue duration) =>
        duration.Months * SecondsPerMonth + duration.Days * SecondsPerDay + duration.Seconds + duration.Nanos * 1e-9;

    static int ComparePoints(PointValue left, PointValue right)
    {
        if (left.Srid.CompareTo(right.Srid) is var system and not 0) return system;
        if (left.X.CompareTo(right.X) is var x and not 0) return x;
        if (left.Y.CompareTo(right.Y) is var y and not 0) return y;
        return Nullable.Compare(left.Z, right.Z);
    }
}
