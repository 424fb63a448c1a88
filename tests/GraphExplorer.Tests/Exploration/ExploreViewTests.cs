using GraphExplorer.Exploration;
using GraphExplorer.Model;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

public sealed class ExploreViewTests
{
    [Fact]
    public async Task Without_parameters_the_whole_network_is_shown_with_degrees()
    {
        var view = await Explorer.ViewAsync("");
        var size = (await (await TestGraph.SharedImuAsync()).ReadAsync(
            "MATCH (n:Entity) WITH count(n) AS nodes MATCH (:Entity)-[r]->(:Entity) WHERE r.status <> 'rejected' RETURN nodes, count(r) AS edges"))[0];

        Assert.Equal(size.Integer("nodes"), view.Union.Nodes.Count);
        Assert.Equal(size.Integer("edges"), view.Union.Edges.Count);
        Assert.Null(view.Union.Truncated);
        Assert.All(view.Union.Nodes, node => Assert.Equal(
            view.Union.Edges.Count(edge => edge.From == node.Id || edge.To == node.Id), node.Degree));
    }

    [Fact]
    public async Task Past_the_drawing_limit_the_best_connected_are_drawn_and_the_rest_is_counted()
    {
        var graph = await Explorer.ImuAsync();
        var whole = await Explorer.ViewAsync("");

        var part = await new WholeNetwork(graph, new ExplorationLimits { DrawnElementsMax = 40 }).LoadAsync();

        Assert.Equal(20, part.Nodes.Count);
        Assert.True(part.Nodes.Count + part.Edges.Count <= 40);
        Assert.Equal("imu", part.Nodes[0].Id);
        Assert.Equal(new Truncation(40, whole.Union.Nodes.Count + whole.Union.Edges.Count, "elements"), part.Truncated);
    }

    [Fact]
    public async Task A_neighbourhood_has_what_is_one_step_away_and_the_edges_among_it()
    {
        var view = await Explorer.ViewAsync("?show=neighbourhood/iju");
        var whole = await Explorer.ViewAsync("");

        var neighbours = whole.Union.Edges.Where(edge => edge.From == "iju" || edge.To == "iju")
            .SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet();
        Assert.Equal(neighbours.Order(StringComparer.Ordinal), view.Union.Nodes.Ids());
        Assert.Equal(
            whole.Union.Edges.Where(edge => neighbours.Contains(edge.From) && neighbours.Contains(edge.To)).Ids(),
            view.Union.Edges.Ids());
    }

    [Fact]
    public async Task A_neighbourhood_past_its_limit_says_how_many_edges_there_are()
    {
        var graph = await Explorer.ImuAsync();
        var degree = (await Explorer.ViewAsync("?show=neighbourhood/imu")).Union.Nodes.Single(node => node.Id == "imu").Degree;

        var part = await new Neighbourhood(graph, new ExplorationLimits { NeighbourhoodEdgesMax = 5 }).LoadAsync("imu");

        Assert.InRange(part.Nodes.Count, 2, 6);
        Assert.Equal(new Truncation(5, degree, "edges"), part.Truncated);
    }

    [Theory]
    [InlineData("expand/imu/in/SPLINTER_OF", "r-splinter-of.iju.imu r-splinter-of.imu-splinter-zabul.imu r-splinter-of.imu-splinters.imu")]
    [InlineData("expand/imu/out/SPLINTER_OF", "")]
    [InlineData("expand/imu/out/ALLIED_WITH", "r-allied-with.imu.taliban r-allied-with.imu.ttp")]
    [InlineData("expand/iju/out/*", "r-allied-with.haqqani-network.iju r-participated-in.iju.ev-iju-split-2002 r-splinter-of.iju.imu")]
    public async Task An_expansion_takes_one_direction_and_type_and_symmetric_edges_in_both(string show, string edges) =>
        Assert.Equal(
            edges.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            (await Explorer.ViewAsync("?show=" + show)).Union.Edges.Ids());

    [Fact]
    public async Task An_expansion_past_its_cap_says_how_many_edges_there_are()
    {
        var graph = await Explorer.ImuAsync();
        var step = new ShowExpansion("imu", EdgeDirection.In, "SPLINTER_OF");

        var part = await new Expansion(graph, new ExplorationLimits { ExpansionEdgesMax = 2 }).LoadAsync(step);

        Assert.Equal(2, part.Edges.Count);
        Assert.Equal(new Truncation(2, 3, "edges"), part.Truncated);
    }

    [Fact]
    public async Task The_choices_of_an_expansion_add_up_to_the_degree()
    {
        var choices = await new Expansion(await Explorer.ImuAsync(), Explorer.Limits).ChoicesAsync("iju");

        Assert.Equal(
            [
                new ExpansionChoice("ALLIED_WITH", EdgeDirection.Both, 1), new ExpansionChoice("PARTICIPATED_IN", EdgeDirection.Out, 1),
                new ExpansionChoice("SPLINTER_OF", EdgeDirection.Out, 1),
            ],
            choices);
    }

    [Fact]
    public async Task A_view_is_the_union_of_its_parts()
    {
        var union = (await Explorer.ViewAsync("?show=splits/imu&show=leaders/imu")).Union;

        var splits = (await Explorer.ViewAsync("?show=splits/imu")).Union;
        var leaders = (await Explorer.ViewAsync("?show=leaders/imu")).Union;
        Assert.Equal(splits.Edges.Concat(leaders.Edges).Ids(), union.Edges.Ids());
        Assert.Equal(splits.Nodes.Concat(leaders.Nodes).DistinctBy(node => node.Id).Ids(), union.Nodes.Ids());
    }

    [Fact]
    public async Task Chosen_entities_come_with_what_joins_them_and_nothing_else()
    {
        var union = (await Explorer.ViewAsync("?show=entities/iju,imu,tokyo")).Union;

        Assert.Equal(["iju", "imu"], union.Nodes.Ids());
        Assert.Contains("r-splinter-of.iju.imu", union.Edges.Ids());
        Assert.All(union.Edges, edge => Assert.Contains(edge.To, (string[])["iju", "imu"]));
    }

    [Theory]
    [InlineData("?show=neighbourhood/nobody", "There is no entity 'nobody'.")]
    [InlineData("?show=entities/imu,nobody", "1 of 2 chosen entities are not in this graph.")]
    [InlineData("?show=query/nothing", "There is no saved query 'nothing'.")]
    [InlineData("?show=query/pledges-in-order&p.group=nobody", "group 'nobody' is not an entity of this graph.")]
    [InlineData("?show=query/pledges-in-order&p.group=fergana-valley", "group 'fergana-valley' is a Place, not the id of a Group or Person.")]
    [InlineData("?show=query/pledges-in-order&p.group=isis&p.grup=imu", "No query that is shown has a parameter 'grup'.")]
    [InlineData("?show=splits/imu&year=soon", "year=soon is not a year from 1 to 9999.")]
    public async Task What_cannot_be_shown_is_said(string url, string problem) =>
        Assert.Equal([problem], (await Explorer.ViewAsync(url)).Problems);

    [Fact]
    public async Task A_filter_leaves_the_union_whole()
    {
        var view = await Explorer.ViewAsync("?show=neighbourhood/imu&hideKind=Place,Event,Community&minConfidence=50");

        Assert.DoesNotContain(view.Seen.Subgraph.Nodes, node => node.Kind is "Place" or "Event" or "Community");
        Assert.DoesNotContain(view.Seen.Subgraph.Edges, edge => edge.Reading.Confidence < 50);
        Assert.True(view.Union.Nodes.Count > view.Seen.Subgraph.Nodes.Count);
    }
}
