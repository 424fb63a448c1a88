using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>Why the graph shows an edge: the edge, its ends and the claims behind it, the leading one first.</summary>
/// <param name="Edge">The reading.</param>
/// <param name="From">Its start.</param>
/// <param name="To">Its end.</param>
/// <param name="Claims">What it rests on.</param>
/// <param name="DataVersion">Version of the data.</param>
/// <param name="Queries">The queries that were run.</param>
public sealed record EdgeEvidence(
    GraphEdge Edge, GraphNode From, GraphNode To, IReadOnlyList<StatedClaim> Claims, string DataVersion, IReadOnlyList<RanQuery> Queries)
{
    /// <summary>The evidence of an edge, or null when there is no such edge.</summary>
    public static Task<EdgeEvidence?> LoadAsync(IGraphConnection graph, string edge, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync(graph, inquiry => ReadAsync(inquiry, edge), cancellationToken);

    /// <summary>The claims behind several edges, by edge id, for exporters.</summary>
    public static Task<ILookup<string, StatedClaim>> OfEdgesAsync(
        IGraphConnection graph, IReadOnlyList<string> edges, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync(graph, inquiry => StatedClaims.OfEdgesAsync(inquiry, edges), cancellationToken);

    static async Task<EdgeEvidence?> ReadAsync(Inquiry inquiry, string edge)
    {
        if (await inquiry.CollectAsync("explore/edge", ("edge", edge)) == 0) return null;
        var claims = await StatedClaims.OfEdgesAsync(inquiry, [edge]);
        var found = await inquiry.CompleteAsync();
        var nodes = found.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        return found.Edges is [var only]
            ? new EdgeEvidence(only, nodes[only.From], nodes[only.To], [.. claims[edge]], found.DataVersion, found.Queries)
            : null;
    }
}
