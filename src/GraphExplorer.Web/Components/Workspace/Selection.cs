using GraphExplorer.Exploration;
using GraphExplorer.Store;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>What the inspector shows: nothing, an edge with its claims, an entity with its facts, or an id that the graph does not know.</summary>
/// <param name="Id">Id of what is selected; empty = nothing.</param>
/// <param name="Edge">The evidence of an edge.</param>
/// <param name="Entity">The dossier of an entity.</param>
public sealed record Selection(string Id, EdgeEvidence? Edge, EntityDossier? Entity)
{
    public static Selection None { get; } = new("", null, null);

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
            return new Selection(id, edge, null);
        var entity = await EntityDossier.LoadAsync(graph, limits, id, cancellationToken);
        if (entity is not null || isEdge)
            return new Selection(id, null, entity);
        return new Selection(id, await EdgeEvidence.LoadAsync(graph, id, cancellationToken), null);
    }
}
