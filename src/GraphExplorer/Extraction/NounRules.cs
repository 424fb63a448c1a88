using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>
/// Reads nouns by the rules that name them: "a splinter of X", "X's leader Y", "Taliban commander Z". <c>self</c> is
/// what the noun describes; <c>whole</c> what it belongs to; a preposition what hangs on it.
/// </summary>
sealed class NounRules(IReadOnlyList<Rule> rules, References references, Candidates candidates)
{
    readonly IReadOnlyList<Rule> _rules = [.. rules.Where(rule => rule.Nouns.Count > 0)];

    public void Read(List<Phrase> phrases, List<Clause> clauses, Sentence sentence)
    {
        for (var at = 0; at < phrases.Count; at++)
            if (phrases[at].Noun is { Pronoun.Length: 0 } list)
                foreach (var noun in list.All)
                    foreach (var rule in _rules)
                        if (Trigger(noun, rule) is var (index, _) && index >= 0 && IsHead(noun, index, rule) && !IsSaidOfLeader(noun, rule))
                            State(rule, noun, index, phrases, at, clauses, sentence);
    }

    // "the chief bomb maker" is no chief: an office is the last word, or stands before the name.
    static bool IsHead(NounPhrase noun, int index, Rule rule) =>
        !rule.Claims.Any(claim => claim.Type is "LEADS" or "MEMBER_OF" or "FOUNDED") || index + 1 >= noun.Elements.Count || noun.Elements[index + 1].Mention is not null || noun.Elements[index + 1].Word is "'s" or "and";

    // A deputy leader leads; that he is a member says nothing more.
    bool IsSaidOfLeader(NounPhrase noun, Rule rule) =>
        rule.Claims.Any(claim => claim.Type == "MEMBER_OF") && _rules.Any(other => other.Claims.Any(claim => claim.Type == "LEADS") && Trigger(noun, other) is var (index, _) && index >= 0 && IsHead(noun, index, other));

    static (int Index, string Word) Trigger(NounPhrase noun, Rule rule)
    {
        for (var index = 0; index < noun.Elements.Count; index++)
        {
            var element = noun.Elements[index];
            if (element.Mention is not null)
                continue;
            foreach (var word in rule.Nouns)
                if (word.Contains(' ') ? index > 0 && noun.Elements[index - 1].Word + " " + element.Word == word : element.Word == word)
                    return (index, word);
        }
        return (-1, "");
    }

    void State(Rule rule, NounPhrase noun, int trigger, List<Phrase> phrases, int at, List<Clause> clauses, Sentence sentence)
    {
        var clause = clauses.FindLast(each => each.At <= at && at <= each.End) ?? clauses.Find(each => each.Subject == noun);
        var within = clauses.FindLast(each => each.At <= at && at <= each.End);
        if (within is { Mood: Mood.Unreal or Mood.Denied or Mood.Aim } || clause is { Mood: Mood.Unreal } && !IsPlain(noun, clause))
            return;
        // "feared a war between X and Y"
        if (within is not null && noun.Determiner is "a" or "an" && within.Slots.Values.Any(nouns => nouns.Contains(noun)) && within.Verb.Verb is "fear" or "predict" or "propose" or "consider" or "expect" or "seek" or "want" or "avoid" or "prevent" or "threaten" or "discuss" or "negotiate" or "plan" or "reject")
            return;
        if (rule.Needs.Count > 0 && !rule.Needs.Contains(noun.Governor) || clauses.Exists(other => rule.YieldsTo.Contains(other.Verb.Verb)))
            return;
        foreach (var claim in rule.Claims)
        {
            if (Vocabulary.Relation(claim.Type) is not { } relation)
                continue;
            var seat = new Seat(noun, trigger, phrases, at, within, clauses);
            var from = Resolve(claim.From, seat, relation.From);
            var to = Resolve(claim.To, seat, relation.To);
            if (claim.From == claim.To)
                (from, to) = (from.Count == 2 ? from[..1] : [], from.Count == 2 ? from[1..] : []);
            foreach (var one in from)
                foreach (var other in to)
                    Add(rule, claim, relation, one, other, seat, sentence);
        }
    }

    // A description of the subject of an unreal clause is still a fact: "X leader Y refused to".
    static bool IsPlain(NounPhrase noun, Clause clause) => noun.Determiner is not ("a" or "an" or "any") && clause.Subject == noun || clause.Subject?.Apposition == noun;

    sealed record Seat(NounPhrase Noun, int Trigger, List<Phrase> Phrases, int At, Clause? Within, List<Clause> Clauses);

    void Add(Rule rule, RuleClaim claim, RelationType relation, Thing one, Thing other, Seat seat, Sentence sentence)
    {
        if (one == other)
            return;
        References.Settle(one, relation.From);
        References.Settle(other, relation.To);
        if (claim.Type is "LEADS" or "FOUNDED" && one.Kind == ThingKind.Person)
            one.IsLeader = true;
        var words = seat.Noun.Elements.Select(element => element.Word).ToList();
        var isFormer = words.Exists(word => word is "former" or "ex" or "late" or "original" or "first" or "then" or "slain" or "previous" or "deceased" or "one-time" or "founding") || words.Exists(word => word.StartsWith("ex-", StringComparison.Ordinal) || word.StartsWith("then-", StringComparison.Ordinal));
        var isCurrent = words.Exists(word => word is "current" or "present");
        var isCopula = seat.Within is { Verb: { Verb: "be" or "remain", IsPresent: true } };
        var date = DateOf(seat) ?? (claim.Type == "SPLINTER_OF" && seat.Within is { Verb.IsPresent: false } said ? said.Dates.FirstOrDefault() : null);
        var role = claim.Properties.ContainsKey("role") ? Role(seat) : null;
        var properties = new Dictionary<string, object>(claim.Properties);
        if (role is not null)
            properties["role"] = role;
        candidates.Add(new(claim.Type, one, other, ClaimDates.Of(claim.Type, date, sentence, (isCopula || isCurrent) && !isFormer), sentence, rule.Name)
        {
            Credibility = seat.Within is { Verb.Verb: "be" } within ? within.Credibility : Hedged(words),
            Hedge = seat.Within is { Verb.Verb: "be" } hedged ? hedged.Hedge : "",
            Properties = properties,
        });
    }

    static int Hedged(List<string> words) => words.Exists(word => word is "suspected" or "alleged" or "purported" or "reputed") ? 4 : 3;

    // "the leader of the IMU since 2012": the date right behind the noun and what belongs to it; else that of a copula.
    static DatePhrase? DateOf(Seat seat)
    {
        for (var index = seat.At + 1; index < seat.Phrases.Count && index <= seat.At + 3; index++)
        {
            if (seat.Phrases[index].Date is { } date)
                return date.Word is "since" or "from" or "until" or "of" || (Copula(seat) is not null || seat.Clauses.Exists(each => each.Subject == seat.Noun && each.Verb.Verb == "be")) ? date : null;
            if (seat.Phrases[index].Kind is not (PhraseKind.Preposition or PhraseKind.Noun))
                break;
        }
        if (Told(seat) is { Dates.Count: > 0 } told)
            return told.Dates[0];
        var isSaid = Copula(seat) is not null || (seat.Within?.Slot("object").Contains(seat.Noun) ?? false);
        return isSaid && seat.Within is { Verb.Verb: "be" or "become" or "serve" or "appoint" or "name" or "elect" or "emerge" or "announce" or "complete" or "declare" or "take" or "succeed" or "replace" or "assume" or "form" or "proclaim" or "choose" or "select" or "forge" or "establish" or "sign" or "found" or "create" or "launch" or "set" or "start" } copula ? copula.Dates.FirstOrDefault() : null;
    }

    static string Role(Seat seat)
    {
        var words = seat.Noun.Elements;
        var word = words[seat.Trigger].Word.TrimEnd('s');
        var before = seat.Trigger > 0 && words[seat.Trigger - 1].Mention is null ? words[seat.Trigger - 1].Word : "";
        return before is "spiritual" or "military" or "political" or "deputy" or "supreme" or "overall" or "operational" or "religious" or "ideological" ? $"{before} {word}" : word;
    }

    List<Thing> Resolve(string slots, Seat seat, IReadOnlyList<string> labels)
    {
        foreach (var slot in slots.Split('|'))
        {
            var found = slot switch
            {
                "self" => Self(seat, labels),
                "whole" => Whole(seat, labels),
                "before" => seat.Trigger > 0 && seat.Noun.Elements[seat.Trigger - 1].Mention is { } prior && (References.Pick(prior.Thing, labels) ?? (labels.Contains("StateActor") ? Things.StateOf(prior.Thing) : null)) is { } left ? [left] : [],
                "after" => seat.Trigger + 1 < seat.Noun.Elements.Count && seat.Noun.Elements[seat.Trigger + 1].Mention is { IsAdjective: false } next && References.Pick(next.Thing, labels) is { } right ? [right] : [],
                "clause" => OfClause(seat, labels),
                "pair" => Pair(seat, labels),
                "bare" => Bare(seat, labels),
                "topic" => seat.Noun.Determiner is "a" or "an" or "the" && references.Topic is { } topic && References.Pick(topic, labels) is { } own ? [own] : [],
                // "fighting broke out between X and Y"
                "between" when !seat.Noun.After.ContainsKey(slot) && Told(seat) is { } said => said.Slot(slot).SelectMany(each => references.Resolve(each, labels)).ToList(),
                _ => seat.Noun.After.TryGetValue(slot, out var after) ? references.Resolve(after, labels) : [],
            };
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    // The clause that tells of it: "the war between X and Y began in".
    static Clause? Told(Seat seat) => seat.Clauses.Find(each => each.Subject == seat.Noun && each is { Mood: Mood.Fact, Verb.Verb: "begin" or "break" or "erupt" or "start" or "fight" or "wage" or "resume" or "escalate" or "continue" or "take" or "occur" or "intensify" or "last" or "flare" });

    static readonly HashSet<string> s_ofStates = ["president", "head", "chief", "boss", "imam", "commander", "chairman"];

    // "X and Y are rivals": of each other, when the words do not say of whom.
    List<Thing> Pair(Seat seat, IReadOnlyList<string> labels)
    {
        var isOpen = !seat.Noun.After.ContainsKey("of") && !seat.Noun.After.ContainsKey("to") && !seat.Noun.After.ContainsKey("with") && !seat.Noun.Mentions.Any() && seat.Noun.Determiner is "" or "both";
        return isOpen && Copula(seat) is { Also.Count: 1 } both ? references.Resolve(both, labels) : [];
    }

    // "became leader", "was elected emir": of what the text is about, when the words say no more.
    List<Thing> Bare(Seat seat, IReadOnlyList<string> labels)
    {
        var isBare = seat.Noun.Elements.Count - 1 == seat.Trigger && !seat.Noun.After.ContainsKey("of") && !seat.Noun.Mentions.Any() && !s_ofStates.Contains(seat.Noun.Head)
            && seat.Within is { Verb.Verb: not ("be" or "remain") } && Copula(seat) is not null;
        return isBare && references.Topic is { } topic && References.Pick(topic, labels) is { } own ? [own] : [];
    }

    // "was founded with the help of Iran": what the clause is about.
    List<Thing> OfClause(Seat seat, IReadOnlyList<string> labels)
    {
        if (seat.Within is not { Mood: Mood.Fact } clause)
            return [];
        var about = clause.Patients.FirstOrDefault(noun => noun != seat.Noun);
        var found = about is null ? [] : references.Resolve(about, labels);
        return found.Count > 0 || clause.Verb.IsPassive || clause.Subject is null ? found : references.Resolve(clause.Subject, labels);
    }

    List<Thing> Whole(Seat seat, IReadOnlyList<string> labels)
    {
        if (seat.Noun.After.TryGetValue("of", out var whole) && (whole.Mentions.Any() || whole.Pronoun.Length > 0) && !(seat.Noun.Elements[^1].Mention is not null))
            return references.Resolve(whole, labels);
        // "X, which had its base in": that of X.
        if (seat.Noun.Determiner is "its" or "their" && seat.Within is { IsRelative: true, Subject: { } whose } && references.Resolve(whose, labels) is { Count: > 0 } owners)
            return owners;
        if (references.Possessor(seat.Noun, labels) is { } owner)
            return [owner];
        var before = seat.Noun.Elements.Take(seat.Trigger).LastOrDefault(element => element.Mention is not null).Mention;
        if (before is { IsAdjective: false } && References.Pick(before.Thing, labels) is { } named && named.Kind is ThingKind.Group)
            return [named];
        return seat.Noun.After.TryGetValue("of", out var also) && seat.Noun.Elements[^1].Mention is null ? references.Resolve(also, labels) : [];
    }

    List<Thing> Self(Seat seat, IReadOnlyList<string> labels)
    {
        var last = seat.Noun.Elements[^1];
        if (last.Mention is { IsAdjective: false } named && seat.Noun.Elements.Count - 1 > seat.Trigger)
            return [.. seat.Noun.All.SelectMany(part => part == seat.Noun ? named.Things.Select(thing => References.Pick(thing, labels)).OfType<Thing>() : references.Resolve(part, labels))];
        if (seat.Clauses.Find(each => each.Subject == seat.Noun && each.Verb is { Verb: "be" or "become" or "remain", IsPassive: false }) is { Mood: Mood.Fact } reversed && reversed.Slot("object").FirstOrDefault() is { LastMention: not null } complement)
            return references.Resolve(complement, labels);
        if (Copula(seat) is { } subject)
            return references.Resolve(subject, labels);
        if (Neighbour(seat) is { } neighbour)
            return references.Resolve(neighbour, labels);
        return [];
    }

    // "X is the leader", "X became leader", "X served as leader", "appointed X as leader".
    static NounPhrase? Copula(Seat seat)
    {
        if (seat.Within is not { } clause)
            return null;
        var isObject = clause.Slot("object").FirstOrDefault() is { } complement && (complement == seat.Noun || complement.Also.Contains(seat.Noun) || complement.Elements is [{ Word: "one" or "part" }] && complement.After.GetValueOrDefault("of") == seat.Noun);
        var isAs = clause.Slot("as").FirstOrDefault() is { } role && (role == seat.Noun || role.Also.Contains(seat.Noun));
        if (isObject && clause.Verb is { IsPassive: false, Verb: "be" or "become" or "remain" })
            return clause.Subject;
        if ((isAs || isObject) && clause.Verb.IsPassive && clause.Verb.Verb is "appoint" or "name" or "elect" or "choose" or "recognize" or "recognise" or "declare" or "regard" or "consider" or "describe" or "call" or "promote" or "designate" or "select" or "proclaim" or "see" or "form" or "establish" or "create" or "found" or "set" or "launch")
            return clause.Subject;
        if (isAs && !clause.Verb.IsPassive && clause.Verb.Verb is "serve" or "act" or "take" or "succeed" or "replace" or "assume" or "rule" or "follow" or "emerge" or "begin" or "start" or "originate" or "operate" or "function" or "continue")
            return clause.Subject;
        return isAs && !clause.Verb.IsPassive && clause.Verb.Verb is "appoint" or "name" or "elect" or "choose" or "recognize" ? clause.Slot("object").FirstOrDefault() : null;
    }

    // ", the leader of X," behind a name, or "the leader of X, Y," before one.
    NounPhrase? Neighbour(Seat seat)
    {
        var (phrases, at) = (seat.Phrases, seat.At);
        if (at >= 2 && phrases[at - 1].Kind is PhraseKind.Comma or PhraseKind.Break && phrases[at - 1].Word is "," or ";" or "-" or "\u2013" or "\u2014")
        {
            var before = phrases[at - 2].Noun;
            if (before is { } name && (name.LastMention is { IsAdjective: false } || name.Pronoun.Length > 0) && !IsListItem(phrases, at))
                return name;
        }
        var end = at;
        while (end + 2 < phrases.Count && phrases[end + 1].Kind == PhraseKind.Preposition && phrases[end + 2].Noun is not null)
            end += 2;
        if (end + 2 < phrases.Count && phrases[end + 1].Kind == PhraseKind.Comma && phrases[end + 2].Noun is { LastMention: { IsAdjective: false }, Governor.Length: 0 } next && seat.Noun.Governor is "" or "of" or "by" or "under" or "to" or "with")
            return next;
        if (end + 4 < phrases.Count && phrases[end + 1].Kind == PhraseKind.Comma && phrases[end + 2].Verb is { Verb: "call", IsGerund: true } && phrases[end + 3].Noun is { Pronoun: "itself" } && phrases[end + 4].Noun is { LastMention: not null } itself)
            return itself;
        if (end + 3 < phrases.Count && phrases[end + 1].Verb is { Verb: "call", IsGerund: true } && phrases[end + 2].Noun is { Pronoun: "itself" } && phrases[end + 3].Noun is { LastMention: not null } called_)
            return called_;
        // "splinter group, called X", "a splinter group the Islamic Jihad Union": the name follows at once.
        return end + 1 < phrases.Count && phrases[end + 1].Noun is { LastMention: { IsAdjective: false }, Governor.Length: 0 } adjacent ? adjacent
            : end + 2 < phrases.Count && phrases[end + 1].Verb is { Verb: "call" or "name" or "know" or "dub", IsReduced: true } or { Verb: "call" or "name" or "dub" } && phrases[end + 2].Noun is { LastMention: not null } called ? called : null;
    }

    static bool IsListItem(List<Phrase> phrases, int at) => at + 1 < phrases.Count && phrases[at + 1].Kind == PhraseKind.And && at >= 4 && phrases[at - 3].Kind == PhraseKind.Comma;
}
