using GraphExplorer.Exploration;
using GraphExplorer.Model;

namespace GraphExplorer.Tests.Analysis;

/// <summary>Subgraphs to analyse: made by chance from a fixed seed, of known shapes, and the IMU data.</summary>
static class SampleGraphs
{
    /// <summary>Nodes with the given ids, and relationships between them that carry nothing else.</summary>
    public static Subgraph Of(IEnumerable<string> nodes, IEnumerable<(string From, string To)> ties) => new(
        "1",
        [.. nodes.Select(id => new GraphNode(id, "Group", ["Group"], id, "", 0, EdgeSpan.UnknownBounds, "", PropertyMap.Empty))],
        [.. ties.Index().Select(tie => new GraphEdge(
            $"r{tie.Index}", "ALLIED_WITH", tie.Item.From, tie.Item.To, false, EdgeSpan.Undated, EdgeReading.None, PropertyMap.Empty))],
        null, []);

    /// <summary>A path of so many nodes, <c>n0000</c> to the last.</summary>
    public static Subgraph Path(int count) => Of(Names(count), Names(count).Zip(Names(count).Skip(1)));

    /// <summary>Every node tied to every other.</summary>
    public static Subgraph Complete(int count) =>
        Of(Names(count), from one in Names(count) from other in Names(count) where string.CompareOrdinal(one, other) < 0 select (one, other));

    /// <summary>One node tied to all others, which have no other tie.</summary>
    public static Subgraph Star(int count) => Of(Names(count), Names(count).Skip(1).Select(name => ("n0000", name)));

    /// <summary>Relationships between nodes drawn by chance; also loops, parallel ones and isolated nodes.</summary>
    public static Subgraph Random(int seed, int nodes, int relationships)
    {
#pragma warning disable CA5394 // A test needs the same numbers again, not secret ones.
        var chance = new Random(seed);
        return Of(Names(nodes), Enumerable.Range(0, relationships).Select(_ => (Name(chance.Next(nodes)), Name(chance.Next(nodes)))).ToArray());
#pragma warning restore CA5394
    }

    /// <summary>Two of these side by side, with the ids of the second made different.</summary>
    public static Subgraph Beside(Subgraph one, Subgraph other) => Of(
        one.Nodes.Select(node => node.Id).Concat(other.Nodes.Select(node => "z" + node.Id)),
        one.Edges.Select(edge => (edge.From, edge.To)).Concat(other.Edges.Select(edge => ("z" + edge.From, "z" + edge.To))));

    /// <summary>The IMU data as a filter of an address leaves them.</summary>
    public static async Task<Subgraph> ImuAsync(string query = "")
    {
        var test = await TestGraph.SharedImuAsync();
        var view = new ExploreView(test.Graph, new ExplorationLimits(), TimeProvider.System);
        return (await view.LoadAsync(ExploreState.Parse(query))).Seen.Subgraph;
    }

    static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(Name);

    static string Name(int number) => $"n{number:0000}";
}
