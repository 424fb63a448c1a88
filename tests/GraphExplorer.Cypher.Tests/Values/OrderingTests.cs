using CsCheck;
using GraphExplorer.Cypher.Values;
using GraphExplorer.Cypher.Values.Temporal;
using Xunit;
using static GraphExplorer.Cypher.Tests.Values.Sample;

namespace GraphExplorer.Cypher.Tests.Values;

public sealed class OrderingTests
{
    [Fact]
    public void All_types_have_one_order()
    {
        Value[] ascending =
        [
            Map(("a", Of(1))), Value.Node(1), Value.Relationship(0), List("list"), Value.Of(new PathValue([1], [])),
            Value.Of(new PointValue(PointValue.Cartesian, 1, 2)),
            Value.Of(new DateTimeValue(new(0), new(0), 0, null)), Value.Of(new LocalDateTimeValue(new(0), new(0))),
            Value.Of(new DateValue(0)), Value.Of(new TimeValue(0, 0)), Value.Of(new LocalTimeValue(0)),
            Value.Of(new DurationValue(1, 0, 0, 0)),
            Of("text"), Of(false), Of(true), Of(-1), Of(1.5), NaN, Value.Null,
        ];

        for (var i = 0; i < ascending.Length; i++)
            for (var j = 0; j < ascending.Length; j++)
                Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(Ordering.Compare(ascending[i], ascending[j])));
    }

    [Fact]
    public void The_order_is_total() =>
        Gen.Select(Any, Any, Any).Sample((a, b, c) =>
        {
            Assert.Equal(Math.Sign(Ordering.Compare(a, b)), -Math.Sign(Ordering.Compare(b, a)));
            if (Ordering.Compare(a, b) <= 0 && Ordering.Compare(b, c) <= 0) Assert.True(Ordering.Compare(a, c) <= 0);
        });

    [Fact]
    public void What_is_equivalent_has_one_hash_and_compares_as_equal() =>
        Gen.Select(Any, Any).Sample((a, b) =>
        {
            Assert.True(a.Equals(a));
            Assert.Equal(a.Equals(b), Ordering.Compare(a, b) == 0);
            if (a.Equals(b)) Assert.Equal(a.GetHashCode(), b.GetHashCode());
        });

    [Fact]
    public void What_is_equal_is_equivalent() =>
        Gen.Select(Any, Any).Sample((a, b) =>
        {
            if (Equality.Equal(a, b) == true) Assert.True(a.Equals(b));
        });

    [Fact]
    public void A_comparison_that_is_certain_agrees_with_the_order() =>
        Gen.Select(Scalars, Scalars).Sample((a, b) =>
        {
            var order = Comparison.Compare(a, b);
            if (order <= Order.Greater) Assert.Equal((int)order, Math.Sign(Ordering.Compare(a, b)));
        });

    [Fact]
    public void Grouping_takes_null_NaN_and_1_and_1_0_together()
    {
        Assert.Equal(Value.Null, Value.Null);
        Assert.Equal(NaN, NaN);
        Assert.Equal(Of(1), Of(1.0));
        Assert.Equal(List(1, null), List(1.0, null));
        Assert.NotEqual(Of(1), Of("1"));
        Assert.Single(new HashSet<Value[]>(Hashing.Rows) { new[] { Of(1), NaN }, new[] { Of(1.0), NaN } });
    }
}
