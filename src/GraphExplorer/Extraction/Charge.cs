namespace GraphExplorer.Extraction;

/// <summary>
/// Words of a clause that lay a deed at somebody's door: who is said to have done it, and where the deed stands. "X
/// claimed responsibility for", "India blamed X for", "the bombing was attributed to X".
/// </summary>
sealed record Charge(IReadOnlyList<NounPhrase> By, int Credibility, string Hedge)
{
    /// <summary>The deed is what the clause is about, and does not follow the verb.</summary>
    public bool IsOfSubject { get; private init; }

    /// <summary>Without a deed in the clause it is said of the deed told before: "Both groups were blamed".</summary>
    public bool MayBeBare { get; private init; }

    public static Charge? Of(Clause clause) => OfDoer(clause) ?? OfAccused(clause) ?? OfDeed(clause);

    // "X claimed responsibility", "X was blamed", "X had a hand in".
    static Charge? OfDoer(Clause clause)
    {
        if (clause.Subject is not { } subject || !IsBlame(clause))
            return null;
        var (credibility, hedge) = clause.Verb.Verb switch { "implicate" => (4, "implicated"), "blame" => (4, "blamed"), "accuse" => (4, "accused"), "suspect" => (4, "suspected"), "link" => (4, "linked"), "credit" => (4, "credited"), "hold" => (4, "held responsible"), _ => (clause.Credibility, clause.Hedge) };
        var mayBeBare = clause.Verb.Verb is "blame" or "suspect" or "accuse" && !clause.Slots.ContainsKey("of") && !clause.Slots.ContainsKey("for") || clause.Verb.Verb is "take" && !clause.Slots.ContainsKey("in")
            || clause.Slot("object").Any(noun => VerbRules.Holds(noun, ["responsibility", "credit"])) && !clause.Slots.ContainsKey("for");
        return new([subject, .. clause.Verb.Verb is "take" ? clause.Slot("with") : []], credibility, hedge) { MayBeBare = mayBeBare };
    }

    static bool IsBlame(Clause clause) => clause.Verb switch
    {
        { Verb: "claim" or "take" or "admit" or "accept", IsPassive: false } => clause.Slot("object").Any(noun => VerbRules.Holds(noun, ["responsibility", "credit", "part"]) || IsDefinite(noun) && clause.Verb.Verb is "claim"),
        { Verb: "have" or "play", IsPassive: false } => clause.Slots.ContainsKey("in") && clause.Slot("object").Any(noun => noun.Head is "hand" or "role" or "part"),
        { Verb: "be" } => clause.Slot("object").Any(noun => noun.Head is "responsible") || clause.Slots.ContainsKey("behind"),
        { Verb: "involve", IsPassive: true } or { Verb: "participate", IsPassive: false } => clause.Slots.ContainsKey("in"),
        { Verb: "hold", IsPassive: true } => clause.Slot("object").Any(noun => noun.Head is "responsible"),
        { Verb: "implicate" or "blame" or "accuse" or "suspect" or "link" or "credit", IsPassive: true } => clause.Subject!.LastMention is not null || clause.Subject.Pronoun.Length > 0,
        _ => false,
    };

    // "claimed the bombing", "claimed a suicide bombing": a deed, and not "claimed victory".
    static bool IsDefinite(NounPhrase noun) => noun.Determiner is "the" or "a" or "an" or "several" or "both";

    // "India blamed X for", "holds X responsible for", "credited X with".
    static Charge? OfAccused(Clause clause)
    {
        if (clause.Verb is not { IsPassive: false, IsReduced: false } verb || clause.Slot("object").FirstOrDefault() is not { LastMention: not null } and not { Pronoun.Length: > 0 } || clause.Slot("object").First() is not { } accused)
            return null;
        return verb.Verb switch
        {
            "blame" or "accuse" or "suspect" or "charge" when clause.Slots.ContainsKey("for") || clause.Slots.ContainsKey("of") || verb.Verb is "blame" && clause.Slots.Count == 1 => new([accused], 4, "blamed") { MayBeBare = clause.Slots.Count == 1 || clause.Slot("for").Any(noun => noun.Pronoun.Length > 0) },
            "hold" when clause.Slot("object").Any(noun => noun.Head is "responsible") => new([accused], 4, "held responsible"),
            "credit" when clause.Slots.ContainsKey("with") => new([accused], 4, "credited") { MayBeBare = clause.Slot("with").Any(noun => noun.Pronoun.Length > 0) },
            _ => null,
        };
    }

    // "The attack was claimed by X", "was blamed on X", "was attributed to X", "was the work of X".
    static Charge? OfDeed(Clause clause)
    {
        var doers = clause.Verb switch
        {
            { Verb: "claim", IsPassive: true } => clause.Slot("by"),
            { Verb: "carry" or "conduct" or "perpetrate" or "commit" or "stage" or "execute" or "orchestrate" or "launch" or "mount", IsPassive: true } => clause.Slot("by"),
            { Verb: "blame", IsPassive: true } => clause.Slot("on"),
            { Verb: "attribute" or "ascribe" or "trace", IsPassive: true } => clause.Slot("to"),
            { Verb: "be" } when clause.Slot("object").Any(noun => noun.Head is "work") => clause.Slot("of"),
            _ => [],
        };
        var by = doers.Take(1).ToList();
        if (by.Count == 0)
            return null;
        var isSure = clause.Verb.Verb is not ("blame" or "attribute" or "ascribe" or "trace");
        return new(by, isSure ? clause.Credibility : 4, isSure ? clause.Hedge : "attributed") { IsOfSubject = true };
    }
}
