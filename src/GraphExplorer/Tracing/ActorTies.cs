using GraphExplorer.Evidence;

namespace GraphExplorer.Tracing;

/// <summary>
/// The types that say how actors are connected: those between groups, states, persons and events. Two groups that are active in
/// the same country are not connected by that.
/// </summary>
public static class ActorTies
{
    static readonly string[] s_actors = ["Group", "StateActor", "Person", "Event"];

    /// <summary>Names of the types, in the order of the vocabulary.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        .. Vocabulary.Relations
            .Where(type => type.Category != RelationCategory.Identity && type.AllowsFrom(s_actors) && type.AllowsTo(s_actors))
            .Select(type => type.Name),
    ];
}
