using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// What to look for in an index. The answer is what the same predicate would give without the index: a bound of one
/// type leaves out all other types, null and NaN equal nothing, and NaN is in no range.
/// </summary>
readonly struct IndexRange
{
    IndexRange(RangeKind kind) => Kind = kind;

    internal enum RangeKind : byte
    {
        Everything,
        Exact,
        Between,
        Prefix,
        Composite,
    }

    internal RangeKind Kind { get; }

    internal bool IsExact => Kind == RangeKind.Exact;

    internal Value Lower { get; private init; }

    internal Value Upper { get; private init; }

    CompositeRange? Parts { get; init; }

    internal bool LowerInclusive { get; private init; }

    internal bool UpperInclusive { get; private init; }

    /// <summary>All entries: entities that have the property.</summary>
    public static IndexRange Everything => default;

    public static IndexRange Exact(Value value) => new(RangeKind.Exact) { Lower = value };

    /// <summary>Of an index over several properties: one value for each, in the order of the index.</summary>
    public static IndexRange Exact(ReadOnlySpan<Value> values) =>
        Exact(values.Length == 1 ? values[0] : Value.Of(ListValue.Of(values)));

    /// <summary>Values between two bounds; a null bound is no bound, but at least one must be given.</summary>
    public static IndexRange Between(Value lower, bool lowerInclusive, Value upper, bool upperInclusive)
    {
        if (lower.IsNull && upper.IsNull) throw new ArgumentException("A range needs at least one bound.");
        return new(RangeKind.Between)
        {
            Lower = lower, LowerInclusive = lowerInclusive, Upper = upper, UpperInclusive = upperInclusive,
        };
    }

    /// <summary>Strings that start with a prefix.</summary>
    public static IndexRange StartingWith(string prefix) => new(RangeKind.Prefix) { Lower = Value.Of(prefix) };

    /// <summary>Of an index over several properties: values of the first ones, and what the next one has to be.</summary>
    public static IndexRange Composite(Value[] leading, IndexRange next) =>
        new(RangeKind.Composite) { Parts = new(leading, next) };

    /// <summary>True when the entry belongs to the answer.</summary>
    internal bool Holds(Value key) => Kind switch
    {
        RangeKind.Exact => Equality.Equal(key, Lower) == true,
        RangeKind.Prefix => key.TryString(out var text) && text.StartsWith(Lower.AsString(), StringComparison.Ordinal),
        RangeKind.Between => HoldsLower(key) && HoldsUpper(key),
        RangeKind.Composite => Parts!.Holds(key.AsList()),
        _ => true,
    };

    /// <summary>True when the answer lies after the entry.</summary>
    internal bool IsAfter(Value key) => Kind switch
    {
        RangeKind.Everything => false,
        RangeKind.Composite => Parts!.IsAfter(key.AsList()),
        RangeKind.Between when Lower.IsNull => Ordering.CompareTypes(key, Upper) < 0,
        _ => Ordering.Compare(key, Lower) < 0,
    };

    /// <summary>True when the answer lies before the entry.</summary>
    internal bool IsBefore(Value key) => Kind switch
    {
        RangeKind.Everything => false,
        RangeKind.Composite => Parts!.IsBefore(key.AsList()),
        RangeKind.Exact => Ordering.Compare(key, Lower) > 0,
        RangeKind.Prefix => !Holds(key),
        _ when Upper.IsNull => Ordering.CompareTypes(key, Lower) > 0,
        _ => Ordering.Compare(key, Upper) > 0,
    };

    bool HoldsLower(Value key) => Lower.IsNull
        || (LowerInclusive ? Comparison.GreaterOrEqual(key, Lower) : Comparison.Greater(key, Lower)) == true;

    bool HoldsUpper(Value key) => Upper.IsNull
        || (UpperInclusive ? Comparison.LessOrEqual(key, Upper) : Comparison.Less(key, Upper)) == true;
}
