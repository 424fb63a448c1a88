namespace GraphExplorer.Extraction;

/// <summary>
/// Events that a sentence names with a noun: "claimed responsibility for the 2004 bombing of X", "was implicated in
/// an attack on Y in 2009". Each needs a date beside it and a place or a target.
/// </summary>
sealed class NominalEvents(References references, Attacks attacks)
{
    static readonly HashSet<string> s_deeds = ["attack", "attacks", "bombing", "bombings", "assassination", "assassinations", "kidnapping", "kidnappings", "abduction", "massacre", "hijacking", "hijackings", "shooting", "shootings", "explosion", "explosions", "siege", "raid", "raids", "ambush", "assault", "killing", "murder"];
    static readonly string[] s_actors = ["Group", "Person"];

    public void Read(List<Phrase> phrases, List<Clause> clauses, Sentence sentence)
    {
        foreach (var clause in clauses.Where(clause => clause.Mood == Mood.Fact && IsBlame(clause)))
        {
            var by = clause.Subject is { } subject ? references.Resolve(subject, s_actors) : [];
            if (by.Count == 0)
                continue;
            var (credibility, hedge) = clause.Verb.Verb switch { "implicate" => (4, "implicated"), "blame" => (4, "blamed"), "accuse" => (4, "accused"), "suspect" => (4, "suspected"), "link" => (4, "linked"), _ => (clause.Credibility, clause.Hedge) };
            for (var at = clause.At + 1; at < phrases.Count && phrases[at].Kind != PhraseKind.Relative && phrases[at].Verb is null; at++)
                if (phrases[at].Noun is { } deed && s_deeds.Contains(deed.Head) && DateOf(phrases, at, clause) is { } date)
                    Make(deed, date, by, (credibility, hedge), sentence);
        }
    }

    static bool IsBlame(Clause clause) => clause.Verb switch
    {
        { Verb: "claim" or "take" or "admit" or "accept", IsPassive: false } => clause.Slot("object").Any(noun => VerbRules.Holds(noun, ["responsibility", "credit"])),
        { Verb: "be" } => clause.Slot("object").Any(noun => noun.Head is "responsible") || clause.Slots.ContainsKey("behind"),
        { Verb: "implicate" or "blame" or "accuse" or "suspect" or "link", IsPassive: true } => true,
        _ => false,
    };

    // "the 2004 bombings at X", "an attack on Y in 2009": right before the noun, or behind what belongs to it.
    static DatePhrase? DateOf(List<Phrase> phrases, int at, Clause clause)
    {
        if (phrases[at - 1].Date is { Start.Length: > 0 } before)
            return before;
        for (var index = at + 1; index < phrases.Count; index++)
        {
            if (phrases[index].Date is { Start.Length: > 0 } after)
                return after;
            if (phrases[index].Kind is not (PhraseKind.Preposition or PhraseKind.Noun))
                break;
        }
        return clause.Dates.FirstOrDefault(date => date.Last < phrases[clause.At].First && date.Start.Length > 0);
    }

    void Make(NounPhrase deed, DatePhrase date, List<Thing> by, (int Credibility, string Hedge) caution, Sentence sentence)
    {
        var (places, targets) = (new List<Thing>(), new List<Thing>());
        foreach (var (preposition, noun) in deed.After)
            if (preposition is "in" or "at" or "near" or "outside")
                places.AddRange(references.Resolve(noun, ["Place"]));
            else if (preposition is "on" or "against" or "of")
                targets.AddRange(references.Resolve(noun, ["Group", "StateActor", "Person", "Place"]));
        targets.RemoveAll(by.Contains);
        foreach (var target in targets.Where(target => target.Kind == ThingKind.Place && places.Count == 0).ToList())
            places.Add(target);
        var type = deed.Head.StartsWith("kidnap", StringComparison.Ordinal) || deed.Head is "abduction" ? "kidnapping" : "attack";
        attacks.Make(new(type, deed.Head.TrimEnd('s'), EventMaker.When(date, sentence), sentence, "named-event", by, targets, places) { Credibility = caution.Credibility, Hedge = caution.Hedge, At = deed.First });
    }
}
