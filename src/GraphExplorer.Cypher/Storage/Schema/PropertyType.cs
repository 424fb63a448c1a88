using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// What a type constraint allows (Neo4j 5, "Property type constraints"): single values of some kinds, and lists whose
/// elements all are of one of some kinds. Kinds are bits, by the number of the <see cref="ValueKind"/>.
/// </summary>
readonly record struct PropertyType(int Kinds, int ElementKinds)
{
    /// <summary>The kinds that a property can have, in the order in which Neo4j names them.</summary>
    static readonly ValueKind[] s_order =
    [
        ValueKind.Boolean, ValueKind.String, ValueKind.Integer, ValueKind.Float, ValueKind.Date, ValueKind.LocalTime,
        ValueKind.Time, ValueKind.LocalDateTime, ValueKind.DateTime, ValueKind.Duration, ValueKind.Point,
    ];

    public static PropertyType Of(ValueKind kind) => new(BitOf(kind), 0);

    public static PropertyType ListOf(ValueKind element) => new(0, BitOf(element));

    public PropertyType Or(PropertyType other) => new(Kinds | other.Kinds, ElementKinds | other.ElementKinds);

    /// <summary>Whether a property may have the value; a property that is not there is of every type.</summary>
    public bool Allows(in Value value)
    {
        if (value.IsNull) return true;
        if (!value.IsList) return (Kinds & BitOf(value.Kind)) != 0;
        var left = ElementKinds;
        foreach (var item in value.AsList().Span) left &= BitOf(item.Kind);
        return left != 0;
    }

    /// <summary>For instance <c>STRING | LIST&lt;INTEGER NOT NULL&gt;</c>.</summary>
    public override string ToString()
    {
        var (kinds, elements) = (Kinds, ElementKinds);
        return string.Join(" | ",
        [
            .. s_order.Where(kind => (kinds & BitOf(kind)) != 0).Select(KindNames.Of),
            .. s_order.Where(kind => (elements & BitOf(kind)) != 0).Select(kind => $"LIST<{KindNames.Of(kind)} NOT NULL>"),
        ]);
    }

    static int BitOf(ValueKind kind) => 1 << (int)kind;
}
