namespace GraphExplorer.Extraction;

/// <summary>
/// Events that a sentence tells of as what came before, or as a cause: "after an offensive by Y, X moved to Z", "due to
/// the backlash it was forced to move", "the rise of X led to Y's pledge".
/// </summary>
sealed class Consequences(DeedSet deeds, References references, EventMaker events, DeedEvents makes, Candidates candidates)
{
    readonly List<(DeedPhrase Deed, Sentence Sentence)> _open = [];

    public void Read(List<Phrase> phrases, List<Clause> clauses, Sentence sentence)
    {
        ContinueCauses(phrases, clauses, sentence);
        for (var at = 0; at < phrases.Count; at++)
            if (DeedPhrase.Read(phrases, at, deeds) is { } deed)
            {
                if (Link(phrases, deed) is { Length: > 0 } link)
                    Antecedent(deed, link, phrases, clauses, sentence);
                else if (CauseVerb(deed, phrases, clauses) is { } cause)
                    Cause(deed, cause, sentence);
                at = deed.End;
            }
        Deaths(phrases, clauses, sentence);
    }

    /// <summary>How the noun hangs on what follows: "after", or "due" where it is the reason; empty when it does not.</summary>
    static string Link(List<Phrase> phrases, DeedPhrase deed)
    {
        if (deed.End + 1 < phrases.Count && phrases[deed.End + 1].Verb is not null)
            return "";
        var at = deed.At - 1;
        while (at >= 0 && (phrases[at].Kind is PhraseKind.And or PhraseKind.Date || phrases[at].Noun is { Governor.Length: 0 }))
            at--;
        if (at < 0)
            return "";
        if (phrases[at].Kind == PhraseKind.Subordinate && phrases[at].Word is "after" or "following")
            return "after";
        var isReason = phrases[at].Kind == PhraseKind.Preposition && at > 0 && (phrases[at].Word == "to" && phrases[at - 1].Word == "due" || phrases[at].Word == "of" && phrases[at - 1].Word is "because" or "result");
        return isReason ? "due" : "";
    }

    void Antecedent(DeedPhrase deed, string link, List<Phrase> phrases, List<Clause> clauses, Sentence sentence)
    {
        var main = clauses.Find(clause => clause.At > deed.End && clause.Verb.IsFinite && !clause.IsRelative) ?? clauses.FindLast(clause => clause.At < deed.At && clause.Verb.IsFinite);
        if (main is null || main.Mood != Mood.Fact)
            return;
        var effect = events.Made.FirstOrDefault(made => made.Told.Sentence == sentence && made.Told.At > deed.Noun.First && main.At > deed.End);
        if (deed.Deed.IsReprisal && makes.Agents(deed).Count == 0 && deed.Noun.Elements.Exists(element => element.Word is "subsequent" or "resulting" or "ensuing" or "consequent"))
        {
            // "the subsequent backlash": of what was told just before.
            if (effect.Event is not null && events.Made.LastOrDefault(made => made.Event != effect.Event && made.Told.Sentence == sentence && made.Told.At < deed.Noun.First) is { Event: not null } before)
                LedTo(before.Event, effect, sentence, 3);
            return;
        }
        var target = deed.Deed.IsReprisal && main.At > deed.End && main.Subject is { } subject && !deed.Slot("against").Any() ? references.Resolve(subject, ["Group"]) : [];
        var date = main.Dates.FirstOrDefault(each => each.Start.Length > 0 && each.Word != "after" || each.Said is null);
        var happened = makes.Make(deed, new(sentence, "deed-" + link)
        {
            Targets = target,
            When = date is null ? ClaimDate.None : new(DatePhrases.Until(date.Start), DatePhrases.Until(date.Start), ""),
        });
        if (happened is null)
            return;
        if (deed.Noun.Elements.Exists(element => element.Word == "military"))
            Fight(makes.Agents(deed), target, sentence);
        var isReason = link == "due" || deed.Deed.IsReprisal || phrases.Exists(phrase => phrase.Noun is { Head: "result" or "consequence" } result && result.Governor is "as" or "in" && phrase.First > deed.Noun.First);
        if (effect.Event is not null && (isReason || effect.Event.Detail == "relocation" && deed.Deed.Type == "campaign"))
            LedTo(happened, effect, sentence, link == "due" ? 3 : 4);
    }

    void Fight(List<Thing> strikers, List<Thing> struck, Sentence sentence)
    {
        foreach (var striker in strikers.Where(each => each.Kind is ThingKind.State or ThingKind.Group))
            foreach (var one in struck)
                candidates.Add(new("FOUGHT", striker, one, candidates.Readings[^1].Date with { Text = "" }, sentence, "deed-fought") { IsUndated = candidates.Readings[^1].IsUndated });
    }

    // The noun is (part of) the subject of a verb of causing.
    Clause? CauseVerb(DeedPhrase deed, List<Phrase> phrases, List<Clause> clauses)
    {
        var clause = clauses.Find(each => each.At > deed.End);
        var isCause = clause is { Mood: Mood.Fact, Verb.IsPassive: false } && deeds.Causes.Contains(clause.Verb.Verb) && (clause.Verb.Verb != "lead" || clause.Slots.ContainsKey("to"));
        return isCause && !phrases.Take(deed.At).Any(phrase => phrase.Kind is PhraseKind.Subordinate) ? clause : null;
    }

    void Cause(DeedPhrase deed, Clause clause, Sentence sentence)
    {
        var effect = events.Made.FirstOrDefault(made => made.Told.Sentence == sentence && made.Told.At > clause.Verb.Token);
        if (effect.Event is not null)
            Join(deed, sentence, effect);
        else
            _open.Add((deed, sentence));
    }

    // "... strained relations. Which led to X pledging": what the sentence before gave as the cause.
    void ContinueCauses(List<Phrase> phrases, List<Clause> clauses, Sentence sentence)
    {
        var goesOn = phrases.Count > 1 && (phrases[0] is { Kind: PhraseKind.Relative, Word: "which" } || phrases[0].Noun is { Determiner: "this", Elements.Count: 0 })
            && phrases[1].Verb is { } verb && deeds.Causes.Contains(verb.Verb) && clauses[0].Mood == Mood.Fact;
        if (goesOn && events.Made.FirstOrDefault(made => made.Told.Sentence == sentence && made.Told.At > phrases[1].First) is { Event: not null } effect)
            foreach (var (deed, said) in _open.Where(open => open.Sentence.Block == sentence.Block))
                Join(deed, said, effect);
        _open.Clear();
    }

    void Join(DeedPhrase deed, Sentence said, (Thing Event, Happening Told) effect)
    {
        var before = DatePhrases.Until(effect.Told.When.Start);
        if (makes.Make(deed, new(said, "deed-cause") { When = new(before, before, "") }) is { } cause)
            LedTo(cause, effect, effect.Told.Sentence, 3);
    }

    void LedTo(Thing cause, (Thing Event, Happening Told) effect, Sentence sentence, int credibility)
    {
        if (cause != effect.Event)
            candidates.Add(new("LED_TO", cause, effect.Event, effect.Told.When, sentence, "consequence") { Credibility = credibility, IsUndated = effect.Told.IsUndated });
    }

    // "X died in the fighting": in the battle that the text told of.
    void Deaths(List<Phrase> phrases, List<Clause> clauses, Sentence sentence)
    {
        foreach (var clause in clauses.Where(clause => clause.Mood == Mood.Fact && (clause.Verb.Verb == "die" || clause.Verb is { Verb: "kill", IsPassive: true })))
            foreach (var noun in clause.Slot("in"))
            {
                var at = phrases.FindIndex(phrase => phrase.Noun == noun);
                if (at < 0 || DeedPhrase.Read(phrases, at, deeds) is not { IsBare: true } deed || noun.Determiner != "the" || clause.Subject is null)
                    continue;
                if (references.Resolve(clause.Subject, ["Person"]).FirstOrDefault() is { } dead && events.Made.LastOrDefault(made => made.Event.Detail == deed.Deed.Type) is { Event: not null } battle)
                {
                    events.Make(battle.Told with { Sentence = sentence, Rule = "died-in", Participants = [(dead, "combatant")], Targets = [], Places = [] });
                    candidates.Add(new("DIED_IN", dead, battle.Event, battle.Told.When, sentence, "died-in") { IsUndated = battle.Told.IsUndated });
                }
            }
    }
}
