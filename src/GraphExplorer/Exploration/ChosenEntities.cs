using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>Entities by their ids, and the relationships among them.</summary>
static class ChosenEntities
{
    public static async Task AskAsync(Inquiry inquiry, ShowEntities show, ExplorationLimits limits)
    {
        var ids = show.Ids.ToArray();
        var found = await inquiry.CollectAsync("explore/entities", ("ids", ids));
        if (found < ids.Length) inquiry.Problems.Add($"{ids.Length - found} of {ids.Length} chosen entities are not in this graph.");
        var room = Math.Max(0, limits.DrawnElementsMax - found);
        var edges = await inquiry.CollectAsync("explore/edges-between", ("ids", ids), ("limit", room + 1));
        if (edges > room) inquiry.Found.Truncated = new Truncation(room, edges, "edges");
    }
}
