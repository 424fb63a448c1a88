namespace GraphExplorer.Web.Components;

/// <summary>
/// The families by which relationship types share a colour on the canvas, the same as in <c>web/src/graph/relations.ts</c> (a test compares
/// the two).
/// </summary>
public static class EdgeFamilies
{
    /// <summary>In order of the legend.</summary>
    public static IReadOnlyList<EdgeFamily> All { get; } =
    [
        new("split", "Splits and mergers", ["SPLINTER_OF", "FACTION_OF", "MERGED_INTO"]),
        new("pledge", "Pledges and affiliation", ["PLEDGED_TO", "AFFILIATED_WITH"]),
        new("alliance", "Alliances and support", ["ALLIED_WITH", "SUPPORTED", "FOUGHT_ALONGSIDE"]),
        new("rivalry", "Rivalry and fighting", ["RIVAL_OF", "FOUGHT", "OPPOSES", "TARGETED"]),
        new("leadership", "Leadership and membership", ["LEADS", "FOUNDED", "MEMBER_OF", "SUCCEEDED", "AGENCY_OF"]),
        new("participation", "Events and participation", ["PARTICIPATED_IN", "DIED_IN", "LED_TO"]),
        new("place", "Places and origins",
        [
            "FROM", "BASED_IN", "ACTIVE_IN", "RECRUITS_FROM", "HAS_MEMBERS_FROM", "ASPIRES_TO_CONTROL", "OCCURRED_IN", "LOCATED_IN",
            "NEAR", "OPERATED_BY", "RESIDES_IN",
        ]),
        new("other", "Other", ["KNOWN_AS", "SAME_AS"]),
    ];

    /// <summary>The family of a type; the last one for a type that is not known.</summary>
    public static EdgeFamily Of(string type) => All.FirstOrDefault(family => family.Types.Contains(type)) ?? All[^1];
}

/// <summary>Types with one colour.</summary>
/// <param name="Slug">Names the colour (<c>--edge-SLUG</c>) and the symbol (<c>edge-SLUG</c>).</param>
/// <param name="Title">Heading in the legend.</param>
/// <param name="Types">The types that are known to belong to it.</param>
public sealed record EdgeFamily(string Slug, string Title, IReadOnlyList<string> Types);
