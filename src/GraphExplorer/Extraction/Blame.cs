namespace GraphExplorer.Extraction;

/// <summary>
/// Events that a sentence lays at somebody's door with a noun: "claimed responsibility for the 2004 bombing of X", "was
/// implicated in an attack on Y". Attacks in a place without a date, told in the plural, say only that the group is active
/// there.
/// </summary>
sealed class Blame(DeedSet deeds, References references, Candidates candidates, DeedEvents makes)
{
    static readonly string[] s_actors = ["Group", "Person"];

    public void Read(List<Phrase> phrases, List<Clause> clauses, Sentence sentence)
    {
        foreach (var clause in clauses.Where(clause => clause.Mood == Mood.Fact && IsBlame(clause)))
        {
            var by = clause.Subject is { } subject ? references.Resolve(subject, s_actors) : [];
            if (by.Count == 0)
                continue;
            var (credibility, hedge) = clause.Verb.Verb switch { "implicate" => (4, "implicated"), "blame" => (4, "blamed"), "accuse" => (4, "accused"), "suspect" => (4, "suspected"), "link" => (4, "linked"), _ => (clause.Credibility, clause.Hedge) };
            var early = clause.Dates.FirstOrDefault(date => date.Last < phrases[clause.At].First && date.Start.Length > 0);
            for (var at = clause.At + 1; at < phrases.Count && phrases[at].Kind != PhraseKind.Subordinate && phrases[at].Word != ";" && (phrases[at].Verb is null || IsOfRelative(phrases, at)); at++)
                if (DeedPhrase.Read(phrases, at, deeds) is { Deed.Of: "target" } deed)
                {
                    Make(deed, early, by, new(sentence, "named-event") { By = by, Credibility = credibility, Hedge = hedge });
                    at = deed.End;
                }
        }
    }

    // ", which killed seven, and a bombing of": the list goes on behind it.
    static bool IsOfRelative(List<Phrase> phrases, int at)
    {
        for (var index = at - 1; index > 0 && index >= at - 2; index--)
            if (phrases[index].Kind == PhraseKind.Relative)
                return true;
        return phrases[at].Verb is { IsGerund: true } or { IsReduced: true };
    }

    static bool IsBlame(Clause clause) => clause.Verb switch
    {
        { Verb: "claim" or "take" or "admit" or "accept", IsPassive: false } => clause.Slot("object").Any(noun => VerbRules.Holds(noun, ["responsibility", "credit"]) || noun.Head is "part" && clause.Slots.ContainsKey("in")),
        { Verb: "be" } => clause.Slot("object").Any(noun => noun.Head is "responsible") || clause.Slots.ContainsKey("behind"),
        { Verb: "involve", IsPassive: true } or { Verb: "participate", IsPassive: false } => clause.Slots.ContainsKey("in"),
        { Verb: "implicate" or "blame" or "accuse" or "suspect" or "link", IsPassive: true } => true,
        _ => false,
    };

    void Make(DeedPhrase deed, DatePhrase? early, List<Thing> by, DeedEvents.Around around)
    {
        if (deed.Date is not null || early is not null || deed.Noun.Determiner is "a" or "an" or "the")
        {
            makes.Make(deed, early is null ? around : around with { When = EventMaker.When(early, around.Sentence) });
            return;
        }
        foreach (var place in deed.Slot("in").SelectMany(noun => references.Resolve(noun, ["Place"])))
            foreach (var actor in by)
                candidates.Add(new("ACTIVE_IN", actor, place, ClaimDate.None, around.Sentence, around.Rule) { Credibility = around.Credibility, Hedge = around.Hedge, Properties = new() { ["mode"] = "attacks" } });
    }
}
