using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>Reads clauses by the rules that name their verb.</summary>
sealed class VerbRules
{
    readonly ILookup<string, Rule> _byVerb;
    readonly ClauseSlots _slots;
    readonly Candidates _candidates;
    readonly EventRules _events;
    readonly PlaceLinks _places;

    public VerbRules(IEnumerable<Rule> rules, ClauseSlots slots, Candidates candidates, EventRules events, PlaceLinks places)
    {
        _byVerb = rules.SelectMany(rule => rule.Verbs.Select(verb => (verb, rule))).ToLookup(pair => pair.verb, pair => pair.rule);
        (_slots, _candidates, _events, _places) = (slots, candidates, events, places);
    }

    public void Read(Clause clause, List<Clause> clauses, Sentence sentence)
    {
        foreach (var rule in _byVerb[clause.Verb.Verb])
            if (Applies(rule, clause) && !clauses.Exists(other => other.Governor == clause && rule.YieldsTo.Contains(other.Verb.Verb)))
                foreach (var claim in rule.Claims)
                    State(rule, claim, clause, sentence);
        foreach (var rule in _byVerb[clause.Verb.Verb])
            if (rule.Event is not null && (clause.Mood == Mood.Fact || clause.Mood == Mood.Aim && rule.Mood == "aim") && Applies(rule, clause))
                _events.Happen(rule, rule.Event, clause, sentence);
    }

    static bool Applies(Rule rule, Clause clause)
    {
        var isPassive = clause.Verb.IsPassive || clause.Verb.IsReduced;
        if (rule.Voice.Length > 0 && rule.Voice == "passive" != isPassive)
            return false;
        if (rule.Governors.Count > 0 && (clause.Governor is not { Mood: Mood.Fact } governor || !rule.Governors.Contains(governor.Verb.Verb)))
            return false;
        if (rule.Mood == "any" ? clause.Mood is Mood.Unreal or Mood.Denied : rule.Mood == "aim" ? clause.Mood != Mood.Aim && !(clause.Mood == Mood.Fact && rule.Objects.Count > 0) : clause.Mood is not (Mood.Fact or Mood.Denied))
            return false;
        if (rule.Objects.Count > 0 && !clause.Patients.Concat(isPassive ? clause.Slot("object") : []).Concat(rule.Needs.SelectMany(clause.Slot)).Any(noun => noun.All.Any(part => Holds(part, rule.Objects))))
            return false;
        if (rule.Subjects.Count > 0 && (clause.Subject is null || !Holds(clause.Subject, rule.Subjects) && !(clause.Subject.Elements.Count == 0 && rule.Subjects.Contains(clause.Subject.Determiner))))
            return false;
        if (rule.NotObjects.Count > 0 && clause.Patients.Any(noun => Holds(noun, rule.NotObjects)))
            return false;
        return (rule.Needs.Count == 0 || rule.Needs.Any(clause.Slots.ContainsKey)) && !rule.Without.Any(clause.Slots.ContainsKey);
    }

    /// <summary>Whether the noun, or what hangs on it with "of", has one of the words.</summary>
    public static bool Holds(NounPhrase noun, IReadOnlyList<string> words) =>
        words.Any(word => word.Contains(' ')
            ? string.Join(' ', noun.Elements.Select(element => element.Word)).Contains(word, StringComparison.Ordinal)
            : noun.Elements.Exists(element => element.Mention is null && element.Word == word))
        || noun.Pronoun.Length > 0 && words.Contains(noun.Pronoun)
        || (noun.After.TryGetValue("of", out var whole) && whole.Mentions.Any() is false && Holds(whole, words));

    void State(Rule rule, RuleClaim claim, Clause clause, Sentence sentence)
    {
        if (Vocabulary.Relation(claim.Type) is not { } relation)
        {
            Attribute(rule, claim, clause, sentence);
            return;
        }
        var (from, to) = _slots.Ends(claim, clause, relation);
        var isNow = (clause.Verb.IsPresent && !clause.Verb.IsPerfect && clause.Verb.IsFinite && !clause.Verb.IsReduced) || clause.Verb.IsNow || rule.Mood == "aim" && IsPresentAbove(clause);
        foreach (var one in from)
            foreach (var other in to)
            {
                if (one == other || Unnamed(one, other) || IsParting(claim, one, clause) || IsSome(claim, clause) || claim.FromLabel.Length > 0 && References.Label(one.Kind) != claim.FromLabel)
                    continue;
                References.Settle(one, relation.From);
                References.Settle(other, relation.To);
                if (claim.Type is "LEADS" or "FOUNDED")
                    one.IsLeader = true;
                var date = claim.Type == "LEADS" && rule.Name.Contains("killed", StringComparison.Ordinal) ? null : clause.Dates.FirstOrDefault();
                _candidates.Add(new(claim.Type, one, other, ClaimDates.Of(claim.Type, date, sentence, isNow), sentence, rule.Name)
                {
                    Credibility = clause.Credibility,
                    Hedge = clause.Hedge,
                    Stance = clause.Mood == Mood.Denied ? Stance.Denies : Stance.Asserts,
                    Properties = Properties(claim, one, clause),
                    Places = _slots.Resolve("in|at", clause, ["Place"]),
                    At = clause.Verb.Token,
                });
            }
        if (from.Count > 0 && to.Count > 0)
            foreach (var place in clause.Slots.Values.SelectMany(nouns => nouns))
                _places.Read(place, sentence);
    }

    // founded, ended, born, died: an attribute whose value is the date.
    void Attribute(Rule rule, RuleClaim claim, Clause clause, Sentence sentence)
    {
        if (Vocabulary.Attribute(claim.Type) is not { } attribute || clause.Mood != Mood.Fact || clause.Dates.FirstOrDefault() is not { IsPoint: true, Start.Length: > 0 } date)
            return;
        foreach (var thing in _slots.Resolve(claim.From, clause, attribute.Of).Take(1))
        {
            References.Settle(thing, attribute.Of);
            _candidates.Add(new(claim.Type, thing, null, ClaimDates.Of(claim.Type, date, sentence, false), sentence, rule.Name)
            {
                Credibility = clause.Credibility,
                Hedge = clause.Hedge,
                Properties = new() { ["value"] = date.Start },
                Places = _slots.Resolve("in|at", clause, ["Place"]),
                At = clause.Verb.Token,
            });
        }
    }

    static bool IsPresentAbove(Clause clause) => clause.Governor is { } governor && (governor.Verb.IsPresent || IsPresentAbove(governor));

    // "A, B and C left X": who may be a person leaves a group and is no splinter of it.
    static bool IsParting(RuleClaim claim, Thing one, Clause clause) =>
        claim.Type == "SPLINTER_OF" && one is { Kind: ThingKind.Unknown, MaybePerson: true } && clause.Verb.Verb is "leave" or "quit" or "defect" or "resign" or "depart";

    // "Many of its fighters joined X", "members of Y broke with Z": some did, and not the group.
    static bool IsSome(RuleClaim claim, Clause clause) =>
        claim.Type is "MERGED_INTO" or "SPLINTER_OF" && claim.From is "agent" or "subject" && !clause.Verb.IsPassive && !clause.Verb.IsReduced && clause.Subject is { LastMention: null, Apposition: null } subject
            && (Said(subject).Head is "fighters" or "members" or "militants" or "commanders" or "leaders" or "cadres" or "men" or "followers" or "supporters" or "veterans" or "operatives" or "recruits" or "soldiers" or "guerrillas");

    static NounPhrase Said(NounPhrase noun) => noun.Head is "many" or "some" or "most" or "several" or "hundreds" or "dozens" or "number" or "" && noun.After.GetValueOrDefault("of") is { } of ? of : noun;

    static bool Unnamed(Thing one, Thing other) => one.Twin is not null && one.Twin == other;

    static Dictionary<string, object> Properties(RuleClaim claim, Thing from, Clause clause)
    {
        var properties = new Dictionary<string, object>(claim.Properties);
        if (claim.Type == "PLEDGED_TO" && !properties.ContainsKey("level"))
            properties["level"] = from.Kind == ThingKind.Person ? "leader" : "group";
        if (claim.Type == "ALLIED_WITH" && !properties.ContainsKey("basis"))
            properties["basis"] = clause.Verb.Verb;
        return properties;
    }
}
