using Xunit;

namespace GraphExplorer.Tests.House;

public sealed class CircleTests
{
    [Fact]
    public void A_circle_is_named_in_order() =>
        Assert.Equal("B -> C -> B", Circle.Find(new HashSet<(string, string)> { ("A", "B"), ("B", "C"), ("C", "B") }));

    [Fact]
    public void A_tree_has_no_circle() =>
        Assert.Null(Circle.Find(new HashSet<(string, string)> { ("A", "B"), ("A", "C"), ("B", "D"), ("C", "D") }));
}
