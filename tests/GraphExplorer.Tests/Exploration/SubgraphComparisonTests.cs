using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Time;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

public sealed class SubgraphComparisonTests
{
    static readonly ILookup<string, StatedClaim> s_noClaims = Array.Empty<StatedClaim>().ToLookup(claim => claim.EdgeId);
    static readonly TimeWindow s_from = TimeWindow.Parse("2010");
    static readonly TimeWindow s_to = TimeWindow.Parse("2015");

    [Fact]
    public void An_alliance_that_ends_and_a_rivalry_that_begins_between_the_same_two_are_one_change()
    {
        var graph = Graph(
            Edge("ALLIED_WITH", "a", "b", "2005", "2012"), Edge("RIVAL_OF", "b", "a", "2013", ""), Edge("ALLIED_WITH", "a", "c", "2005", "2012"));

        var comparison = SubgraphComparison.Of(graph, s_noClaims, s_from, s_to);

        var retyped = Assert.Single(comparison.Of(ChangeKind.Retyped));
        Assert.Equal(("r-rival-of.b.a", TimeState.Assumed), (retyped.Id, retyped.Certainty));
        Assert.Equal(["r-allied-with.a.b"], retyped.Before.Select(edge => edge.Id));
        Assert.Equal("Before: allied with (2005 to 2012); assumed to go on.", ChangeWords.Why(retyped, comparison));
        Assert.Equal(["r-allied-with.a.c"], comparison.Of(ChangeKind.Ended).Select(change => change.Id));
        Assert.Empty(comparison.Of(ChangeKind.Added));
    }

    [Fact]
    public void The_same_type_again_is_no_change_of_type()
    {
        var graph = Graph(Edge("LEADS", "a", "b", "2005", "2011", "1"), Edge("LEADS", "a", "b", "2014", "2016", "2"));

        var comparison = SubgraphComparison.Of(graph, s_noClaims, s_from, s_to);

        Assert.Equal([ChangeKind.Added, ChangeKind.Ended], comparison.Changes.Select(change => change.Kind));
    }

    [Fact]
    public void Undated_ones_are_listed_and_neither_changed_nor_unchanged()
    {
        var graph = Graph(Edge("NEAR", "a", "b", "", ""), Edge("NEAR", "a", "c", "2001", ""));

        var comparison = SubgraphComparison.Of(graph, s_noClaims, s_from, s_to);

        Assert.Equal(["r-near.a.b"], comparison.Undated);
        Assert.Equal((0, 1), (comparison.Changes.Count, comparison.Unchanged));
    }

    [Fact]
    public async Task From_June_2014_to_January_2016_the_pledges_are_added_with_their_sources()
    {
        var view = await CompareAsync("?from=2014-06&to=2016-01&show=pledges/imu");

        var pledges = view.Comparison!.Of(ChangeKind.Added).Where(change => change.Edge is { Type: "PLEDGED_TO" }).ToArray();

        Assert.Equal(
            ["r-pledged-to.imu.isis Possible", "r-pledged-to.usman-ghazi.isis Possible", "r-pledged-to.sheikh-muhammad-ali.isis Assumed"],
            pledges.Select(change => $"{change.Id} {change.Certainty}"));
        var ghazi = Assert.Single(view.ClaimsOf(pledges[1]));
        Assert.Contains("pledging allegiance to ISIS", Assert.Single(ghazi.Passages).Quote, StringComparison.Ordinal);
        Assert.Equal("src-imu-profile", ghazi.Passages[0].Source.Id);
        Assert.Equal("Possibly: it may have begun by June 2014; no source gives an end, so it is assumed to go on.", ChangeWords.Why(pledges[1], view.Comparison));
    }

    [Fact]
    public async Task Without_the_rule_of_assumed_ends_the_pledges_stand_only_in_between()
    {
        var view = await CompareAsync("?from=2014-06&to=2016-01&show=pledges/imu&assumed=off");

        Assert.DoesNotContain(view.Comparison!.Of(ChangeKind.Added), change => change.Edge is { Type: "PLEDGED_TO" });
        Assert.Contains(view.Comparison.Of(ChangeKind.Passed), change => change.Id == "r-pledged-to.sheikh-muhammad-ali.isis" && change.Certainty == TimeState.Possible);
    }

    [Fact]
    public async Task From_2000_to_2005_the_Islamic_Jihad_Union_is_founded()
    {
        var view = await CompareAsync("?from=2000&to=2005");

        var founded = view.Comparison!.Of(ChangeKind.Added).Single(change => change.Id == "iju");

        Assert.Equal((TimeState.Assumed, "Islamic Jihad Union, March 2002"), (founded.Certainty, ChangeWords.What(founded, id => id)));
    }

    [Fact]
    public async Task Every_dated_element_is_changed_or_unchanged_and_every_sentence_can_be_said()
    {
        var view = await CompareAsync("?from=2001&to=2014-06-12");

        var comparison = view.Comparison!;
        var presence = comparison.Changes.Where(change => change.Kind is not (ChangeKind.Redated or ChangeKind.Disputed)).ToArray();
        var dated = view.Seen.Edges.Count + view.Seen.Nodes.Count(node => node.Kind is "Event") - comparison.Undated.Count
            + view.Seen.Nodes.Count(node => node.Kind is "Group" && !node.IsUndated);
        Assert.Equal(dated, comparison.Unchanged + presence.SelectMany(change => change.EdgeIds.Append(change.Id)).Distinct().Count());
        Assert.All(comparison.Changes, change => Assert.EndsWith(".", ChangeWords.Why(change, comparison), StringComparison.Ordinal));
        Assert.All(comparison.Changes, change => Assert.NotEmpty(ChangeWords.What(change, id => id)));
    }

    static async Task<ComparedView> CompareAsync(string address)
    {
        var graph = await Explorer.ImuAsync();
        var view = new ExploreView(graph, new ExplorationLimits(), TimeProvider.System);
        return await new CompareView(graph, view).LoadAsync(CompareState.Parse(address));
    }

    static Subgraph Graph(params GraphEdge[] edges) => Subgraph.Empty with
    {
        Nodes = [.. edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Select(Node)],
        Edges = edges,
    };

    static GraphNode Node(string id) =>
        new(id, "Group", ["Group"], id.ToUpperInvariant(), "", 0, EdgeSpan.UnknownBounds, "", PropertyMap.Empty);

    static GraphEdge Edge(string type, string from, string to, string start, string end, string more = "")
    {
        var bounds = start + end == "" ? EdgeSpan.UnknownBounds : RelationBounds.Of(DateSpan.Parse(start, end), DateBounds.Of("2020"));
        var id = $"r-{type.ToLowerInvariant().Replace('_', '-')}.{from}.{to}{more}";
        return new(id, type, from, to, true, new EdgeSpan(start, end, "", bounds), EdgeReading.None, PropertyMap.Empty);
    }
}
