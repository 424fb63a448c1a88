using GraphExplorer.Exploration;
using GraphExplorer.Tracing;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

/// <summary>The traces of the IMU data with their findings.</summary>
public sealed class TracingTests
{
    [Theory]
    [InlineData("iju/isis/actors/in-order", "r-splinter-of.iju.imu r-pledged-to.imu.isis | r-splinter-of.iju.imu r-supported.isis.imu")]
    [InlineData("isis/iju/actors/in-order,max-2", "")]
    [InlineData("iju/isis/actors/in-order,earliest", "r-splinter-of.iju.imu r-pledged-to.imu.isis")]
    [InlineData("iju/isis/genealogy,allegiance", "r-splinter-of.iju.imu r-pledged-to.imu.isis")]
    public async Task Each_tie_is_found_apart(string path, string ties)
    {
        var view = await Explorer.ViewAsync("?show=path/" + path);

        var finding = Assert.Single(view.Findings);
        Assert.Equal(ties, string.Join(" | ", finding.Trails.Select(trail => string.Join(' ', trail.Edges)).Order(StringComparer.Ordinal)));
        Assert.Equal(ties.Length == 0, view.Problems.Count == 1);
    }

    [Fact]
    public async Task The_order_of_each_step_is_told()
    {
        var view = await Explorer.ViewAsync("?show=path/haqqani-network/isis/actors/in-order");

        var trail = view.Findings[0].Trails.Single(trail => trail.Edges.Contains("r-pledged-to.imu.isis") && trail.Edges.Contains("r-allied-with.haqqani-network.iju"));
        Assert.Equal([StepOrder.Undated, StepOrder.Certain, StepOrder.Certain], trail.Steps.Select(step => step.Order));
    }

    [Fact]
    public async Task A_path_that_turns_back_in_time_is_left_out()
    {
        var free = await Explorer.ViewAsync("?show=path/ttp/mullah-omar");
        var ordered = await Explorer.ViewAsync("?show=path/ttp/mullah-omar/actors/in-order");

        Assert.Contains(free.Union.Edges, edge => edge.Id == "r-pledged-to.imu.mullah-omar");
        Assert.DoesNotContain(ordered.Union.Edges, edge => edge.Id == "r-pledged-to.imu.mullah-omar");
    }

    [Fact]
    public async Task The_lineage_of_the_IMU_has_its_splinters_its_faction_and_its_rename()
    {
        var view = await Explorer.ViewAsync("?show=lineage/imu");

        var steps = view.Findings[0].Steps.ToLookup(step => step.Part, step => step.Edge);
        Assert.Equal(
            ["r-faction-of.imu-northern-groups.imu", "r-splinter-of.iju.imu", "r-splinter-of.imu-splinter-zabul.imu", "r-splinter-of.imu-splinters.imu"],
            steps[TracePart.Descendant].Order(StringComparer.Ordinal));
        Assert.Empty(steps[TracePart.Ancestor]);
        Assert.Equal(["r-participated-in.imu.ev-rename-2001"], steps[TracePart.Rename]);
        Assert.Equal(view.Union.Edges.Ids(), view.Findings[0].Steps.Select(step => step.Edge).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_lineage_of_the_IJU_leads_back_to_the_IMU_and_not_to_its_other_splinters()
    {
        var view = await Explorer.ViewAsync("?show=lineage/iju");

        var step = Assert.Single(view.Findings[0].Steps, step => step.Part != TracePart.Rename);
        Assert.Equal(("r-splinter-of.iju.imu", TracePart.Ancestor, 1, StepOrder.Certain), (step.Edge, step.Part, step.Depth, step.Order));
        Assert.DoesNotContain(view.Union.Nodes, node => node.Id == "imu-splinters");
    }

    [Fact]
    public async Task A_leader_is_traced_from_command_to_pledge()
    {
        var view = await Explorer.ViewAsync("?show=career/usman-ghazi");

        Assert.Equal(["r-leads.usman-ghazi.imu", "r-pledged-to.usman-ghazi.isis"], view.Union.Edges.Ids());
        var story = await Story.LoadAsync(await Explorer.ImuAsync(), view, 0, Explorer.Limits);
        Assert.Equal(["r-leads.usman-ghazi.imu", "r-pledged-to.usman-ghazi.isis"], story.Steps.Select(step => step.Edge.Id));
    }

    [Fact]
    public async Task What_led_to_a_pledge_came_before_it_and_lies_in_reach()
    {
        var view = await Explorer.ViewAsync("?show=led-to/r-pledged-to.usman-ghazi.isis/1/5");

        var finding = Assert.Single(view.Findings);
        Assert.Equal("r-pledged-to.usman-ghazi.isis", Assert.Single(finding.Steps, step => step.Part == TracePart.Outcome).Edge);
        var before = finding.Steps.Where(step => step.Part == TracePart.Antecedent).Select(step => step.Edge).ToHashSet();
        Assert.Contains("r-leads.usman-ghazi.imu", before);
        Assert.Contains("r-pledged-to.imu.isis", before);
        Assert.DoesNotContain("r-pledged-to.sheikh-muhammad-ali.isis", before);
        var edges = view.Union.Edges.ToDictionary(edge => edge.Id);
        Assert.All(before, id => Assert.InRange(edges[id].Span.Bounds.StartMax, 20090101, int.MaxValue));
        Assert.All(before, id => Assert.InRange(edges[id].Span.Bounds.StartMin, 0, 20141231));
        Assert.All(before, id => Assert.Contains(edges[id], edges.Values.Where(edge => new[] { edge.From, edge.To }.Intersect(["usman-ghazi", "isis"]).Any())));
    }

    [Fact]
    public async Task What_led_to_an_event_follows_causes_backward()
    {
        var view = await Explorer.ViewAsync("?show=led-to/ev-imu-return-afghanistan/3/5");

        Assert.Contains("r-led-to.ev-pakistan-retaliation-2014.ev-imu-return-afghanistan", view.Union.Edges.Ids());
        Assert.Contains("r-led-to.ev-karachi-airport-2014.ev-pakistan-retaliation-2014", view.Union.Edges.Ids());
    }

    [Theory]
    [InlineData("r-allied-with.haqqani-network.iju", "'r-allied-with.haqqani-network.iju' has no date, so what came before it cannot be told.")]
    [InlineData("imu", "There is no relationship or event 'imu'.")]
    [InlineData("nobody", "There is no relationship or event 'nobody'.")]
    public async Task What_cannot_be_told_is_said(string id, string problem) =>
        Assert.Equal([problem], (await Explorer.ViewAsync("?show=led-to/" + id)).Problems);

    [Fact]
    public async Task A_search_that_reaches_its_limit_says_so()
    {
        var view = await new ExploreView(await Explorer.ImuAsync(), Explorer.Limits with { TraceEdgesMax = 5 }, TimeProvider.System)
            .LoadAsync(ExploreState.Parse("?show=path/uzbeks/karachi/*"));

        Assert.Contains("Only the first 5 relationships around the ends were searched (limit TraceEdgesMax); there may be more.", view.Problems);
    }

    /// <summary>Every pair of entities, against the same search over the whole network held in memory.</summary>
    [Fact]
    public async Task Fetching_level_by_level_finds_what_a_search_of_the_whole_network_finds()
    {
        var whole = (await Explorer.ViewAsync("")).Union;
        var graph = await Explorer.ImuAsync();
        string[] ends = ["iju", "isis", "ttp", "mullah-omar", "pakistan", "ev-zabul-battle-2015", "uzbekistan"];
        foreach (var (from, to) in ends.SelectMany(from => ends.Where(to => to != from), (from, to) => (from, to)))
            foreach (var objective in Enum.GetValues<PathObjective>())
            {
                var show = new ShowPath(from, to) { InOrder = true, StepsMax = 4, Objective = objective };
                var expected = PathFinder.Find(
                    whole.Edges.Where(edge => ActorTies.Types.Contains(edge.Type)),
                    new PathQuestion { From = from, To = to, StepsMax = 4, InOrder = true, Objective = objective });

                var found = await new PathBetween(graph, Explorer.Limits).LoadAsync(show);

                Assert.Equal(expected.Trails.SelectMany(trail => trail.Edges).Distinct().Order(StringComparer.Ordinal), found.Edges.Ids());
            }
    }
}
