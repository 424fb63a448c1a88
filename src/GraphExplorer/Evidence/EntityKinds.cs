using static GraphExplorer.Evidence.Ends;

namespace GraphExplorer.Evidence;

/// <summary>The kinds of entities and the properties that their nodes may carry.</summary>
static class EntityKinds
{
    static readonly string[] s_eventTypes =
    [
        "founding", "split", "merger", "rename", "pledge", "attack", "battle", "kidnapping", "campaign", "relocation",
        "leadership change", "death",
    ];

    /// <summary>Ids of the entity in other data sets; an import that does not know one leaves it as it is.</summary>
    public static readonly string[] External = ["ucdpActorId", "mmpId", "unRef", "wikidata"];

    static readonly PropertyRule[] s_external = [.. External.Select(name => Text(name))];

    public static readonly EntityKind[] All =
    [
        new("Group", "",
            "An organisation that acts: armed group, movement, faction; also a real group without a known name.",
            [Truth("collective", true), Truth("unnamed", true), .. s_external]),
        new("StateActor", "", "A state, its armed forces, an intelligence service, or an alliance of states.",
            [Word("kind", true, "state", "armed forces", "intelligence service", "alliance"), .. s_external]),
        new("Person", "", "A person, or a number of persons that a source mentions together.",
            [Truth("unnamed", true), Truth("collective", true), Whole("count", 1), .. s_external]),
        new("Leader", "Person", "A person who leads or founded a group; stands beside Person.",
            [Truth("unnamed", true), Truth("collective", true), Whole("count", 1), .. s_external]),
        new("Place", "", "A country, region, city, facility or border, also one that is only aspired to.",
            [
                Word("kind", true, "country", "region", "province", "city", "facility", "border", "aspirational"),
                Number("lat", -90, 90), Number("lon", -180, 180), Whole("geoPrec", 1, 7), .. s_external,
            ]),
        new("Event", "", "Something that happened at a time: founding, split, pledge, attack and the like.",
            [
                Word("type", true, s_eventTypes), new("whenEdtf", PropertyKind.Date, true, []),
                Text("whenText", true) with { MayBeEmpty = true }, .. s_external,
            ]),
        new("Community", "", "An ethnic or social group; it never acts.", [.. s_external]),
    ];
}
