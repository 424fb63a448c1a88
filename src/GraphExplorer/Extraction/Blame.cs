namespace GraphExplorer.Extraction;

/// <summary>
/// Events that a sentence lays at somebody's door with a noun: "claimed responsibility for the 2004 bombing of X", "was
/// implicated in an attack on Y". Attacks in a place without a date, told in the plural, say only that the group is active
/// there.
/// </summary>
sealed class Blame(DeedSet deeds, References references, Candidates candidates, DeedEvents makes, EventMaker events, AttackLines lines)
{
    // "The attack" is what was told a few sentences before.
    const int SameEventCharactersMax = 600;

    static readonly string[] s_actors = ["Group", "Person"];

    /// <summary>The attack that the sentence before told without a doer.</summary>
    (Sentence Sentence, List<Phrase> Phrases, List<Clause> Clauses, DatePhrase Date)? _unclaimed;

    public void Read(List<Phrase> phrases, List<Clause> clauses, Sentence sentence)
    {
        ReadCharges(phrases, clauses, sentence);
        _unclaimed = !events.Made.Exists(made => made.Told.Sentence == sentence) && lines.Unclaimed(phrases, clauses) is { } date ? (sentence, phrases, clauses, date) : null;
    }

    void ReadCharges(List<Phrase> phrases, List<Clause> clauses, Sentence sentence)
    {
        foreach (var clause in clauses.Where(clause => clause.Mood == Mood.Fact))
        {
            if (Occurred(clause) is { } date && Subject(phrases, clause) is { } happened && makes.Agents(happened) is { Count: > 0 } doers)
                makes.Make(happened, new(sentence, "named-event") { By = doers, When = EventMaker.When(date, sentence), Credibility = clause.Credibility, Hedge = clause.Hedge });
            if (Charge.Of(clause) is not { } charge)
                continue;
            var by = charge.By.SelectMany(noun => references.Resolve(noun, s_actors)).Distinct().ToList();
            if (by.Count == 0)
                continue;
            var around = new DeedEvents.Around(sentence, "named-event") { By = by, Credibility = charge.Credibility, Hedge = charge.Hedge };
            if (charge.IsOfSubject ? !OfSubject(phrases, clause, around) : !After(phrases, clause, around) && charge.MayBeBare)
                SameAsBefore(clause, around);
        }
    }

    // "Its first attack, on X, took place in April 2000".
    static DatePhrase? Occurred(Clause clause) =>
        clause.Verb is { Verb: "occur" or "happen" } || clause.Verb.Verb is "take" && clause.Slot("object").Any(noun => noun.Head is "place") ? clause.Dates.FirstOrDefault(date => date.Start.Length > 0) : null;

    DeedPhrase? Subject(List<Phrase> phrases, Clause clause)
    {
        var at = phrases.FindIndex(phrase => phrase.Noun is not null && phrase.Noun == clause.Subject);
        // "Responsibility for the attack on X was claimed by Y".
        if (at >= 0 && at + 2 < phrases.Count && phrases[at].Noun!.Head is "responsibility" or "credit" && phrases[at + 1].Word == "for")
            at += 2;
        return at < 0 ? null : DeedPhrase.Read(phrases, at, deeds) is { Deed.Of: "target" } deed ? deed : null;
    }

    // "The 2004 bombing of X was claimed by Y"; "the attack was claimed by Y" is the one told before.
    bool OfSubject(List<Phrase> phrases, Clause clause, DeedEvents.Around around)
    {
        if (Subject(phrases, clause) is not { } deed)
            return clause.Subject is null or { Pronoun: "" };
        if (deed.IsBare || deed.Noun.Mentions.All(mention => mention.IsAdjective) && deed.Date is null && clause.Dates.Count == 0)
            return false;
        Make(deed, clause.Dates.FirstOrDefault(date => date.Start.Length > 0), [.. around.By], around);
        return true;
    }

    // What stands behind the verb; false when nothing more is said of it than "the attack" or "it".
    bool After(List<Phrase> phrases, Clause clause, DeedEvents.Around around)
    {
        var early = clause.Dates.FirstOrDefault(date => date.Last < phrases[clause.At].First && date.Start.Length > 0);
        var isSaid = false;
        for (var at = clause.At + 1; at < phrases.Count && phrases[at].Kind != PhraseKind.Subordinate && phrases[at].Word != ";" && (phrases[at].Verb is null || IsOfRelative(phrases, at)); at++)
            if (DeedPhrase.Read(phrases, at, deeds) is { Deed.Of: "target" } deed)
            {
                isSaid = true;
                if (deed.IsBare && deed.Noun.Determiner is "the" or "this" or "that" or "these")
                    SameAsBefore(clause, around);
                else
                    Make(deed, early, [.. around.By], around);
                at = deed.End;
            }
        return isSaid;
    }

    // One more of those who took part in what the block told last, or the doer of what was told without one.
    void SameAsBefore(Clause clause, DeedEvents.Around around)
    {
        if (_unclaimed is var (before, phrases, clauses, date) && before.Block == around.Sentence.Block)
        {
            lines.Make(before, phrases, clauses, date, around.By[0], around);
            return;
        }
        var (happened, told) = events.Made.LastOrDefault(made => made.Told.Sentence.Block == around.Sentence.Block && made.Event.Detail is "attack" or "kidnapping" && (made.Told.Sentence != around.Sentence || made.Told.At < clause.Verb.Token));
        if (happened is not null && told.Sentence.Start >= around.Sentence.Start - SameEventCharactersMax)
            events.Make(told with { Sentence = around.Sentence, Rule = around.Rule, Participants = [.. around.By.Select(actor => (actor, "perpetrator"))], Targets = [], Places = [], Credibility = around.Credibility, Hedge = around.Hedge, IsInferred = false, At = clause.Verb.Token });
    }

    // ", which killed seven, and a bombing of": the list goes on behind it.
    static bool IsOfRelative(List<Phrase> phrases, int at)
    {
        for (var index = at - 1; index > 0 && index >= at - 2; index--)
            if (phrases[index].Kind == PhraseKind.Relative)
                return true;
        return phrases[at].Verb is { IsGerund: true } or { IsReduced: true };
    }

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
