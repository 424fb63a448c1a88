using GraphExplorer.Evidence;
using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>All shortest paths between two entities, walked in either direction, along allowed types and up to a
/// number of steps.</summary>
public sealed class PathBetween(IGraphConnection graph, ExplorationLimits limits)
{
    static readonly string[] s_actors = ["Group", "StateActor", "Person", "Event"];

    /// <summary>
    /// The types that say how actors are connected: those between groups, states, persons and events. Two groups that
    /// are active in the
    /// same country are not connected by that.
    /// </summary>
    public static IReadOnlyList<string> ActorTypes { get; } =
    [
        .. Vocabulary.Relations
            .Where(type => type.Category != RelationCategory.Identity && type.AllowsFrom(s_actors) && type.AllowsTo(s_actors))
            .Select(type => type.Name),
    ];

    /// <summary>The union of the paths; only the two ends when there is no path within the limit.</summary>
    public Task<Subgraph> LoadAsync(ShowPath path, CancellationToken cancellationToken = default) =>
        Inquiry.FindAsync(graph, inquiry => AskAsync(inquiry, path, limits), cancellationToken);

    internal static async Task AskAsync(Inquiry inquiry, ShowPath path, ExplorationLimits limits)
    {
        var known = await inquiry.CollectEntityAsync(path.From) & await inquiry.CollectEntityAsync(path.To);
        if (!known || path.From == path.To) return;
        var search = new PathSearch(inquiry, TypesOf(path.Types));
        if (!await search.RunAsync(path.From, path.To, limits.PathHopsMax))
        {
            inquiry.Problems.Add($"There is no path of at most {limits.PathHopsMax} steps between '{path.From}' and '{path.To}' along the allowed types.");
            return;
        }
        await inquiry.CollectAsync("explore/entities", ("ids", search.Nodes));
        await inquiry.CollectAsync("explore/edges", ("ids", search.Nodes), ("edges", search.Edges));
    }

    static IReadOnlyList<string> TypesOf(string types) => types switch
    {
        "" => ActorTypes,
        "*" => [],
        _ => types.Split(','),
    };
}
