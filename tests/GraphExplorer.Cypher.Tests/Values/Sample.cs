using CsCheck;
using GraphExplorer.Cypher.Values;
using GraphExplorer.Cypher.Values.Temporal;

namespace GraphExplorer.Cypher.Tests.Values;

/// <summary>Short ways to write values, and generators of them.</summary>
static class Sample
{
    public static readonly Value NaN = Value.Of(double.NaN);

    /// <summary>Every kind that a property can hold, with values near each other so that equal ones turn up.</summary>
    public static readonly Gen<Value> Scalars = Gen.OneOf(
        Gen.Int[-3, 3].Select(i => Value.Of((long)i)),
        Gen.Long.Select(Value.Of),
        OneOf(0.0, -0.0, 1.0, 0.5, -1.5, double.NaN, 1e300, double.PositiveInfinity, 9007199254740992.0)
            .Select(d => Value.Of(d)),
        Gen.String[Gen.Char['a', 'c'], 0, 3].Select(s => Value.Of(s)),
        OneOf("é", "\ud83d\ude00", "\uffff", "").Select(s => Value.Of(s)),
        Gen.Bool.Select(b => Value.Of(b)),
        Gen.Long[-3, 3].Select(d => Value.Of(new DateValue(d))),
        Gen.Long[0, 3].Select(n => Value.Of(new LocalTimeValue(n))),
        Gen.Int[-2, 2].Select(o => Value.Of(new TimeValue(7200_000_000_000, o * 3600))),
        Gen.Long[-3, 3].Select(d => Value.Of(new LocalDateTimeValue(new(d), new(d + 5)))),
        Gen.Int[-2, 2].Select(o => Value.Of(new DateTimeValue(new(0), new(36_000_000_000_000), o * 3600, null))),
        Gen.Const(Value.Of(new DateTimeValue(new(0), new(36_000_000_000_000), 3600, "Europe/Stockholm"))),
        Gen.Select(Gen.Long[0, 1], Gen.Long[0, 30], Gen.Int[0, 1])
            .Select(t => Value.Of(new DurationValue(t.Item1, t.Item2, t.Item1, t.Item3))),
        Gen.Int[0, 2].Select(x => Value.Of(new PointValue(PointValue.Cartesian, x, 1))),
        Gen.Int[0, 2].Select(x => Value.Of(new PointValue(PointValue.Wgs84With3D, x, 1, 2))),
        Gen.Byte.Array[0, 2].Select(b => Value.Of(new BytesValue(b))));

    public static readonly Gen<Value> Any = Gen.Recursive<Value>((depth, inner) => depth > 2
        ? Scalars
        : Gen.Frequency(
            (6, Scalars),
            (1, Gen.Const(Value.Null)),
            (1, Gen.Int[0, 2].Select(i => Value.Node(i))),
            (1, Gen.Int[0, 2].Select(i => Value.Relationship(i))),
            (1, Gen.Int[0, 2].Select(i => Value.Of(new PathValue([0, i], [i])))),
            (2, inner.Array[0, 3].Select(Value.Of)),
            (1, Gen.Select(inner, inner).Select(t => Map(("a", t.Item1), ("b", t.Item2)))),
            (1, Gen.Select(inner, inner).Select(t => Map(("b", t.Item2), ("a", t.Item1))))));

    public static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    /// <summary>A value from literals of C#: null, bool, int, long, double, string, arrays of these.</summary>
    public static Value Of(object? literal) => literal switch
    {
        null => Value.Null,
        Value value => value,
        bool b => Value.Of(b),
        int i => Value.Of((long)i),
        long l => Value.Of(l),
        double d => Value.Of(d),
        string s => Value.Of(s),
        object?[] items => Value.Of(items.Select(Of).ToArray()),
        _ => throw new ArgumentException($"No literal: {literal.GetType()}"),
    };

    public static Value List(params object?[] items) => Of(items);

    public static Value Map(params (string Key, Value Value)[] pairs) => Value.Of(MapValue.Of(pairs));
}
