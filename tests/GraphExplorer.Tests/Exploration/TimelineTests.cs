using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Tests.House;
using System.Text.Json.Nodes;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

public sealed class TimelineTests
{
    static readonly Subgraph s_graph =
        SubgraphJson.Read(JsonNode.Parse(Repository.Text("tests/Shared/contract/filter-cases.json"))!["graph"]!.ToJsonString());

    [Fact]
    public void Every_year_between_the_first_and_the_last_named_one_is_there()
    {
        var timeline = Timeline.Of(s_graph);

        Assert.Equal(Enumerable.Range(1996, 20), timeline.Years.Select(year => year.Year));
        Assert.Equal(4, timeline.Undated);
    }

    [Theory]
    [InlineData(1996, 0, 2, 0, 2)]
    [InlineData(2001, 1, 2, 0, 3)]
    [InlineData(2002, 2, 2, 0, 3)]
    [InlineData(2013, 2, 0, 1, 0)]
    [InlineData(2014, 4, 1, 1, 3)]
    public void A_year_counts_by_state(int year, int certain, int possible, int assumed, int starting) =>
        Assert.Equal(
            new TimelineYear(year, certain, possible, assumed, starting),
            Timeline.Of(s_graph).Years.Single(item => item.Year == year));

    [Fact]
    public void Nothing_dated_gives_no_years() => Assert.Empty(Timeline.Of(Subgraph.Empty).Years);
}
