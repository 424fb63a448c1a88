using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Values;

public sealed class MapTests
{
    [Fact]
    public void A_map_keeps_the_order_of_its_keys_and_the_last_value_of_each()
    {
        var map = MapValue.Of(("b", Value.Of(1)), ("a", Value.Of(2)), ("b", Value.Of(3)));

        Assert.Equal(["b", "a"], map.Keys.ToArray());
        Assert.Equal(Value.Of(3), map["b"]);
        Assert.Equal(Value.Null, map["c"]);
    }

    [Fact]
    public void Look_up_in_a_large_map_finds_every_key_and_no_other()
    {
        var builder = new MapBuilder();
        for (var round = 0; round < 2; round++)
            for (var i = 0; i < 100; i++)
                builder.Set($"k{i}", Value.Of(i + round));
        var map = builder.Build();

        Assert.Equal(100, map.Count);
        for (var i = 0; i < 100; i++) Assert.Equal(Value.Of(i + 1), map[$"k{i}"]);
        Assert.False(map.TryGet("k100", out _));
    }
}
