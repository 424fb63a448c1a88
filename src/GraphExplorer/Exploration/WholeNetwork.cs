using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>
/// Every entity and every relationship between entities, up to the drawing limit. Past it, the best connected
/// entities and the
/// relationships among them, with the number of elements that there are in all.
/// </summary>
public sealed class WholeNetwork(IGraphConnection graph, ExplorationLimits limits)
{
    public Task<Subgraph> LoadAsync(CancellationToken cancellationToken = default) =>
        Inquiry.FindAsync(graph, inquiry => AskAsync(inquiry, limits), cancellationToken);

    internal static async Task AskAsync(Inquiry inquiry, ExplorationLimits limits)
    {
        var size = (await inquiry.RowsAsync("explore/whole-size"))[0];
        var total = size.Integer("nodes") + size.Integer("edges");
        var fits = total <= limits.DrawnElementsMax;

        // A drawing of which half the elements are nodes still has edges to show for each of them.
        var nodesMax = fits ? limits.DrawnElementsMax : limits.DrawnElementsMax / 2;
        await inquiry.CollectAsync("explore/whole-nodes", ("limit", nodesMax));
        var room = limits.DrawnElementsMax - inquiry.Found.NodeCount;
        if (fits)
        {
            await inquiry.CollectAsync("explore/whole-edges", ("limit", room));
            return;
        }
        await inquiry.CollectAsync("explore/edges-between", ("ids", inquiry.Found.NodeIds), ("limit", room));
        inquiry.Found.Truncated = new Truncation(limits.DrawnElementsMax, total, "elements");
    }
}
