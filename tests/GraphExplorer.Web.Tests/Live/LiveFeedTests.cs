using GraphExplorer.Web.Live;
using Xunit;

namespace GraphExplorer.Web.Tests.Live;

public sealed class LiveFeedTests
{
    [Fact]
    public void Messages_are_numbered_without_a_gap_and_in_order_for_every_listener_under_many_writers()
    {
        var feed = new LiveFeed();
        var first = new List<long>();
        var second = new List<long>();
        using var one = feed.Subscribe(message => first.Add(message.Sequence));
        using var two = feed.Subscribe(message => second.Add(message.Sequence));

        Parallel.For(0, 1000, number => feed.PublishProgress(new ProgressReport("a", "b", number, 1000, "running")));

        var expected = Enumerable.Range(1, 1000).Select(number => (long)number);
        Assert.Equal(expected, first);
        Assert.Equal(expected, second);
    }

    [Fact]
    public void A_listener_that_left_hears_nothing_more()
    {
        var feed = new LiveFeed();
        var heard = new List<LiveMessage>();
        var listening = feed.Subscribe(heard.Add);
        feed.PublishChange("7", ["imu"], [], "1 node");

        listening.Dispose();
        feed.PublishChange("8", ["iju"], [], "1 node");

        var change = Assert.IsType<GraphChanged>(Assert.Single(heard));
        Assert.Equal("7", change.DataVersion);
        Assert.Equal(new LiveSnapshot(2, "8"), feed.Snapshot);
    }
}
