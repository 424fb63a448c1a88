using GraphExplorer.Exploration;
using GraphExplorer.Model;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

public sealed class PathBetweenTests
{
    [Theory]
    [InlineData("imu/isis", "r-pledged-to.imu.isis r-supported.isis.imu")]
    [InlineData("iju/isis", "r-pledged-to.imu.isis r-splinter-of.iju.imu r-supported.isis.imu")]
    [InlineData("iju/isis/SPLINTER_OF,PLEDGED_TO", "r-pledged-to.imu.isis r-splinter-of.iju.imu")]
    [InlineData("iju/iju", "")]
    public async Task All_shortest_paths_are_found_and_nothing_else(string ends, string edges) =>
        Assert.Equal(
            edges.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            (await Explorer.ViewAsync("?show=path/" + ends)).Union.Edges.Ids());

    [Fact]
    public async Task Sharing_a_place_is_no_path_between_actors_unless_every_type_is_allowed()
    {
        var actors = (await Explorer.ViewAsync("?show=path/afghan-forces/central-asian-governments")).Union;
        var all = (await Explorer.ViewAsync("?show=path/afghan-forces/central-asian-governments/*")).Union;

        Assert.DoesNotContain(actors.Edges, edge => edge.Type is "ACTIVE_IN" or "LOCATED_IN");
        Assert.True(all.Edges.Count > 0);
    }

    [Fact]
    public async Task No_path_within_the_limit_is_said_and_the_ends_are_shown()
    {
        var view = await Explorer.ViewAsync("?show=path/iju/isis/SPLINTER_OF");

        Assert.Equal(["iju", "isis"], view.Union.Nodes.Ids());
        Assert.Equal(["There is no path of at most 6 steps between 'iju' and 'isis' along the allowed types."], view.Problems);
    }

    [Fact]
    public async Task Both_unknown_ends_are_named() =>
        Assert.Equal(
            ["There is no entity 'nobody'.", "There is no entity 'noone'."],
            (await Explorer.ViewAsync("?show=path/nobody/noone")).Problems);

    /// <summary>Every pair of entities, against a search over the whole network held in memory.</summary>
    [Fact]
    public async Task The_search_agrees_with_breadth_first_search_in_memory()
    {
        var whole = (await Explorer.ViewAsync("")).Union;
        var path = new PathBetween(await Explorer.ImuAsync(), Explorer.Limits);
        var ends = whole.Nodes.Where((_, i) => i % 9 == 0).Select(node => node.Id).ToArray();
        foreach (var from in ends)
            foreach (var to in ends.Where(to => string.CompareOrdinal(from, to) < 0))
            {
                var found = await path.LoadAsync(new ShowPath(from, to, "*"));
                Assert.Equal(ShortestEdges(whole, from, to, Explorer.Limits.PathHopsMax), found.Edges.Ids());
            }
    }

    static IEnumerable<string> ShortestEdges(Subgraph graph, string from, string to, int hopsMax)
    {
        var (near, far) = (Distances(graph, from), Distances(graph, to));
        if (!near.TryGetValue(to, out var length) || length > hopsMax) return [];
        return graph.Edges.Where(edge => OnShortest(edge.From, edge.To) || OnShortest(edge.To, edge.From)).Ids();

        bool OnShortest(string a, string b) =>
            near.TryGetValue(a, out var before) && far.TryGetValue(b, out var after) && before + 1 + after == length;
    }

    static Dictionary<string, int> Distances(Subgraph graph, string start)
    {
        var distances = new Dictionary<string, int> { [start] = 0 };
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var id))
            foreach (var edge in graph.Edges.Where(edge => edge.From == id || edge.To == id))
            {
                var other = edge.From == id ? edge.To : edge.From;
                if (distances.TryAdd(other, distances[id] + 1)) open.Enqueue(other);
            }
        return distances;
    }
}
