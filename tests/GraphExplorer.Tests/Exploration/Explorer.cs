using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Tests.Exploration;

/// <summary>Short ways to ask the IMU data what the screens ask.</summary>
static class Explorer
{
    public static readonly ExplorationLimits Limits = new();

    public static async Task<IGraphConnection> ImuAsync() => (await TestGraph.SharedImuAsync()).Graph;

    public static async Task<ExploredView> ViewAsync(string url) =>
        await new ExploreView(await ImuAsync(), Limits, TimeProvider.System).LoadAsync(ExploreState.Parse(url));

    public static IEnumerable<string> Ids(this IEnumerable<GraphEdge> edges) => edges.Select(edge => edge.Id).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Ids(this IEnumerable<GraphNode> nodes) => nodes.Select(node => node.Id).Order(StringComparer.Ordinal);
}
