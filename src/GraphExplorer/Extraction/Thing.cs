namespace GraphExplorer.Extraction;

/// <summary>What a name stands for. Unknown is a name whose kind the rule that uses it decides.</summary>
enum ThingKind
{
    Group,
    State,
    Person,
    Place,
    Community,
    Event,
    Unknown,
}

/// <summary>Something that the text, the store or the gazetteer names. Filled while a document is read.</summary>
sealed class Thing(string id, ThingKind kind, string name)
{
    public string Id { get; } = id;
    public ThingKind Kind { get; set; } = kind;
    public string Name { get; set; } = name;

    /// <summary>Kind of a state actor or a place, type of an event.</summary>
    public string Detail { get; set; } = "";

    /// <summary>A country as a place has the state as its twin, and the other way round.</summary>
    public Thing? Twin { get; set; }

    /// <summary>Where a place lies or whose agency a state actor is, when the gazetteer says so.</summary>
    public string Country { get; set; } = "";
    /// <summary>The place that a facility is said to be in.</summary>
    public Thing? Around { get; set; }
    /// <summary>Several words with capitals and nothing that tells: a person where a person is allowed.</summary>
    public bool MaybePerson { get; set; }

    /// <summary>The group that an unnamed faction is part of.</summary>
    public Thing? PartOf { get; set; }

    /// <summary>The person to whom an unnamed faction is loyal.</summary>
    public Thing? LoyalTo { get; set; }

    /// <summary>The community that an unnamed militia is of.</summary>
    public Thing? People { get; set; }

    /// <summary>The state whose embassy it is.</summary>
    public Thing? Owner { get; set; }
    public bool IsKnown { get; set; }

    /// <summary>The document itself introduced it: neither the store nor the gazetteer has it.</summary>
    public bool IsIntroduced { get; set; }
    public bool IsLeader { get; set; }
    public HashSet<string> Aliases { get; } = new(StringComparer.Ordinal);
    public HashSet<(int Start, int End)> Spans { get; } = [];
    public Dictionary<string, object> Properties { get; } = [];

    public override string ToString() => $"{Kind} {Id}";
}

/// <summary>
/// Tokens <paramref name="First"/> to <paramref name="Last"/> (included) of a sentence that name one thing, or, in a
/// phrase such as "Kyrgyz and Uzbek forces", several.
/// </summary>
sealed record Mention(int First, int Last, IReadOnlyList<Thing> Things)
{
    public Thing Thing => Things[0];

    /// <summary>An adjective of a country or people that stands alone: it modifies, it does not name.</summary>
    public bool IsAdjective { get; init; }
}
