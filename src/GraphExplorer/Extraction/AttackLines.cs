namespace GraphExplorer.Extraction;

/// <summary>The dated lines of a list of attacks: what happened, where, to whom. Who did it follows from the list alone.</summary>
sealed class AttackLines(References references, Candidates candidates, Attacks attacks, Lexicon lexicon)
{
    bool HasActor(List<Clause> clauses) => clauses.Exists(clause => clause.Mood == Mood.Fact && clause.Agents.Any(noun => noun.LastMention is { IsAdjective: false, Thing.Kind: ThingKind.Group or ThingKind.Person } || noun.Pronoun.Length > 0 || (lexicon.Transparent.Contains(noun.Head) && noun.Mentions.Any(mention => !mention.IsAdjective))));

    // "1999 - Six car bombs in Tashkent": who did it follows from the list alone.
    public void Read(Sentence sentence, List<Phrase> phrases, List<Clause> clauses)
    {
        if (references.Topic is { } group && phrases.Count > 1 && phrases[0].Date is { Start.Length: > 0 } date && sentence.Block.Section == "attacks" && !HasActor(clauses))
            Make(sentence, phrases, clauses, date, group, null);
    }

    /// <summary>"Two bombs exploded in X on 3 May 2010": what nobody is said to have done, with the date that it has; null when it is none.</summary>
    public DatePhrase? Unclaimed(List<Phrase> phrases, List<Clause> clauses) =>
        phrases.Find(phrase => phrase.Date is not null)?.Date is { IsPoint: true, Start.Length: > 3 } date && !date.Start.StartsWith('[') && clauses.Count > 0 && clauses.TrueForAll(clause => clause.Mood == Mood.Fact) && !HasActor(clauses) ? date : null;

    /// <summary>Makes the attack of the sentence; <paramref name="by"/> did it because the list is of that group, or as <paramref name="charge"/> says.</summary>
    public void Make(Sentence sentence, List<Phrase> phrases, List<Clause> clauses, DatePhrase date, Thing by, DeedEvents.Around? charge)
    {
        var group = by;
        var words = sentence.Tokens.Select(token => token.Lower).ToList();
        var type = words.Where(lexicon.AttackKinds.ContainsKey).Select(word => lexicon.AttackKinds[word]).FirstOrDefault() ?? (words.Exists(lexicon.AttackWords.Contains) ? "attack" : null);
        if (clauses.Exists(clause => clause.Verb is { IsPassive: true, Verb: "kill" or "arrest" or "capture" or "assassinate" or "shoot" or "execute" or "sentence" or "extradite" } && clause.Subject is { LastMention.Thing.Kind: ThingKind.Person or ThingKind.Unknown }))
            return;
        if (type is null || clauses.Exists(clause => clause.Mood == Mood.Unreal))
            return;
        var (places, targets, attackers) = (new List<Thing>(), new List<Thing>(), new List<Thing>());
        var year = EventMaker.Year(date.Start);
        for (var at = 1; at < phrases.Count; at++)
            if (phrases[at].Noun is { } noun)
            {
                var slot = at > 0 && phrases[at - 1].Kind == PhraseKind.Preposition ? phrases[at - 1].Word : "";
                if (attackers.Count == 0 && (slot is "by" or "" || at == 1) && !IsOfGroup(noun) && references.Unnamed.Attackers([.. Listed(phrases, at)], year) is { } unnamed)
                    attackers.Add(unnamed);
                if (slot is "in" or "at" or "near" or "outside" or "inside" && (places.Count == 0 || slot == "in" && places is [{ Detail: "facility" }]))
                    places.AddRange(references.Resolve(noun, ["Place"]).Take(2));
                else if (slot is "on" or "against" || slot is "of" && !(at > 1 && References.IsKindOfPlace(phrases[at - 2].Noun)))
                    targets.AddRange(references.Resolve(noun, ["Group", "StateActor", "Person", "Place"]).Where(thing => thing != group));
                else if (at > 0 && phrases[at - 1].Verb is { IsPassive: false } && slot.Length == 0)
                    targets.AddRange(references.Resolve(noun, ["Group", "StateActor", "Person", "Place"]).Where(thing => thing != group));
            }
        if (targets.Count == 0)
            targets.AddRange(phrases.Skip(1).Select(phrase => phrase.Noun).OfType<NounPhrase>().SelectMany(noun => Struck(noun, year)));
        // An attack "in Iraq" on "the UN headquarters": a country that is only the scene is no target.
        foreach (var target in targets.Where(target => target.Kind == ThingKind.Place && places.Count == 0).ToList())
            places.Add(target);
        if (places.Count == 0 && sentence.Mentions.Find(mention => !mention.IsAdjective && mention.Thing.Kind == ThingKind.Place) is { } named && targets.Count == 0)
            places.Add(named.Thing);
        if (charge is not null && places.Count == 0)
            return;
        attacks.Make(new(type, type, EventMaker.When(date, sentence), sentence, charge?.Rule ?? "dated-attack", charge is null ? [group, .. attackers] : charge.By, targets, places) { IsInferred = charge is null, Credibility = charge?.Credibility ?? 3, Hedge = charge?.Hedge ?? "" });
        // Attacks over years against an armed actor are a fight with it.
        if (charge is null && !date.IsPoint && date.Start != date.End)
            foreach (var target in targets.Where(target => target.Kind is ThingKind.State or ThingKind.Group))
                candidates.Add(new("FOUGHT", group, target, ClaimDates.Of("FOUGHT", date, sentence, false), sentence, "dated-campaign") { Credibility = 4 });
    }

    // "gunmen of X": it is X who acted.
    static bool IsOfGroup(NounPhrase noun) => noun.After.GetValueOrDefault("of") is { LastMention: { IsAdjective: false, Thing.Kind: ThingKind.Group } };

    // "gunmen and suicide bombers": the noun and those that "and" joins to it.
    static IEnumerable<NounPhrase> Listed(List<Phrase> phrases, int at)
    {
        for (; at < phrases.Count && phrases[at].Noun is { } noun; at += 2)
        {
            yield return noun;
            if (at + 1 >= phrases.Count || phrases[at + 1].Kind != PhraseKind.And)
                yield break;
        }
    }

    // "a kidnapping of four climbers", "at an official's funeral"
    IEnumerable<Thing> Struck(NounPhrase noun, string year)
    {
        if (noun.Governor is "of" or "on" or "against" or "")
            return references.Unnamed.Victims(noun, year);
        var mark = noun.Elements.FindIndex(element => element.Word == "'s");
        if (mark < 1 || noun.Governor is not "at")
            return [];
        var owner = new NounPhrase { Determiner = noun.Determiner, First = noun.First, Last = noun.Last };
        owner.Elements.AddRange(noun.Elements.Take(mark));
        return references.Unnamed.Victims(owner, year);
    }
}
