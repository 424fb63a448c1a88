using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Reference;

/// <summary>
/// Equality, comparison, order and arithmetic as openCypher 9 defines them, written once more and plainly: a mistake in
/// the engine's own must not hide itself by being asked on both sides.
/// </summary>
static class PlainValues
{
    /// <summary>The operator =; null is unknown.</summary>
    public static bool? Equal(Value a, Value b)
    {
        if (a.IsNull || b.IsNull) return null;
        if (a.IsNumber && b.IsNumber)
            return a.IsInteger && b.IsInteger ? a.AsInteger() == b.AsInteger() : a.AsNumber() == b.AsNumber();
        if (a.Kind != b.Kind) return false;
        if (a.IsList)
            return a.AsList().Count != b.AsList().Count ? false : All(a.AsList().Zip(b.AsList(), Equal));
        if (a.IsMap)
        {
            var (left, right) = (a.AsMap(), b.AsMap());
            return left.Keys.ToArray().ToHashSet().SetEquals(right.Keys.ToArray())
                ? All(left.Select(e => Equal(e.Value, right[e.Key])))
                : false;
        }
        return Order(a, b) == 0;
    }

    /// <summary>AND over many.</summary>
    static bool? All(IEnumerable<bool?> answers)
    {
        var known = answers.ToList();
        return known.Contains(false) ? false : known.Contains(null) ? null : true;
    }

    public static bool? In(Value item, Value list)
    {
        if (list.IsNull) return null;
        if (!list.IsList) throw new PlainError("IN needs a list");
        var answers = list.AsList().Select(i => Equal(item, i)).ToList();
        return answers.Contains(true) ? true : answers.Contains(null) ? null : false;
    }

    /// <summary>The operators that compare: null where two values do not compare.</summary>
    public static bool? Compare(BinaryOperator sign, Value a, Value b)
    {
        if (a.IsNull || b.IsNull) return null;
        if (a.IsNumber && b.IsNumber && (double.IsNaN(a.AsNumber()) || double.IsNaN(b.AsNumber()))) return false;
        var comparable = (a.IsNumber && b.IsNumber) || (a.Kind == b.Kind && (a.IsString || a.IsBoolean));
        if (a.IsList || b.IsList) throw new BeyondReferenceException("comparison of lists");
        if (!comparable) return null;
        var order = Order(a, b);
        return sign switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>The order of ORDER BY; 0 also says that DISTINCT takes both for one.</summary>
    public static int Order(Value a, Value b)
    {
        if (Rank(a) != Rank(b)) return Rank(a).CompareTo(Rank(b));
        return a.Kind switch
        {
            ValueKind.Null => 0,
            ValueKind.Integer when b.IsInteger => a.AsInteger().CompareTo(b.AsInteger()),
            ValueKind.Integer or ValueKind.Float => OrderOfNumbers(a.AsNumber(), b.AsNumber()),
            ValueKind.Boolean => a.AsBoolean().CompareTo(b.AsBoolean()),
            ValueKind.String => string.CompareOrdinal(a.AsString(), b.AsString()),
            ValueKind.Node => a.AsNode().CompareTo(b.AsNode()),
            ValueKind.Relationship => a.AsRelationship().CompareTo(b.AsRelationship()),
            ValueKind.List => OrderOfLists(a.AsList(), b.AsList()),
            ValueKind.Map => OrderOfMaps(a.AsMap(), b.AsMap()),
            ValueKind.Path => OrderOfPaths(a.AsPath(), b.AsPath()),
            _ => throw new BeyondReferenceException($"order of {a.Kind}"),
        };
    }

    static int OrderOfNumbers(double a, double b) =>
        double.IsNaN(a) || double.IsNaN(b) ? double.IsNaN(a).CompareTo(double.IsNaN(b)) : a.CompareTo(b + 0.0);

    static int OrderOfLists(IReadOnlyList<Value> a, IReadOnlyList<Value> b)
    {
        var first = a.Zip(b, Order).FirstOrDefault(o => o != 0);
        return first != 0 ? first : a.Count.CompareTo(b.Count);
    }

    static int OrderOfMaps(MapValue a, MapValue b)
    {
        if (a.Count != b.Count) return a.Count.CompareTo(b.Count);
        var (left, right) = (Sorted(a), Sorted(b));
        var keys = left.Zip(right, (l, r) => string.CompareOrdinal(l.Key, r.Key)).FirstOrDefault(o => o != 0);
        return keys != 0 ? keys : left.Zip(right, (l, r) => Order(l.Value, r.Value)).FirstOrDefault(o => o != 0);

        static List<KeyValuePair<string, Value>> Sorted(MapValue map) => [.. map.OrderBy(e => e.Key, StringComparer.Ordinal)];
    }

    static int OrderOfPaths(PathValue a, PathValue b)
    {
        var nodes = OrderOfLists(Ids(a.Nodes), Ids(b.Nodes));
        return nodes != 0 ? nodes : OrderOfLists(Ids(a.Relationships), Ids(b.Relationships));

        static Value[] Ids(ReadOnlySpan<long> ids) => [.. ids.ToArray().Select(i => Value.Of(i))];
    }

    static int Rank(Value value) => value.Kind switch
    {
        ValueKind.Map => 0,
        ValueKind.Node => 1,
        ValueKind.Relationship => 2,
        ValueKind.List => 3,
        ValueKind.Path => 4,
        ValueKind.String => 6,
        ValueKind.Boolean => 7,
        ValueKind.Integer or ValueKind.Float => 8,
        ValueKind.Null => 9,
        _ => 5,
    };

    public static Value Calculate(BinaryOperator sign, Value a, Value b)
    {
        if (a.IsNull || b.IsNull) return Value.Null;
        if (sign == BinaryOperator.Add && (a.IsList || b.IsList))
            return Value.Of(ItemsOf(a).Concat(ItemsOf(b)).ToArray());
        if (sign == BinaryOperator.Add && (a.IsString || b.IsString)) return Value.Of(TextOf(a) + TextOf(b));
        if (!a.IsNumber || !b.IsNumber) throw new PlainError($"{sign} of {a.Kind} and {b.Kind}");
        if (sign == BinaryOperator.Power) return Value.Of(Math.Pow(a.AsNumber(), b.AsNumber()));
        return a.IsInteger && b.IsInteger ? OfIntegers(sign, a.AsInteger(), b.AsInteger()) : OfFloats(sign, a.AsNumber(), b.AsNumber());
    }

    static IEnumerable<Value> ItemsOf(Value value) => value.IsList ? value.AsList() : [value];

    static Value OfIntegers(BinaryOperator sign, long a, long b)
    {
        try
        {
            return Value.Of(sign switch
            {
                BinaryOperator.Add => checked(a + b),
                BinaryOperator.Subtract => checked(a - b),
                BinaryOperator.Multiply => checked(a * b),
                BinaryOperator.Divide => b == 0 ? throw new PlainError("division by zero") : checked(a / b),
                BinaryOperator.Modulo => b == 0 ? throw new PlainError("division by zero") : b == -1 ? 0 : a % b,
                _ => throw new BeyondReferenceException(sign.ToString()),
            });
        }
        catch (OverflowException)
        {
            throw new PlainError("overflow");
        }
    }

    static Value OfFloats(BinaryOperator sign, double a, double b) => Value.Of(sign switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.Modulo => a % b,
        _ => throw new BeyondReferenceException(sign.ToString()),
    });

    static string TextOf(Value value) => value.IsString
        ? value.AsString()
        : ValueText.Of(value) ?? throw new PlainError($"{value.Kind} has no text");
}
