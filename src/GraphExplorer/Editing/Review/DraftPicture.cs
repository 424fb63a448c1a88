using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Editing.Review;

/// <summary>
/// What a draft would make of the graph around it: what joins its entities already, with the edges and entities that it
/// adds.
/// </summary>
/// <param name="Subgraph">All of it, as it would be drawn.</param>
/// <param name="Added">Ids of what the draft adds.</param>
/// <param name="Strengthened">Ids of known edges for which it has further evidence.</param>
public sealed record DraftPicture(Subgraph Subgraph, IReadOnlyList<string> Added, IReadOnlyList<string> Strengthened)
{
    /// <summary>Most relationships drawn beside those of the draft.</summary>
    const int EdgesMax = 2_000;

    /// <summary>Draws a draft whose records are right; what is wrong in it is left out.</summary>
    public static async Task<DraftPicture> OfAsync(IGraphConnection graph, GraphEdit edit, CancellationToken cancellationToken = default)
    {
        var drafts = edit.Claims.Select(change => change.After).ToArray();
        var known = await KnownRecords.ReadAsync(
            graph, drafts.Select(claim => claim.Source), drafts.SelectMany(claim => new[] { claim.From, claim.To }), [], cancellationToken);
        var entities = edit.Entities.Select(change => change.After).ToArray();
        var claims = drafts.SelectMany(claim => Readable(claim, entities, known)).ToArray();
        var reading = Reading.Of(known.Sources.Values, claims, []);
        var around = await AroundAsync(graph, known.Entities.Keys, cancellationToken);
        GraphNode[] nodes = [.. entities.Where(entity => claims.Any(claim => claim.From == entity.Id || claim.To == entity.Id)).Select(NodeOf)];
        var edges = reading.Edges.Where(edge => edge.Type != ClaimDraft.NamePredicate).Select(EdgeOf).ToArray();
        var before = around.Edges.Select(edge => edge.Id).ToHashSet(StringComparer.Ordinal);
        return new DraftPicture(
            around.Union(new Subgraph("", nodes, edges, null, [])),
            [.. nodes.Select(node => node.Id), .. edges.Select(edge => edge.Id).Where(id => !before.Contains(id))],
            [.. edges.Select(edge => edge.Id).Where(before.Contains)]);
    }

    // Each claim is read by itself, so that one mistake does not hide the others.
    static IEnumerable<Claim> Readable(ClaimDraft claim, EntityDraft[] entities, KnownRecords known)
    {
        string[] records =
        [
            .. entities.Where(entity => entity.Id == claim.From || entity.Id == claim.To).Select(RecordLines.Of),
            RecordLines.Of(claim),
        ];
        return ClaimsFile.ReadRecords("draft", records, known).File?.Claims ?? [];
    }

    static Task<Subgraph> AroundAsync(IGraphConnection graph, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        string[] entities = [.. ids];
        return Inquiry.FindAsync(
            graph,
            async inquiry =>
            {
                await inquiry.CollectAsync("explore/entities", ("ids", entities));
                await inquiry.CollectAsync("explore/edges-between", ("ids", entities), ("limit", EdgesMax));
            },
            cancellationToken);
    }

    static GraphNode NodeOf(EntityDraft entity) => new(
        entity.Id, entity.Labels[0], entity.Labels, entity.Name, entity.Status, 0, EdgeSpan.UnknownBounds,
        entity.Properties.GetValueOrDefault("whenEdtf", ""), PropertyMap.Empty);

    static GraphEdge EdgeOf(ReadingEdge edge) => new(
        edge.Id, edge.Type, edge.From, edge.To, Vocabulary.Relation(edge.Type) is { Symmetric: false },
        new EdgeSpan(edge.Span.StartText, edge.Span.EndText, edge.StartText, edge.Bounds),
        new EdgeReading(edge.Status, edge.Confidence, edge.Disputed, edge.ClaimCount, edge.SourceCount), PropertyMap.Empty);
}
