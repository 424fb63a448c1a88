namespace GraphExplorer.Identity;

/// <summary>A rule by which two actors are two, however much their names are alike.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Text">The rule in a sentence.</param>
public sealed record DistinctRule(string Name, string Text);

/// <summary>
/// When it is one actor and when a new one: the rules of the UCDP Actor Dataset (codebook 22.1) on renames, splinters and mergers, and
/// what follows from relationships that nobody has with himself.
/// </summary>
public static class DistinctRules
{
    public static DistinctRule Rename { get; } = new(
        "Rename", "A group that changes its name stays the same actor. Keep one entity and give it the new name with its date; merge a second entry for it.");

    public static DistinctRule Splinter { get; } = new(
        "Splinter", "A splinter is a new actor. The original is the largest part, or else the part that its leader leads.");

    public static DistinctRule Merger { get; } = new(
        "Merger", "Groups that merge under a new name make a new actor; the old ones end and stay in the record.");

    public static DistinctRule Joining { get; } = new(
        "Joining", "A group that joins an existing one ends as an actor of its own, but it was one: it stays a separate entity.");

    public static DistinctRule Faction { get; } = new(
        "Faction", "A faction is a part of a group and may act by itself; it is not the group.");

    public static DistinctRule Relation { get; } = new(
        "Relation", "Nobody fights, supports, leads or succeeds himself: two entities with such a relationship are two.");

    /// <summary>All rules, in the order in which they are explained.</summary>
    public static IReadOnlyList<DistinctRule> All { get; } = [Rename, Splinter, Merger, Joining, Faction, Relation];

    static readonly HashSet<string> s_relations =
    [
        "FOUGHT", "RIVAL_OF", "OPPOSES", "ALLIED_WITH", "AFFILIATED_WITH", "SUPPORTED", "FOUGHT_ALONGSIDE", "PLEDGED_TO", "SUCCEEDED", "AGENCY_OF",
        "LED_TO", "NEAR", "LOCATED_IN", "PARTICIPATED_IN",
    ];

    /// <summary>The rule that a relationship between two entities calls for; null for none.</summary>
    public static DistinctRule? Of(string relation) => relation switch
    {
        "SPLINTER_OF" => Splinter,
        "MERGED_INTO" => Joining,
        "FACTION_OF" => Faction,
        _ => s_relations.Contains(relation) ? Relation : null,
    };
}
