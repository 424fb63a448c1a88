using System.Runtime.CompilerServices;

namespace GraphExplorer.Cypher.Values;

/// <summary>
/// The operators <c>&lt; &lt;= &gt; &gt;=</c> (openCypher 9, "Comparability"): numbers, strings, booleans, lists and
/// the temporal instants of one type compare; everything else is unknown, and so is anything with null.
/// </summary>
public static class Comparison
{
    public static Order Compare(Value left, Value right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            if (Numbers.IsNaN(left) || Numbers.IsNaN(right)) return Order.Unordered;
            return (Order)Numbers.Compare(left, right);
        }
        var kind = left.Kind;
        if (kind != right.Kind) return Order.Unknown;
        return kind switch
        {
            ValueKind.String or ValueKind.Boolean => (Order)Math.Sign(Ordering.Compare(left, right)),
            >= ValueKind.Date and <= ValueKind.DateTime => (Order)Math.Sign(Ordering.Compare(left, right)),
            ValueKind.List => CompareLists(left.AsList(), right.AsList()),
            _ => Order.Unknown,
        };
    }

    public static bool? Less(Value left, Value right) => Answer(Compare(left, right), Order.Less, Order.Less);

    public static bool? LessOrEqual(Value left, Value right) => Answer(Compare(left, right), Order.Less, Order.Equal);

    public static bool? Greater(Value left, Value right) =>
        Answer(Compare(left, right), Order.Greater, Order.Greater);

    public static bool? GreaterOrEqual(Value left, Value right) =>
        Answer(Compare(left, right), Order.Equal, Order.Greater);

    static bool? Answer(Order order, Order from, Order to) =>
        order == Order.Unknown ? null : order >= from && order <= to;

    /// <summary>
    /// The first pair that differs decides; a pair that cannot be told apart for certain leaves it open.
    /// </summary>
    static Order CompareLists(ListValue left, ListValue right)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var shared = Math.Min(left.Count, right.Count);
        for (var i = 0; i < shared; i++)
        {
            var order = Compare(left[i], right[i]);
            if (order == Order.Unknown && Equality.Equal(left[i], right[i]) == true) continue;
            if (order != Order.Equal) return order;
        }
        return (Order)left.Count.CompareTo(right.Count);
    }
}
