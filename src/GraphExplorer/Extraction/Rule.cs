namespace GraphExplorer.Extraction;

/// <summary>
/// One rule of a rule file: words, and the claims that a clause (or a noun) with these words makes. See
/// <c>docs/extraction.md</c>.
/// </summary>
public sealed record Rule
{
    public required string Name { get; init; }

    /// <summary>Verbs in their base form; a clause with one of them is read.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>Nouns; a noun phrase with one of them is read. Two words are written with a space.</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>One of these has to stand in the object of the verb; empty for any.</summary>
    public IReadOnlyList<string> Objects { get; init; } = [];

    /// <summary>None of these may stand in the object of the verb.</summary>
    public IReadOnlyList<string> NotObjects { get; init; } = [];

    /// <summary>One of these has to stand in the subject; empty for any.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>One of these prepositions has to follow the verb; empty for any.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>None of these prepositions may follow the verb.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Verbs that the clause has to hang on ("merged to <em>form</em>"); empty for any.</summary>
    public IReadOnlyList<string> Governors { get; init; } = [];

    /// <summary>The rule is silent when a clause with one of these verbs hangs on its own; a rule of nouns, when the sentence has one.</summary>
    public IReadOnlyList<string> YieldsTo { get; init; } = [];

    /// <summary>active, passive, or empty for both.</summary>
    public string Voice { get; init; } = "";

    /// <summary>fact, or aim for what a group wants.</summary>
    public string Mood { get; init; } = "fact";
    public IReadOnlyList<RuleClaim> Claims { get; init; } = [];

    /// <summary>The event that the clause tells of, when it is one.</summary>
    public RuleEvent? Event { get; init; }
    public required IReadOnlyList<RuleExample> Examples { get; init; }

    /// <summary>Sentences of which this rule makes nothing.</summary>
    public required IReadOnlyList<string> Counterexamples { get; init; }
}

/// <summary>
/// A claim by the parts of a clause: <c>agent</c>, <c>patient</c>, a preposition, <c>self</c>, <c>whole</c>;
/// alternatives with <c>|</c>, the first that holds a fitting thing.
/// </summary>
public sealed record RuleClaim(string Type, string From, string To)
{
    public IReadOnlyDictionary<string, object> Properties { get; init; } = new Dictionary<string, object>();

    /// <summary>The one label that <see cref="From"/> has to have; empty for any that the type allows.</summary>
    public string FromLabel { get; init; } = "";
}

/// <summary>
/// An event by the parts of a clause: who did it, whom it struck, where. A place behind <c>from</c>, <c>into</c> or
/// <c>to</c> is where it led.
/// </summary>
public sealed record RuleEvent(string Type, string By, string Target = "", string Place = "")
{
    /// <summary>The other side, or who acted together with <see cref="By"/>; without it there is no event.</summary>
    public string With { get; init; } = "";

    /// <summary>Part of those who acted; empty for the usual one of the type.</summary>
    public string Role { get; init; } = "";

    /// <summary>The noun in its name; empty for that of the verb.</summary>
    public string Noun { get; init; } = "";

    /// <summary>It is an event also without a date, when the clause is told in the past.</summary>
    public bool Undated { get; init; }
    public bool NeedsPlace { get; init; }

    /// <summary>A state may do it alone; otherwise a group or a person has to take part.</summary>
    public bool ByStates { get; init; }
}

/// <summary>A sentence and the claims that the rule makes of it, as <c>TYPE From -> To</c> by names, with the date behind <c>@</c>.</summary>
public sealed record RuleExample(string Text, IReadOnlyList<string> Claims);
