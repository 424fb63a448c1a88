using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>Ancestors and descendants of a group through splits, factions and mergers.</summary>
public sealed class Lineage(IGraphConnection graph)
{
    public Task<Subgraph> LoadAsync(string id, CancellationToken cancellationToken = default) =>
        Inquiry.FindAsync(graph, inquiry => AskAsync(inquiry, id), cancellationToken);

    internal static async Task AskAsync(Inquiry inquiry, string id)
    {
        if (await inquiry.CollectEntityAsync(id)) await inquiry.CollectAsync("explore/lineage", ("id", id));
    }
}
