using GraphExplorer.Cypher.Values;
using Xunit;
using static GraphExplorer.Cypher.Tests.Values.Sample;

namespace GraphExplorer.Cypher.Tests.Values;

public sealed class ComparisonTests
{
    [Fact]
    public void Numbers_compare_exactly_across_types()
    {
        Check(Order.Less, 1, 3.14);
        Check(Order.Equal, 1, 1.0);
        Check(Order.Greater, 9007199254740993, 9007199254740992.0);
        Check(Order.Less, long.MaxValue, 9223372036854775808.0);
        Check(Order.Greater, -1, double.NegativeInfinity);
        Check(Order.Greater, -1, -1.5);
        Check(Order.Less, -2, -1.5);
    }

    [Fact]
    public void NaN_makes_every_inequality_with_a_number_false_and_with_other_types_null()
    {
        Assert.False(Comparison.Greater(NaN, Of(1)));
        Assert.False(Comparison.LessOrEqual(NaN, NaN));
        Assert.Null(Comparison.Less(NaN, Of("a")));
    }

    [Fact]
    public void Types_that_do_not_compare_give_null()
    {
        Check(Order.Unknown, 1, "1");
        Check(Order.Unknown, null, 1);
        Check(Order.Unknown, true, 1);
        Check(Order.Unknown, Value.Node(1), Value.Node(1));
        Check(Order.Unknown, Map(), Map());
    }

    [Fact]
    public void Strings_compare_by_code_point()
    {
        Check(Order.Less, "a", "b");
        Check(Order.Less, "a", "aa");
        Check(Order.Less, "\uffff", "\ud83d\ude00");
        Check(Order.Less, "Z", "a");
    }

    [Fact]
    public void Booleans_compare_with_false_before_true() => Check(Order.Less, false, true);

    [Theory]
    [InlineData(true, new object?[] { 1, 0 }, new object?[] { 1 })]
    [InlineData(true, new object?[] { 1, null }, new object?[] { 1 })]
    [InlineData(null, new object?[] { 1, 2 }, new object?[] { 1, null })]
    [InlineData(null, new object?[] { 1, "a" }, new object?[] { 1, null })]
    [InlineData(false, new object?[] { 1, 2 }, new object?[] { 3, null })]
    public void Lists_compare_by_the_first_pair_that_differs(bool? expected, object?[] left, object?[] right) =>
        Assert.Equal(expected, Comparison.GreaterOrEqual(Of(left), Of(right)));

    static void Check(Order expected, object? left, object? right)
    {
        var (a, b) = (Of(left), Of(right));
        Assert.Equal(expected, Comparison.Compare(a, b));
        bool? less = expected == Order.Unknown ? null : expected == Order.Less;
        bool? greater = expected == Order.Unknown ? null : expected == Order.Greater;
        bool? equal = expected == Order.Unknown ? null : expected == Order.Equal;
        Assert.Equal(less, Comparison.Less(a, b));
        Assert.Equal(less, Comparison.Greater(b, a));
        Assert.Equal(less | equal, Comparison.LessOrEqual(a, b));
        Assert.Equal(greater | equal, Comparison.GreaterOrEqual(a, b));
    }
}
