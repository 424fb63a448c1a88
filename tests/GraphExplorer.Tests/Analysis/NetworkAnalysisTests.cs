using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using GraphExplorer.Analysis;
using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Tests.House;
using Xunit;

namespace GraphExplorer.Tests.Analysis;

public sealed class NetworkAnalysisTests
{
    static readonly AnalysisLimits s_limits = new();

    [Fact]
    public void In_a_star_the_middle_lies_on_all_paths_and_is_the_only_articulation_point()
    {
        var analysis = NetworkAnalysis.Of(SampleGraphs.Star(5), s_limits);

        var middle = analysis.Nodes[0];
        Assert.Equal((4, 1.0, 1.0, true), (middle.Degree, middle.Betweenness, middle.Closeness, middle.IsArticulation));
        Assert.All(analysis.Nodes.Skip(1), leaf => Assert.Equal((1, 0.0, false), (leaf.Degree, leaf.Betweenness, leaf.IsArticulation)));
        Assert.Equal((1, 4), (analysis.Components, analysis.Ties));
    }

    [Fact]
    public void Parallel_relationships_are_one_tie_and_a_loop_is_none()
    {
        var analysis = NetworkAnalysis.Of(SampleGraphs.Of(["a", "b", "c"], [("a", "b"), ("b", "a"), ("a", "b"), ("c", "c")]), s_limits);

        Assert.Equal([1, 1, 0], analysis.Nodes.Select(node => node.Degree));
        Assert.Equal((1, 2), (analysis.Ties, analysis.Components));
    }

    [Fact]
    public void Two_cliques_with_one_bridge_are_two_communities_and_the_ends_of_the_bridge_are_articulation_points()
    {
        var cliques = SampleGraphs.Beside(SampleGraphs.Complete(5), SampleGraphs.Complete(4));
        var bridged = SampleGraphs.Of(
            cliques.Nodes.Select(node => node.Id), [.. cliques.Edges.Select(edge => (edge.From, edge.To)), ("n0000", "zn0000")]);

        var analysis = NetworkAnalysis.Of(bridged, s_limits);

        Assert.Equal([1, 1, 1, 1, 1, 2, 2, 2, 2], analysis.Nodes.Select(node => node.Community));
        Assert.Equal(["n0000", "zn0000"], analysis.Nodes.Where(node => node.IsArticulation).Select(node => node.Node.Id));
    }

    [Fact]
    public void Nothing_at_all_has_no_figures()
    {
        var analysis = NetworkAnalysis.Of(Subgraph.Empty, s_limits);

        Assert.Equal((0, 0, 0, 0, 0.0), (analysis.Nodes.Count, analysis.Ties, analysis.Communities, analysis.Components, analysis.Modularity));
    }

    [Fact]
    public void Past_the_limit_the_figures_of_paths_are_left_out_and_the_setting_is_named()
    {
        var analysis = NetworkAnalysis.Of(SampleGraphs.Path(4), new AnalysisLimits { ShortestPathNodesMax = 3 });

        Assert.All(analysis.Nodes, node => Assert.Equal((null, null), (node.Betweenness, node.Closeness)));
        Assert.Equal([1, 2, 2, 1], analysis.Nodes.Select(node => node.Degree));
        Assert.Equal(
            ["Betweenness and closeness are left out: 4 entities are in sight and the limit is 3. Filter the view, or raise Analysis:ShortestPathNodesMax."],
            analysis.Notes);
    }

    /// <summary>The canvas computes them too, in TypeScript: vitest holds its figures to the same file.</summary>
    [Fact]
    public void The_colours_of_the_canvas_and_the_analysis_say_the_same_of_a_network()
    {
        foreach (var graph in JsonNode.Parse(Repository.Text("tests/Shared/contract/measures.json"))!["graphs"]!.AsArray())
        {
            var nodes = graph!["nodes"].Deserialize<string[]>()!;
            var ties = graph["ties"].Deserialize<string[][]>()!;

            var analysis = NetworkAnalysis.Of(SampleGraphs.Of(nodes, ties.Select(tie => (tie[0], tie[1]))), s_limits);

            Assert.Equal(nodes, analysis.Nodes.Select(node => node.Node.Id));
            Assert.Equal(graph["communities"].Deserialize<int[]>()!, analysis.Nodes.Select(node => node.Community - 1));
            Assert.Equal(graph["betweenness"].Deserialize<double[]>()!, analysis.Nodes.Select(node => node.Betweenness!.Value), (one, other) => Math.Abs(one - other) < 1e-9);
        }
    }

    [Fact]
    public void A_chain_longer_than_the_call_stack_is_analysed()
    {
        const int Links = 20_000;

        var analysis = NetworkAnalysis.Of(SampleGraphs.Path(Links), s_limits);

        Assert.Equal(Links - 2, analysis.Nodes.Count(node => node.IsArticulation));
    }

    [Fact]
    public void The_order_in_which_the_graph_answered_does_not_count() =>
        Gen.Int[1, 1_000_000].Sample(seed =>
        {
            var graph = SampleGraphs.Random(seed, 25, 40);
            var turned = graph with { Nodes = [.. graph.Nodes.Reverse()], Edges = [.. graph.Edges.Reverse()] };

            Assert.Equal(NetworkAnalysis.Of(graph, s_limits).Nodes, NetworkAnalysis.Of(turned, s_limits).Nodes);
        }, iter: 100);

    [Fact]
    public void An_articulation_point_is_a_node_without_which_there_are_more_components() =>
        Gen.Int[1, 1_000_000].Sample(seed =>
        {
            var graph = SampleGraphs.Random(seed, 14, 18);
            var analysis = NetworkAnalysis.Of(graph, s_limits);

            foreach (var node in analysis.Nodes)
            {
                var left = SampleGraphs.Of(
                    graph.Nodes.Select(each => each.Id).Where(id => id != node.Node.Id),
                    graph.Edges.Where(edge => edge.From != node.Node.Id && edge.To != node.Node.Id).Select(edge => (edge.From, edge.To)));
                Assert.Equal(node.IsArticulation, NetworkAnalysis.Of(left, s_limits).Components > analysis.Components);
            }
        }, iter: 100);

    [Fact]
    public async Task The_IMU_is_followed_from_year_to_year()
    {
        var view = new ExploreView((await TestGraph.SharedImuAsync()).Graph, new ExplorationLimits(), TimeProvider.System);
        var union = (await view.LoadAsync(new ExploreState())).Union;
        Subgraph SeenIn(int year) => SubgraphFilter.Apply(union, ExploreState.Parse($"?year={year}").Filter).Subgraph;

        var years = AnalysisOverTime.YearsOf(union);
        var followed = AnalysisOverTime.Of(Figure.Degree, ["imu", "nobody"], years, SeenIn, s_limits);

        Assert.Equal(Enumerable.Range(1990, 26), years);
        Assert.Equal(["imu", "nobody"], followed.Series.Select(series => series.Id));
        Assert.Equal(years, followed.Series[0].Values.Select(value => value.Year));
        Assert.Empty(followed.Series[1].Values);
        foreach (var (year, degree) in followed.Series[0].Values)
            Assert.Equal(NetworkAnalysis.Of(SeenIn(year), s_limits).Nodes.Single(node => node.Node.Id == "imu").Degree, degree);
    }

    [Fact]
    public void Over_time_only_so_many_nodes_are_followed_and_large_views_are_refused_with_the_setting()
    {
        var limits = new AnalysisLimits { OverTimeNodesMax = 3, OverTimeSeriesMax = 1, OverTimeYearsMax = 2 };

        var degree = AnalysisOverTime.Of(Figure.Degree, ["n0000", "n0001"], [2001, 2002, 2003], _ => SampleGraphs.Path(4), limits);
        Assert.Equal([new YearValue(2002, 1), new YearValue(2003, 1)], Assert.Single(degree.Series).Values);

        var closeness = AnalysisOverTime.Of(Figure.Closeness, ["n0000"], [2001], _ => SampleGraphs.Path(4), limits);
        Assert.Empty(closeness.Series);
        Assert.EndsWith("raise Analysis:OverTimeNodesMax.", closeness.Note, StringComparison.Ordinal);
    }
}
