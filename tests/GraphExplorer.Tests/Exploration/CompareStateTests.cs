using GraphExplorer.Exploration;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

public sealed class CompareStateTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("?to=2016-01&from=2014-06", "?from=2014-06&to=2016-01")]
    [InlineData("?show=pledges/imu&as=table&from=2014&to=2016&assumed=off", "?from=2014&to=2016&as=table&show=pledges/imu&assumed=off")]
    [InlineData("?from=2014&to=2016&as=graph&time=2015&hideKind=Place", "?from=2014&to=2016&f=-kind:Place")]
    [InlineData("?from=&to=2016", "?to=2016")]
    public void An_address_has_one_canonical_form(string given, string canonical)
    {
        var state = CompareState.Parse(given);

        Assert.Empty(state.Problems);
        Assert.Equal(canonical, state.ToQueryString());
        Assert.Equal(state, CompareState.Parse(state.ToQueryString()));
    }

    [Theory]
    [InlineData("?from=soon&to=2016", "from=soon is not a date; examples: 2014, 2014-06, 2014-06-12.")]
    [InlineData("?from=2013/2014&to=2016", "from=2013/2014 is not a date; examples: 2014, 2014-06, 2014-06-12.")]
    [InlineData("?from=2016&to=2014", "The first date (2016) has to end before the second (2014) begins.")]
    [InlineData("?from=2014&to=2014-06", "The first date (2014) has to end before the second (June 2014) begins.")]
    [InlineData("?from=2014&to=2016&as=map", "as=map is not known; graph, table and sentences are.")]
    [InlineData("?from=2014&to=2016&utm=1", "'utm' is not a part of this address that is known.")]
    public void What_cannot_be_is_said_and_nothing_is_compared(string given, string problem)
    {
        var state = CompareState.Parse(given);

        Assert.Equal([problem], state.Problems);
        Assert.False(state.IsComplete);
    }

    [Theory]
    [InlineData("?show=all&time=2013/2015-08", "?from=2013&to=2015-08&show=all")]
    [InlineData("?time=2014-06&assumed=off", "?to=2014-06&assumed=off")]
    [InlineData("?disputed=only", "?f=disputed")]
    public void A_workspace_leads_to_the_comparison_of_its_time(string workspace, string expected) =>
        Assert.Equal(expected, CompareState.Of(ExploreState.Parse(workspace)).ToQueryString());
}
