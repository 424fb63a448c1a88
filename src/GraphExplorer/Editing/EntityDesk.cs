using GraphExplorer.Import;
using GraphExplorer.Store;

namespace GraphExplorer.Editing;

/// <summary>Changes to what an entity is called and described by; what is said of it are claims.</summary>
public sealed class EntityDesk(IGraphConnection graph, GraphEditor editor)
{
    /// <summary>The entity as it may be changed; null when there is none.</summary>
    public async Task<EntityDraft?> FindAsync(string entity, CancellationToken cancellationToken = default)
    {
        var known = await KnownRecords.ReadAsync(graph, [], [entity], [], cancellationToken);
        return known.Entities.TryGetValue(entity, out var found) ? EntityDraft.Of(found) : null;
    }

    /// <summary>What stands against a change, before anybody signs it.</summary>
    public Task<IReadOnlyList<EditProblem>> CheckAsync(EntityDraft before, EntityDraft after, CancellationToken cancellationToken = default) =>
        editor.CheckAsync(EditOf(before, after, "-", "-"), cancellationToken);

    /// <summary>Writes a description in the place of the one that was seen.</summary>
    public Task<EditOutcome> ChangeAsync(EntityDraft before, EntityDraft after, string by, string reason, CancellationToken cancellationToken = default) =>
        editor.ApplyAsync(EditOf(before, after, by, reason), cancellationToken);

    static GraphEdit EditOf(EntityDraft before, EntityDraft after, string by, string reason) =>
        new() { By = by, Reason = reason, Entities = [new EntityChange(after, before)] };
}
