using System.Collections.Frozen;

namespace GraphExplorer.Evidence;

/// <summary>
/// The controlled words of the graph: kinds of entities, relation types with the ends that they allow, attributes, and
/// the words of graded fields. Loaders refuse what is not here, and the page of definitions shows it.
/// </summary>
public static class Vocabulary
{
    /// <summary>Every relation that carries a reading, in order of categories.</summary>
    public static IReadOnlyList<RelationType> Relations { get; } =
    [
        .. ActorRelations.All, .. PersonRelations.All, .. PlaceRelations.All, .. EventRelations.All,
        .. IdentityRelations.All,
    ];

    /// <summary>Links of the evidence itself; they carry no reading and are never drawn.</summary>
    public static IReadOnlyList<string> Bookkeeping { get; } =
        ["SUBJECT", "OBJECT", "EVIDENCED_BY", "PART_OF", "CONTRADICTS", "DERIVED_FROM", "TEXT_OF", "CARRIED_FROM", "SAME_AS"];

    public static IReadOnlyList<EntityKind> Kinds { get; } = EntityKinds.All;

    public static IReadOnlyList<AttributeType> Attributes { get; } = AttributeTypes.All;

    public static IReadOnlyList<string> EntityStatuses { get; } = ["active", "defunct", "unknown", "merged"];
    public static IReadOnlyList<string> EdgeStatuses { get; } =
        [EdgeStatus.Accepted, EdgeStatus.Review, EdgeStatus.Rejected];
    public static IReadOnlyList<string> ClaimStatuses { get; } = ["accepted", "conflict", "work_needed"];
    public static IReadOnlyList<string> Stances { get; } = ["asserts", "denies"];
    public static IReadOnlyList<string> Ranks { get; } = ["preferred", "normal", "deprecated"];
    public static IReadOnlyList<string> Reliabilities { get; } = ["A", "B", "C", "D", "E", "F"];
    public static IReadOnlyList<string> NameKinds { get; } =
        ["official", "native", "acronym", "alias", "spelling", "misspelling"];
    public static IReadOnlyList<string> Aspects { get; } =
        ["existence", "date", "end", "attribution", "identity", "value", "direction"];

    static readonly FrozenDictionary<string, RelationType> s_relations =
        Relations.ToFrozenDictionary(type => type.Name);
    static readonly FrozenDictionary<string, AttributeType> s_attributes =
        Attributes.ToFrozenDictionary(type => type.Name);
    static readonly FrozenDictionary<string, EntityKind> s_kinds = Kinds.ToFrozenDictionary(kind => kind.Label);

    /// <summary>The relation type of that name, or null.</summary>
    public static RelationType? Relation(string name) => s_relations.GetValueOrDefault(name);

    /// <summary>The attribute of that name, or null.</summary>
    public static AttributeType? Attribute(string name) => s_attributes.GetValueOrDefault(name);

    /// <summary>The kind of entity of that label, or null.</summary>
    public static EntityKind? Kind(string label) => s_kinds.GetValueOrDefault(label);

    /// <summary>What a reliability letter of a source means (Admiralty code).</summary>
    public static string ReliabilityMeaning(string letter) => letter switch
    {
        "A" => "completely reliable",
        "B" => "usually reliable",
        "C" => "fairly reliable",
        "D" => "not usually reliable",
        "E" => "unreliable",
        _ => "cannot be judged",
    };

    /// <summary>What a credibility number of a claim means (Admiralty code).</summary>
    public static string CredibilityMeaning(int credibility) => credibility switch
    {
        1 => "confirmed by an independent source",
        2 => "probably true",
        3 => "possibly true",
        4 => "doubtful",
        5 => "improbable",
        _ => "cannot be judged",
    };
}
