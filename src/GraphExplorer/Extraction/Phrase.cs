namespace GraphExplorer.Extraction;

enum PhraseKind
{
    Noun,
    Verb,
    Preposition,
    And,
    Comma,
    /// <summary>who, which, that, whose: begins a clause about the noun before it.</summary>
    Relative,
    /// <summary>after, when, because, if, that: begins a clause of its own.</summary>
    Subordinate,
    Date,
    /// <summary>A semicolon, colon or dash.</summary>
    Break,
}

/// <summary>A piece of a sentence: tokens <see cref="First"/> to <see cref="Last"/> (included).</summary>
sealed class Phrase(PhraseKind kind, int first, int last, string word)
{
    public PhraseKind Kind { get; } = kind;
    public int First { get; } = first;
    public int Last { get; set; } = last;
    public string Word { get; } = word;
    public NounPhrase? Noun { get; init; }
    public VerbGroup? Verb { get; init; }
    public DatePhrase? Date { get; init; }

    public override string ToString() => $"{Kind}:{Word}";
}

/// <summary>One word or name of a noun phrase, in order.</summary>
readonly record struct NounElement(string Word, Mention? Mention, int Token);

/// <summary>
/// A noun with what stands before it and, linked later, what belongs to it: "Taliban commander Mullah Omar",
/// "a splinter group" + of "the IMU".
/// </summary>
sealed class NounPhrase
{
    public List<NounElement> Elements { get; } = [];
    public string Determiner { get; set; } = "";
    public double? Number { get; set; }
    public int First { get; set; }
    public int Last { get; set; }

    /// <summary>it, they, he, the group: stands for something named before.</summary>
    public string Pronoun { get; set; } = "";

    /// <summary>What follows with a preposition, by the preposition.</summary>
    public Dictionary<string, NounPhrase> After { get; } = [];

    /// <summary>Noun phrases that are coordinated with this one.</summary>
    public List<NounPhrase> Also { get; } = [];

    /// <summary>The preposition that governs it, or empty.</summary>
    public string Governor { get; set; } = "";

    /// <summary>"in Mali, in Niger and <em>in Chad</em>": one more under the same preposition.</summary>
    public bool IsListed { get; set; }

    public NounPhrase? Apposition { get; set; }

    /// <summary>What a sentence says that this is: the subject of "X is a group that ...".</summary>
    public NounPhrase? SameAs { get; set; }

    public Mention? LastMention => Elements.Count > 0 ? Elements[^1].Mention : null;

    /// <summary>The last plain word, when the phrase ends in one.</summary>
    public string Head => Elements.Count > 0 && Elements[^1].Mention is null ? Elements[^1].Word : "";

    public IEnumerable<Mention> Mentions => Elements.Where(element => element.Mention is not null).Select(element => element.Mention!);

    public IEnumerable<NounPhrase> All => Also.Prepend(this);
}

/// <summary>A verb with its helpers.</summary>
sealed class VerbGroup(string verb)
{
    public string Verb { get; } = verb;
    public bool IsPassive { get; set; }

    /// <summary>A participle without a helper: "a group <em>led</em> by", ", <em>killing</em> 30".</summary>
    public bool IsReduced { get; set; }
    public bool IsGerund { get; set; }
    public bool IsInfinitive { get; set; }
    public bool IsNegated { get; set; }
    public bool IsPresent { get; set; }
    public bool IsPerfect { get; set; }

    /// <summary>would, could, may, ... or empty.</summary>
    public string Modal { get; set; } = "";

    /// <summary>A word of caution among the helpers: "reportedly".</summary>
    public string Hedge { get; set; } = "";

    /// <summary>currently, still, now among its words.</summary>
    public bool IsNow { get; set; }

    /// <summary>The token of its main verb.</summary>
    public int Token { get; init; }

    public bool IsFinite => !IsReduced && !IsGerund && !IsInfinitive;
}
