using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>An entity, everything one step away from it, and the relationships among those.</summary>
public sealed class Neighbourhood(IGraphConnection graph, ExplorationLimits limits)
{
    public Task<Subgraph> LoadAsync(string id, CancellationToken cancellationToken = default) =>
        Inquiry.FindAsync(graph, inquiry => AskAsync(inquiry, id, limits), cancellationToken);

    internal static async Task AskAsync(Inquiry inquiry, string id, ExplorationLimits limits)
    {
        if (!await inquiry.CollectEntityAsync(id)) return;
        var shown = await inquiry.CollectAsync("explore/neighbourhood", ("id", id), ("limit", limits.NeighbourhoodEdgesMax));
        if (shown == limits.NeighbourhoodEdgesMax)
        {
            var total = (await Expansion.ChoicesAsync(inquiry, id)).Sum(choice => choice.Edges);
            if (total > shown) inquiry.Found.Truncated = new Truncation(limits.NeighbourhoodEdgesMax, total, "edges");
        }
        var room = limits.DrawnElementsMax - inquiry.Found.NodeCount;
        await inquiry.CollectAsync("explore/edges-between", ("ids", inquiry.Found.NodeIds), ("limit", Math.Max(0, room)));
    }
}
