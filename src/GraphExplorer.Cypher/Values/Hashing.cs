using System.Runtime.CompilerServices;
using GraphExplorer.Cypher.Values.Temporal;

namespace GraphExplorer.Cypher.Values;

/// <summary>
/// Equivalence and hash codes for DISTINCT, grouping and joins: null is the same as null, NaN as NaN, and 1 as 1.0.
/// A join on <c>=</c> must leave out null and NaN itself.
/// </summary>
public static class Hashing
{
    const int NullHash = 0x2f0b4a87;

    /// <summary>Compares rows of grouping keys item by item.</summary>
    public static IEqualityComparer<Value[]> Rows { get; } = new RowComparer();

    public static bool Equivalent(Value left, Value right)
    {
        if (ReferenceEquals(left.Reference, right.Reference) && left.RawBits == right.RawBits) return true;
        if (left.TryString(out var text)) return right.TryString(out var other) && text == other;
        return Ordering.Compare(left, right) == 0;
    }

    public static int Hash(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: return NullHash;
            case ValueKind.Integer: return value.RawBits.GetHashCode();
            case ValueKind.Float: return HashFloat(value.AsFloat());
            case ValueKind.String:
                WorkMeter.SpendOn(value.AsString());
                return value.AsString().GetHashCode();
            case ValueKind.List: return HashAll(value.AsList().Span);
            case ValueKind.Map: return HashMap(value.AsMap());
            case ValueKind.Path: return HashPath(value.AsPath());
            case ValueKind.LocalDateTime: return HashLocal(value.AsLocalDateTime());
            case ValueKind.DateTime: return HashInstant(value.AsDateTime());
            case ValueKind.Duration: return HashDuration(value.AsDuration());
            case ValueKind.Point: return HashPoint(value.AsPoint());
            case ValueKind.Bytes: return HashBytes(value.AsBytes().Span);
            default: return HashCode.Combine(value.Kind, value.RawBits);
        }
    }

    public static int HashAll(ReadOnlySpan<Value> values)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        WorkMeter.Spend(values.Length);
        var hash = new HashCode();
        foreach (var value in values) hash.Add(Hash(value));
        return hash.ToHashCode();
    }

    public static bool AllEquivalent(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        if (left.Length != right.Length) return false;
        for (var i = 0; i < left.Length; i++)
            if (!Equivalent(left[i], right[i]))
                return false;
        return true;
    }

    static int HashFloat(double number) =>
        Numbers.TryExact(number, out var integer) ? integer.GetHashCode() : number.GetHashCode();

    /// <summary>A sum, because the order of the keys does not count.</summary>
    static int HashMap(MapValue map)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        WorkMeter.Spend(map.Count);
        var sum = map.Count;
        for (var i = 0; i < map.Count; i++) sum += HashCode.Combine(map.Keys[i], Hash(map.Values[i]));
        return sum;
    }

    static int HashPath(PathValue path)
    {
        var hash = new HashCode();
        hash.Add(path.Start);
        foreach (var relationship in path.Relationships) hash.Add(relationship);
        return hash.ToHashCode();
    }

    static int HashLocal(LocalDateTimeValue value) => HashCode.Combine(value.Date.EpochDay, value.Time.NanoOfDay);

    static int HashInstant(DateTimeValue value) => HashCode.Combine(value.EpochSecond, value.NanoOfSecond);

    static int HashDuration(DurationValue value) =>
        HashCode.Combine(value.Months, value.Days, value.Seconds, value.Nanos);

    static int HashPoint(PointValue value) => HashCode.Combine(value.Srid, value.X, value.Y, value.Z);

    static int HashBytes(ReadOnlySpan<byte> bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    sealed class RowComparer : IEqualityComparer<Value[]>
    {
        public bool Equals(Value[]? left, Value[]? right) => AllEquivalent(left, right);

        public int GetHashCode(Value[] row) => HashAll(row);
    }
}
