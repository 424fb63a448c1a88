namespace GraphExplorer.Extraction;

/// <summary>How an action is meant.</summary>
enum Mood
{
    /// <summary>It is said to be so.</summary>
    Fact,
    /// <summary>It is wanted: only rules of aims read it.</summary>
    Aim,
    /// <summary>It is said not to be so.</summary>
    Denied,
    /// <summary>Planned, asked for, supposed, or denied by somebody: no claim.</summary>
    Unreal,
}

/// <summary>A verb with its subject, what follows it by preposition, its dates and its mood.</summary>
sealed class Clause(int at, VerbGroup verb)
{
    public int At { get; } = at;
    public VerbGroup Verb { get; } = verb;

    /// <summary>The noun before the verb; of a passive verb, whom it happens to.</summary>
    public NounPhrase? Subject { get; set; }

    /// <summary>The verb has no subject of its own in the sentence: a bullet about the group.</summary>
    public bool IsHeadless { get; set; }

    /// <summary>Nouns after the verb: "object", and each preposition.</summary>
    public Dictionary<string, List<NounPhrase>> Slots { get; } = [];
    public List<DatePhrase> Dates { get; } = [];
    public Clause? Governor { get; set; }
    public Mood Mood { get; set; }
    public int Credibility { get; set; } = 3;
    public string Hedge { get; set; } = "";

    /// <summary>Last phrase that belongs to it.</summary>
    public int End { get; set; }
    public bool IsRelative { get; set; }

    public IEnumerable<NounPhrase> Slot(string name) => Slots.GetValueOrDefault(name) ?? [];

    /// <summary>Who acts.</summary>
    public IEnumerable<NounPhrase> Agents => Verb.IsPassive || Verb.IsReduced ? Slot("by") : Subject is null ? [] : [Subject];

    /// <summary>Whom it happens to.</summary>
    public IEnumerable<NounPhrase> Patients => Verb.IsPassive || Verb.IsReduced ? Subject is null ? [] : [Subject] : Slot("object");
}
