using GraphExplorer.Exploration;
using GraphExplorer.Store;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>What the inspector shows: nothing, an edge with its claims, an entity with its facts, or an id that the graph does not know.</summary>
/// <param name="Id">Id of what is selected; empty = nothing.</param>
/// <param name="Edge">The evidence of an edge.</param>
/// <param name="Entity">The dossier of an entity.</param>
/// <param name="Contrary">Claims of other edges that contradict those of <paramref name="Edge"/>, by their edge.</param>
public sealed record Selection(string Id, EdgeEvidence? Edge, EntityDossier? Entity, IReadOnlyList<EdgeEvidence> Contrary)
{
    public static Selection None { get; } = new("", null, null, []);

    /// <summary>True when there is no element of this id.</summary>
    public bool IsUnknown => Id.Length > 0 && Edge is null && Entity is null;

    /// <summary>Asks for an edge first where the id looks like one (<c>r-</c>), else for an entity first.</summary>
    public static async Task<Selection> LoadAsync(
        IGraphConnection graph, ExplorationLimits limits, string id, CancellationToken cancellationToken)
    {
        if (id.Length == 0)
            return None;
        var isEdge = id.StartsWith("r-", StringComparison.Ordinal);
        var edge = isEdge ? await EdgeEvidence.LoadAsync(graph, id, cancellationToken) : null;
        if (edge is not null)
            return new Selection(id, edge, null, await ContraryAsync(graph, edge, cancellationToken));
        var entity = await EntityDossier.LoadAsync(graph, limits, id, cancellationToken);
        if (entity is not null || isEdge)
            return new Selection(id, null, entity, []);
        edge = await EdgeEvidence.LoadAsync(graph, id, cancellationToken);
        return new Selection(id, edge, null, edge is null ? [] : await ContraryAsync(graph, edge, cancellationToken));
    }

    // Claims that cannot both be so may speak of different edges, such as the same attack by another group.
    static async Task<IReadOnlyList<EdgeEvidence>> ContraryAsync(
        IGraphConnection graph, EdgeEvidence edge, CancellationToken cancellationToken)
    {
        var against = edge.Claims.SelectMany(claim => claim.Conflicts).ToLookup(conflict => conflict.EdgeId, conflict => conflict.Claim);
        var found = new List<EdgeEvidence>();
        foreach (var other in against.Where(group => group.Key.Length > 0 && group.Key != edge.Edge.Id))
            if (await EdgeEvidence.LoadAsync(graph, other.Key, cancellationToken) is { } evidence)
                found.Add(evidence with { Claims = [.. evidence.Claims.Where(claim => other.Contains(claim.Id))] });
        return found;
    }
}
