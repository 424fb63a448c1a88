using GraphExplorer.Evidence;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats;

/// <summary>A schema of FollowTheMoney for a relation and the properties of its two ends.</summary>
/// <param name="Schema">Name of the schema.</param>
/// <param name="From">Property of the one end.</param>
/// <param name="To">Property of the other.</param>
/// <param name="Reversed">Whether the first property holds the second end of ours.</param>
sealed record FtmLink(string Schema, string From, string To, bool Reversed = false);

/// <summary>How kinds and relations are called in FollowTheMoney, there and back.</summary>
static class FtmSchemas
{
    public const string Unknown = "UnknownLink";

    static readonly FtmLink s_unknown = new(Unknown, "subject", "object");

    static readonly Dictionary<string, FtmLink> s_links = new(StringComparer.Ordinal)
    {
        ["MEMBER_OF"] = new("Membership", "member", "organization"),
        ["LEADS"] = new("Directorship", "director", "organization"),
        ["SUCCEEDED"] = new("Succession", "predecessor", "successor", Reversed: true),
    };

    /// <summary>Relations that have a schema of their own, by its name.</summary>
    public static IReadOnlyDictionary<string, (string Type, FtmLink Link)> Links { get; } =
        s_links.ToDictionary(pair => pair.Value.Schema, pair => (pair.Key, pair.Value), StringComparer.Ordinal);

    public static FtmLink LinkOf(string type) => s_links.GetValueOrDefault(type, s_unknown);

    /// <summary>The schema of a node; an ethnic or social group is no organisation, so it is a LegalEntity.</summary>
    public static string Of(GraphNode node) => node.Kind switch
    {
        "Group" => "Organization",
        "StateActor" => "PublicBody",
        "Person" => "Person",
        "Event" => "Event",
        "Place" => "Address",
        _ => "LegalEntity",
    };

    /// <summary>
    /// Values that a schema has no property for, as lines such as <c>tier: ally</c>: notes of an entity, summaries of a link.
    /// </summary>
    /// <param name="rules">The properties that the kind or the relation may have.</param>
    /// <param name="properties">Their values.</param>
    public static string[] NotesOf(IReadOnlyList<PropertyRule> rules, PropertyMap properties) =>
        [.. rules.Where(rule => properties.Text(rule.Name).Length > 0).Select(rule => $"{rule.Name}: {properties.Text(rule.Name)}")];

    public static bool HasStatus(string schema) => schema is "Organization" or "PublicBody" or "Person" or "LegalEntity";

    /// <summary>Properties of dates, each with ours.</summary>
    public static IEnumerable<(string Name, string Key)> DatesOf(string schema) => schema switch
    {
        "Organization" or "PublicBody" => [("incorporationDate", "foundedEdtf"), ("dissolutionDate", "endedEdtf")],
        "Person" => [("birthDate", "bornEdtf"), ("deathDate", "diedEdtf")],
        "Event" => [("date", "whenEdtf")],
        _ => [],
    };
}
