using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Values;

public sealed class ValueTextTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.00015, "1.5E-4")]
    [InlineData(0.0000001, "1.0E-7")]
    [InlineData(9999999.0, "9999999.0")]
    [InlineData(10000000.0, "1.0E7")]
    [InlineData(12345678.5, "1.23456785E7")]
    [InlineData(1e16, "1.0E16")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157E308")]
    [InlineData(5e-324, "5.0E-324")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Floats_have_a_point_and_their_shortest_digits(double number, string expected) =>
        Assert.Equal(expected, ValueText.Of(number));

    [Fact]
    public void Only_single_values_have_a_text()
    {
        Assert.Equal("text", ValueText.Of(Value.Of("text")));
        Assert.Equal("true", ValueText.Of(Value.True));
        Assert.Equal("-7", ValueText.Of(Value.Of(-7)));
        Assert.Equal(
            "point({x: 1.0, y: 2.5, srid: 7203})", ValueText.Of(Value.Of(new PointValue(PointValue.Cartesian, 1, 2.5))));
        Assert.Null(ValueText.Of(Value.Null));
        Assert.Null(ValueText.Of(Value.Of(ListValue.Empty)));
    }

    [Fact]
    public void People_see_nested_values_in_full() =>
        Assert.Equal(
            "[1, 'it\\'s', {a: null, b: node 3}]",
            Sample.List(1, "it's", Sample.Map(("a", Value.Null), ("b", Value.Node(3)))).ToString());
}
