using System.Runtime.CompilerServices;

namespace GraphExplorer.Cypher.Values;

/// <summary>
/// The operator <c>=</c>: true, false, or null when a null in either side leaves it open (openCypher 9, "Equality").
/// Values of different types are not equal; 1 equals 1.0; NaN equals nothing; lists and maps are compared element by
/// element, and one difference that is certain outweighs any null.
/// </summary>
public static class Equality
{
    public static bool? Equal(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger) return left.RawBits == right.RawBits;
        if (left.IsNull || right.IsNull) return null;
        var kind = left.Kind;
        if (kind != right.Kind) return left.IsNumber && right.IsNumber && NumbersEqual(left, right);
        switch (kind)
        {
            case ValueKind.String:
                WorkMeter.SpendOn(left.AsString());
                return left.AsString() == right.AsString();
            case ValueKind.Float: return left.AsFloat() == right.AsFloat();
            case ValueKind.List: return ListsEqual(left.AsList(), right.AsList());
            case ValueKind.Map: return MapsEqual(left.AsMap(), right.AsMap());
            case ValueKind.Boolean or ValueKind.Integer or ValueKind.Node or ValueKind.Relationship:
            case ValueKind.Date or ValueKind.LocalTime or ValueKind.Time:
                return left.RawBits == right.RawBits;
            default: return Ordering.Compare(left, right) == 0;
        }
    }

    /// <summary>The operator <c>IN</c>: null when no item is equal and at least one comparison is open.</summary>
    public static bool? In(Value item, ListValue list)
    {
        var open = false;
        WorkMeter.Spend(list.Count);
        foreach (var candidate in list.Span)
        {
            var equal = Equal(item, candidate);
            if (equal == true) return true;
            open |= equal is null;
        }
        return open ? null : false;
    }

    static bool NumbersEqual(Value left, Value right) =>
        !Numbers.IsNaN(left) && !Numbers.IsNaN(right) && Numbers.Compare(left, right) == 0;

    static bool? ListsEqual(ListValue left, ListValue right)
    {
        if (left.Count != right.Count) return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        WorkMeter.Spend(left.Count);
        bool? result = true;
        for (var i = 0; i < left.Count; i++)
        {
            var equal = Equal(left[i], right[i]);
            if (equal == false) return false;
            if (equal is null) result = null;
        }
        return result;
    }

    static bool? MapsEqual(MapValue left, MapValue right)
    {
        if (left.Count != right.Count) return false;
        foreach (var key in left.Keys)
            if (!right.ContainsKey(key))
                return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        WorkMeter.Spend(left.Count);
        bool? result = true;
        for (var i = 0; i < left.Count; i++)
        {
            var equal = Equal(left.Values[i], right[left.Keys[i]]);
            if (equal == false) return false;
            if (equal is null) result = null;
        }
        return result;
    }
}
