using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>
/// The traces of a group: splits, pledges, alliances, leaders. Pledges of its leaders and members come with the
/// relationship that binds
/// the person to the group; they are never turned into pledges of the group.
/// </summary>
public sealed class Trace(IGraphConnection graph)
{
    public Task<Subgraph> LoadAsync(TraceKind kind, string id, CancellationToken cancellationToken = default) =>
        Inquiry.FindAsync(graph, inquiry => AskAsync(inquiry, kind, id), cancellationToken);

    internal static async Task AskAsync(Inquiry inquiry, TraceKind kind, string id)
    {
        if (await inquiry.CollectEntityAsync(id)) await inquiry.CollectAsync($"explore/{TraceKinds.WordOf(kind)}", ("id", id));
    }
}
