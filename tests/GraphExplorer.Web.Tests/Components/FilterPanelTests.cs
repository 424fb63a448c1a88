using Bunit;
using GraphExplorer.Exploration.Filtering;
using GraphExplorer.Web.Components.Filters;
using GraphExplorer.Web.Components.Workspace;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>The panel of filters: what it says of a chain, and which chain it asks for.</summary>
public sealed class FilterPanelTests : Screen
{
    [Fact]
    public async Task Each_filter_says_what_it_does_and_what_it_hides()
    {
        var session = await SessionAsync("?show=pledges/imu&f=-kind:Event,Place&f=~disputed&f=conf:50..");

        var panel = Open(session);

        Assert.Equal(
            ["1. Without Events, Places", "2. Disputed only", "3. Confidence at least 50"],
            panel.FindAll(".filter-step > .check span").Select(span => span.TextContent));
        var hidden = session.View.Seen.Hidden;
        Assert.Equal("off", panel.FindAll(".filter-hides")[1].TextContent);
        Assert.Equal(
            session.View.Union.Edges.Count - session.View.Seen.Subgraph.Edges.Count, hidden.Sum(one => one.Edges));
    }

    [Fact]
    public async Task A_filter_is_switched_moved_and_removed_in_the_address()
    {
        var session = await SessionAsync("?show=pledges/imu&f=conf:50..&f=largest");
        var panel = Open(session);

        panel.Find(".filter-step > .check input").Change(false);
        Assert.EndsWith("&f=~conf:50..&f=largest", Navigation.Uri, StringComparison.Ordinal);
        await FollowAsync(session, panel);

        panel.Find("[aria-label='Move filter 1 down']").Click();
        Assert.EndsWith("&f=largest&f=~conf:50..", Navigation.Uri, StringComparison.Ordinal);
        await FollowAsync(session, panel);

        panel.Find("[aria-label='Remove filter 1']").Click();
        Assert.EndsWith("?show=pledges/imu&f=~conf:50..", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_is_chosen_by_its_terms_with_their_counts()
    {
        var session = await SessionAsync("?show=pledges/imu");
        var panel = Open(session);

        panel.Find("select").Change("edge.level");
        await FollowAsync(session, panel);

        var terms = panel.FindAll(".filter-terms .check");
        var counts = Facet.Of(new FilterStep(FilterRule.EdgeProperty) { Name = "level" }, session.View.Union).Terms;
        Assert.Equal(counts.Select(pair => $"{pair.Term}{pair.Count}"), terms.Select(term => term.TextContent.Trim()));
        terms[0].QuerySelector("input")!.Change(false);
        Assert.DoesNotContain(counts[0].Term, Uri.UnescapeDataString(Navigation.Uri).Split("f=")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_range_is_chosen_under_its_histogram()
    {
        var session = await SessionAsync("?show=neighbourhood/imu&f=degree:1..");
        var panel = Open(session);
        panel.Find("[aria-label='Change filter 1']").Click();

        Assert.NotEmpty(panel.FindAll(".filter-histogram rect"));
        panel.FindAll(".filter-range input")[1].Change("4");

        Assert.EndsWith("&f=degree:1..4", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_that_the_view_does_not_have_can_be_taken_back()
    {
        var session = await SessionAsync("?show=pledges/imu&f=kind:Group,Place");
        var panel = Open(session);
        panel.Find("[aria-label='Change filter 1']").Click();

        var places = panel.FindAll(".filter-terms .check").Single(term => term.TextContent.Contains("Places", StringComparison.Ordinal));
        Assert.Equal("Places0", places.TextContent.Trim());
        places.QuerySelector("input")!.Change(false);

        Assert.EndsWith("&f=kind:Group", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_outside_of_the_view_is_called_by_its_name()
    {
        var session = await SessionAsync("?show=neighbourhood/imu&f=place:pakistan-country,?");

        var panel = Open(session);

        panel.WaitForAssertion(() => Assert.Equal("1. In Pakistan, or none", panel.Find(".filter-step > .check span").TextContent));
    }

    [Fact]
    public async Task The_last_term_of_a_filter_cannot_leave_it_without_meaning()
    {
        var session = await SessionAsync("?show=pledges/imu&f=kind:Group");
        var panel = Open(session);
        panel.Find("[aria-label='Change filter 1']").Click();

        panel.FindAll(".filter-terms .check").Single(term => term.TextContent.Contains("Groups", StringComparison.Ordinal)).QuerySelector("input")!.Change(false);
        Assert.EndsWith("&f=kind:Group", Navigation.Uri, StringComparison.Ordinal);

        panel.FindAll(".filter-terms .check").Single(term => term.TextContent.Contains("Persons", StringComparison.Ordinal)).QuerySelector("input")!.Change(true);
        Assert.EndsWith("&f=kind:Person", Navigation.Uri, StringComparison.Ordinal);
    }

    IRenderedComponent<FilterPanel> Open(ExploreSession session) => Render<FilterPanel>(parameters => parameters.AddCascadingValue(session));

    async Task FollowAsync(ExploreSession session, IRenderedComponent<FilterPanel> panel)
    {
        await session.ReadAsync(Navigation.Uri);
        panel.Render();
    }
}
