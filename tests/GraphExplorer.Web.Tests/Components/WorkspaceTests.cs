using Bunit;
using GraphExplorer.Exploration;
using GraphExplorer.Web.Components.Workspace;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>The panels of the workspace: what they show of a state, and which state they ask for.</summary>
public sealed class WorkspaceTests : Screen
{
    [Fact]
    public async Task The_inspector_says_an_edge_as_a_sentence_with_its_quote_and_grade()
    {
        var session = await SessionAsync("?show=splits/imu&sel=r-splinter-of.iju.imu");

        var inspector = Render<Inspector>(parameters => parameters.AddCascadingValue(session));

        Assert.Equal("Islamic Jihad Union – splinter of – Islamic Movement of Uzbekistan, March 2002", inspector.Find("#inspector-title").TextContent);
        Assert.Equal(
            "In March 2002 internal disagreements led to the forming of a splinter group the Islamic Jihad Union (IJU)",
            inspector.Find(".quote").TextContent);
        Assert.StartsWith("F3", inspector.Find(".claim .grade").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_on_a_kind_takes_it_out_of_the_address_and_back()
    {
        var session = await SessionAsync("?show=neighbourhood/imu");
        var legend = Render<LegendPanel>(parameters => parameters.AddCascadingValue(session));

        legend.Find(".legend-row input").Change(false);
        Assert.EndsWith("?show=neighbourhood/imu&f=-kind:Group", Navigation.Uri, StringComparison.Ordinal);

        await session.ReadAsync(Navigation.Uri);
        Assert.DoesNotContain(session.View.Seen.Subgraph.Nodes, node => node.Kind == "Group");
    }

    [Fact]
    public async Task The_legend_says_which_filter_hides_what()
    {
        var session = await SessionAsync("?show=pledges/imu&hide=isis&f=~largest&f=-kind:Person");
        var legend = Render<LegendPanel>(parameters => parameters.AddCascadingValue(session));

        Assert.Equal(
            ["hidden: 1 by hand", "hidden: 3 by filter 2"],
            legend.FindAll(".legend > .legend-hidden").Select(line => line.TextContent));
    }

    [Fact]
    public async Task A_trace_replaces_the_view_unless_it_is_to_be_kept()
    {
        var session = await SessionAsync("?show=neighbourhood/imu&sel=imu");
        var panel = Render<TracePanel>(parameters => parameters.AddCascadingValue(session));

        panel.FindAll(".traces button")[0].Click();
        Assert.EndsWith("/explore?show=splits/imu&sel=imu", Navigation.Uri, StringComparison.Ordinal);

        panel.Find(".check input").Change(true);
        panel.FindAll(".traces button")[1].Click();
        Assert.EndsWith("/explore?show=neighbourhood/imu&show=pledges/imu&sel=imu", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expansion_of_the_whole_network_keeps_the_whole_network()
    {
        var session = await SessionAsync("");

        session.Add(new ShowExpansion("imu", Model.EdgeDirection.Both, ""));

        Assert.EndsWith("?show=all&show=expand/imu/both/*", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_counts_of_the_legend_are_those_of_the_filter()
    {
        var session = await SessionAsync("?show=pledges/imu&year=2013");

        var counts = LegendCounts.Of(session.View);

        Assert.Equal(session.View.Seen.Subgraph.Edges.Count, counts.Edges.Shown);
        Assert.Equal(session.View.Union.Edges.Count, counts.Edges.Total);
        Assert.True(counts.Edges.Shown < counts.Edges.Total);
        Assert.Equal(counts.Edges.Total, counts.Families.Sum(family => Tally.Sum(family.Types.Select(type => type.Count)).Total));
    }

    [Fact]
    public async Task Reports_that_follow_each_other_before_the_address_comes_back_take_nothing_back()
    {
        var session = await SessionAsync("?show=neighbourhood/imu");

        session.Adjust(state => state with { Look = new NodeLook(LookRule.Betweenness, LookRule.Degree) });
        session.Adjust(state => state with { Filter = state.Filter with { Hide = new IdSet(["isis"]) } });
        Assert.EndsWith("?show=neighbourhood/imu&hide=isis&colour=betweenness", Navigation.Uri, StringComparison.Ordinal);

        await session.ReadAsync("http://localhost/explore?show=neighbourhood/imu&colour=betweenness");
        Assert.Equal("?show=neighbourhood/imu&hide=isis&colour=betweenness", session.Coming.ToQueryString());
        await session.ReadAsync(Navigation.Uri);
        Assert.Equal(session.State, session.Coming);
        session.Open(new ShowNeighbourhood("isis"));
        Assert.EndsWith("?show=neighbourhood/isis&colour=betweenness", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_the_graph_does_not_know_is_said()
    {
        var session = await SessionAsync("?show=splits/imu&sel=nobody");

        var inspector = Render<Inspector>(parameters => parameters.AddCascadingValue(session));

        Assert.Equal("Nothing found", inspector.Find("#inspector-title").TextContent);
    }
}
