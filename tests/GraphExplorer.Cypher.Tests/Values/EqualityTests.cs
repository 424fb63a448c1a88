using GraphExplorer.Cypher.Values;
using Xunit;
using static GraphExplorer.Cypher.Tests.Values.Sample;

namespace GraphExplorer.Cypher.Tests.Values;

public sealed class EqualityTests
{
    [Fact]
    public void Numbers_are_equal_by_their_exact_value_whatever_their_type()
    {
        Check(true, 1, 1.0);
        Check(true, 0.0, -0.0);
        Check(false, 1, 1.5);
        Check(false, 9007199254740993, 9007199254740992.0);
        Check(false, long.MaxValue, 9223372036854775808.0);
        Check(false, double.NaN, double.NaN);
        Check(false, double.NaN, 1);
    }

    [Fact]
    public void Values_of_different_types_are_not_equal()
    {
        Check(false, 1, "1");
        Check(false, true, 1);
        Check(false, "a", new object?[] { "a" });
    }

    [Fact]
    public void Null_leaves_every_comparison_open()
    {
        Check(null, null, null);
        Check(null, null, 1);
        Check(null, "a", null);
    }

    [Fact]
    public void Lists_are_equal_element_by_element_and_a_certain_difference_outweighs_null()
    {
        Check(true, new object?[] { 1, "a" }, new object?[] { 1.0, "a" });
        Check(false, new object?[] { 1, 2 }, new object?[] { 1 });
        Check(null, new object?[] { null }, new object?[] { 1 });
        Check(false, new object?[] { null, 1 }, new object?[] { 1, 2 });
        Check(false, new object?[] { new object?[] { 1 } }, new object?[] { new object?[] { 1 }, new object?[] { null } });
        Check(null, new object?[] { new object?[] { 1 }, new object?[] { 2 } },
            new object?[] { new object?[] { 1 }, new object?[] { null } });
    }

    [Fact]
    public void Maps_are_equal_when_keys_and_values_are_and_order_does_not_count()
    {
        Assert.True(Equality.Equal(Map(("a", Of(1)), ("b", Of(2))), Map(("b", Of(2)), ("a", Of(1)))));
        Assert.False(Equality.Equal(Map(("a", Of(1))), Map(("A", Of(1)))));
        Assert.False(Equality.Equal(Map(("a", Value.Null)), Map()));
        Assert.Null(Equality.Equal(Map(("a", Value.Null)), Map(("a", Value.Null))));
        Assert.False(Equality.Equal(Map(("a", Of(1)), ("b", Value.Null)), Map(("a", Of(2)), ("b", Value.Null))));
    }

    [Fact]
    public void Entities_are_equal_by_id_and_a_node_is_no_relationship()
    {
        Assert.True(Equality.Equal(Value.Node(7), Value.Node(7)));
        Assert.False(Equality.Equal(Value.Node(7), Value.Node(8)));
        Assert.False(Equality.Equal(Value.Node(7), Value.Relationship(7)));
    }

    [Theory]
    [InlineData(true, 2, new object?[] { 1, 2, null })]
    [InlineData(null, 3, new object?[] { 1, 2, null })]
    [InlineData(false, 3, new object?[] { 1, 2 })]
    [InlineData(false, null, new object?[] { })]
    [InlineData(null, null, new object?[] { 1 })]
    public void In_is_open_when_an_equal_item_may_hide_behind_null(bool? expected, object? item, object?[] list) =>
        Assert.Equal(expected, Equality.In(Of(item), Of(list).AsList()));

    static void Check(bool? expected, object? left, object? right)
    {
        Assert.Equal(expected, Equality.Equal(Of(left), Of(right)));
        Assert.Equal(expected, Equality.Equal(Of(right), Of(left)));
    }
}
