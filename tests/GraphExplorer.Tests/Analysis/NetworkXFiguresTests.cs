using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Analysis;
using GraphExplorer.Model;
using GraphExplorer.Tests.Export;
using Xunit;

namespace GraphExplorer.Tests.Analysis;

/// <summary>Every figure beside the one of NetworkX on the same graph.</summary>
public sealed class NetworkXFiguresTests
{
    const double Tolerance = 1e-9;

    /// <summary>How much lower the modularity of our communities may be than the best of five runs of NetworkX's Louvain method, which draws its order by chance.</summary>
    const double ModularityLossMax = 0.02;

    [Fact]
    public async Task Every_figure_is_that_of_NetworkX()
    {
        var graphs = await GraphsAsync();
        var analyses = graphs.Select(graph => NetworkAnalysis.Of(graph, new AnalysisLimits())).ToArray();
        var judged = (await NetworkX.RunAsync("Analysis/figures.py", JsonSerializer.SerializeToUtf8Bytes(graphs.Zip(analyses, Case)))).AsArray();

        Assert.Equal(graphs.Length, judged.Count);
        foreach (var (analysis, figures) in analyses.Zip(judged)) Judge(analysis, figures!);
    }

    static async Task<Subgraph[]> GraphsAsync() =>
    [
        SampleGraphs.Of([], []), SampleGraphs.Of(["alone"], []), SampleGraphs.Of(["a", "b"], [("a", "b"), ("b", "a"), ("a", "a")]),
        SampleGraphs.Path(3), SampleGraphs.Path(40), SampleGraphs.Star(12), SampleGraphs.Complete(8),
        .. Enumerable.Range(1, 12).Select(seed => SampleGraphs.Random(seed, 20 + (seed * 5), seed * 25)),
        SampleGraphs.Random(100, 300, 900), SampleGraphs.Random(101, 200, 150),
        SampleGraphs.Beside(SampleGraphs.Random(7, 30, 60), SampleGraphs.Complete(6)),
        SampleGraphs.Beside(SampleGraphs.Path(9), SampleGraphs.Star(5)),
        await SampleGraphs.ImuAsync(), await SampleGraphs.ImuAsync("?year=2002"), await SampleGraphs.ImuAsync("?hideKind=Place,Event&minConfidence=50"),
    ];

    static object Case(Subgraph graph, NetworkAnalysis analysis) => new
    {
        nodes = graph.Nodes.Select(node => node.Id),
        ties = graph.Edges.Where(edge => edge.From != edge.To).Select(edge => new[] { edge.From, edge.To }),
        communities = analysis.Nodes.GroupBy(node => node.Community).Select(community => community.Select(node => node.Node.Id)),
    };

    static void Judge(NetworkAnalysis analysis, JsonNode judged)
    {
        foreach (var node in analysis.Nodes)
        {
            Assert.Equal((int)judged["degree"]![node.Node.Id]!, node.Degree);
            Assert.Equal((double)judged["betweenness"]![node.Node.Id]!, node.Betweenness!.Value, Tolerance);
            Assert.Equal((double)judged["closeness"]![node.Node.Id]!, node.Closeness!.Value, Tolerance);
            Assert.Equal((double)judged["pagerank"]![node.Node.Id]!, node.PageRank, Tolerance);
        }
        Assert.Equal(Texts(judged["articulation"]!), analysis.Nodes.Where(node => node.IsArticulation).Select(node => node.Node.Id));
        Assert.Equal(judged["components"]!.AsArray().Select(part => string.Join(' ', Texts(part!))), Parts(analysis));
        Assert.Equal((double)judged["modularity"]!, analysis.Modularity, Tolerance);
        Assert.True((bool)judged["connected"]!, "A community is not connected.");
        var louvain = (double)judged["louvain"]!;
        Assert.True(analysis.Modularity >= louvain - ModularityLossMax, $"The modularity {analysis.Modularity} of {analysis.Nodes.Count} nodes is far below {louvain}.");
    }

    static IEnumerable<string> Parts(NetworkAnalysis analysis) => analysis.Nodes.GroupBy(node => node.Component)
        .Select(part => string.Join(' ', part.Select(node => node.Node.Id))).Order(StringComparer.Ordinal);

    static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(text => (string)text!);
}
