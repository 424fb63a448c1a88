using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>
/// Reads what stands under a heading or behind a label without being a sentence: lists of leaders, aliases, places and
/// allies, figures of strength, and the dated lines of a list of attacks.
/// </summary>
sealed class SectionReader(Sections sections, Things things, References references, Candidates candidates, NameNotes notes, Attacks attacks, Lexicon lexicon)
{
    static readonly HashSet<string> s_attributes = ["ideology", "funding"];

    /// <summary>Whether the line was read as an item of its section; false when it is to be read as a sentence.</summary>
    public bool Read(Sentence sentence, List<Phrase> phrases, List<Clause> clauses)
    {
        if (references.Topic is not { } group)
            return false;
        var section = sentence.Block.Section;
        var hasVerb = clauses.Exists(clause => clause.Verb.IsFinite);
        if (section == "strength" || IsStrength(sentence))
            Strength(group, sentence, section == "strength");
        if (section == "names" && !hasVerb)
            Names(group, sentence);
        else if (section is "founded" or "ended" && sentence.Block.Kind == BlockKind.Field)
            Date(group, section, sentence, phrases);
        else if (s_attributes.Contains(section) && sentence.Block.Kind == BlockKind.Field && !hasVerb)
            Attribute(group, section, sentence);
        if (!hasVerb)
            Attack(sentence, phrases, clauses);
        if (hasVerb && sentence.Block.Kind == BlockKind.Bullet && IsLabelled(sentence))
            foreach (var claim in sections.Claims.Where(claim => claim.Kind == section))
                List(claim, group, sentence, phrases, headOnly: true);
        if (hasVerb)
            return false;
        var isList = sections.Claims.Any(claim => claim.Kind == section);
        foreach (var claim in sections.Claims.Where(claim => claim.Kind == section))
            List(claim, group, sentence, phrases);
        if (!isList && section != "attacks" && sentence.Block.Kind is BlockKind.Prose && IsListOfPlaces(sentence))
            List(sections.Claims.First(claim => claim.Kind == "area"), group, sentence, phrases);
        return isList && !hasVerb;
    }

    static readonly HashSet<string> s_counting = ["estimated", "strength", "membership", "numbered", "numbers", "numbering", "estimates", "estimate", "had", "has", "have", "comprises", "comprised", "boasts", "grew", "fielded", "fields", "commanded", "consisted", "consists", "about", "approximately", "around"];

    static bool IsStrength(Sentence sentence) =>
        sentence.Tokens.Any(token => s_counting.Contains(token.Lower)) && sentence.Tokens.Any(token => token.Lower is "fighters" or "members" or "militants" or "guerrillas" or "combatants" or "strength" or "fighter")
        && !sentence.Tokens.Any(token => token.Lower is "killed" or "attacked" or "arrested" or "captured" or "killing" or "died" or "dead" or "wounded" or "surrendered" or "released" or "demobilized" or "deserted" or "kidnapped" or "sent" or "recruited" or "trained" or "joined" or "lost" or "left" or "voted" or "executed" or "deployed" or "involved" or "defected");

    void Strength(Thing group, Sentence sentence, bool alone)
    {
        alone |= sentence.Tokens.Any(token => token.Lower is "strength" or "fighter") && sentence.Tokens.Any(token => token.Lower is "estimated");
        if (Figures.Strength(sentence, alone) is not var (min, max, isRange) || sentence.IsQuestion)
            return;
        var subject = sentence.Mentions.Find(mention => !mention.IsAdjective && mention.Thing.Kind == ThingKind.Group)?.Thing ?? group;
        if (subject != group && !alone)
            return;
        var dates = DatePhrases.Find(sentence.Tokens);
        var properties = new Dictionary<string, object> { ["valueMin"] = min, ["valueMax"] = max, ["unit"] = "persons" };
        if (!isRange)
            properties["valueBest"] = min;
        candidates.Add(new("strength", group, null, dates.Count > 0 ? ClaimDates.Of("strength", dates[0], sentence, false) : ClaimDate.None, sentence, "figure-strength") { Properties = properties });
    }

    void Names(Thing group, Sentence sentence)
    {
        foreach (var (first, last) in Items(sentence))
        {
            var name = MentionFinder.NameText(sentence.Tokens, first, last).Trim();
            if (name.Length is 0 or > 90 || !sentence.Tokens[first].IsCapital && !name.Any(char.IsUpper))
                continue;
            notes.State(group, name, name.All(letter => !char.IsLetter(letter) || char.IsUpper(letter)) && name.Length < 9 ? "acronym" : "alias", sentence, "section-names", ClaimDate.None);
        }
    }

    // Items of a line: between commas and semicolons, without what is in brackets.
    static IEnumerable<(int First, int Last)> Items(Sentence sentence)
    {
        var (first, depth) = (0, 0);
        for (var at = 0; at <= sentence.Tokens.Count; at++)
        {
            var mark = at < sentence.Tokens.Count ? sentence.Tokens[at].Lower : ";";
            if (mark is "(" or "[")
            {
                if (depth++ == 0 && first < at)
                    yield return (first, at - 1);
                first = at + 1;
            }
            else if (mark is ")" or "]")
            {
                depth--;
                if (depth == 0 && first < at && NameShapes.IsAcronym(sentence.Tokens[first]) && first == at - 1)
                    yield return (first, first);
                first = at + 1;
            }
            else if (depth == 0 && mark is "," or ";" or "." or "/" or "\u2022" or "or" && !(mark == "." && at < sentence.Tokens.Count - 1))
            {
                if (first < at)
                    yield return (first, at - 1);
                first = at + 1;
            }
        }
    }

    void Date(Thing group, string section, Sentence sentence, List<Phrase> phrases)
    {
        if (phrases.Find(phrase => phrase.Date is not null)?.Date is not { Start.Length: > 0 } date)
            return;
        var words = ClaimDates.Words(date, sentence);
        candidates.Add(new(section, group, null, new(date.Start, date.Start, words), sentence, "section-" + section) { Properties = new() { ["value"] = date.Start } });
    }

    void Attribute(Thing group, string section, Sentence sentence) =>
        candidates.Add(new(section, group, null, new("", "..", ""), sentence, "section-" + section)
        {
            Properties = new() { ["value"] = MentionFinder.NameText(sentence.Tokens, 0, sentence.Tokens.Count - 1) },
        });

    static bool IsDatedLine(List<Phrase> phrases) =>
        phrases.Count > 1 && phrases[0].Date is { Start.Length: > 0 };

    bool HasActor(List<Clause> clauses) => clauses.Exists(clause => clause.Mood == Mood.Fact && clause.Agents.Any(noun => noun.LastMention is { IsAdjective: false, Thing.Kind: ThingKind.Group or ThingKind.Person } || noun.Pronoun.Length > 0 || (lexicon.Transparent.Contains(noun.Head) && noun.Mentions.Any(mention => !mention.IsAdjective))));

    static readonly Dictionary<string, string> s_kinds = new()
    {
        ["kidnap"] = "kidnapping", ["kidnapping"] = "kidnapping", ["kidnapped"] = "kidnapping", ["kidnappings"] = "kidnapping", ["abduction"] = "kidnapping", ["abducted"] = "kidnapping", ["hostage"] = "kidnapping", ["hostages"] = "kidnapping", ["clash"] = "battle", ["clashes"] = "battle", ["battle"] = "battle", ["fighting"] = "battle",
    };
    static readonly HashSet<string> s_attacks = ["attack", "attacks", "bombing", "bombings", "bomb", "bombs", "bomber", "bombers", "explosion", "explosions", "raid", "raids", "ambush", "assault", "assassination", "assassinated", "shooting", "shootings", "siege", "massacre", "hijacking", "attacked", "bombed", "raided", "ambushed", "killed", "detonated", "exploded", "gunmen", "stormed", "massacred", "hijacked", "fired", "shot", "rocket", "rockets", "mortar", "explodes", "explode", "detonates", "attacking", "killing", "murdered", "murder", "targeted", "struck", "blast", "blasts", "seized", "blew"];

    // "1999 - Six car bombs in Tashkent": who did it follows from the list alone.
    public void Attack(Sentence sentence, List<Phrase> phrases, List<Clause> clauses)
    {
        if (references.Topic is not { } group || !IsDatedLine(phrases) || sentence.Block.Section != "attacks" || HasActor(clauses))
            return;
        var words = sentence.Tokens.Select(token => token.Lower).ToList();
        var type = words.Where(s_kinds.ContainsKey).Select(word => s_kinds[word]).FirstOrDefault() ?? (words.Exists(s_attacks.Contains) ? "attack" : null);
        if (clauses.Exists(clause => clause.Verb is { IsPassive: true, Verb: "kill" or "arrest" or "capture" or "assassinate" or "shoot" or "execute" or "sentence" or "extradite" } && clause.Subject is { LastMention.Thing.Kind: ThingKind.Person or ThingKind.Unknown }))
            return;
        if (type is null || clauses.Exists(clause => clause.Mood == Mood.Unreal))
            return;
        var date = phrases[0].Date!;
        var (places, targets, attackers) = (new List<Thing>(), new List<Thing>(), new List<Thing>());
        var year = EventMaker.Year(date.Start);
        for (var at = 1; at < phrases.Count; at++)
            if (phrases[at].Noun is { } noun)
            {
                var slot = at > 0 && phrases[at - 1].Kind == PhraseKind.Preposition ? phrases[at - 1].Word : "";
                if (attackers.Count == 0 && (slot is "by" or "" || at == 1) && references.Unnamed.Attackers([.. Listed(phrases, at)], year) is { } unnamed)
                    attackers.Add(unnamed);
                if (slot is "in" or "at" or "near" or "outside" or "inside" && places.Count == 0)
                    places.AddRange(references.Resolve(noun, ["Place"]).Take(2));
                else if (slot is "on" or "against" or "of")
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
        attacks.Make(new(type, type, EventMaker.When(date, sentence), sentence, "dated-attack", [group, .. attackers], targets, places) { IsInferred = true });
        // Attacks over years against an armed actor are a fight with it.
        if (!date.IsPoint && date.Start != date.End)
            foreach (var target in targets.Where(target => target.Kind is ThingKind.State or ThingKind.Group))
                candidates.Add(new("FOUGHT", group, target, ClaimDates.Of("FOUGHT", date, sentence, false), sentence, "dated-campaign") { Credibility = 4 });
    }

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

    // "Abbas al-Musawi (1991-1992): Musawi was killed": the item stands before the colon.
    static bool IsLabelled(Sentence sentence)
    {
        var colon = sentence.Tokens.Select((token, index) => (token, index)).FirstOrDefault(pair => pair.token.Lower is ":" or "\u2013" or "\u2014" && pair.index > 0 && pair.token.Start > 0);
        return colon.token is not null && colon.index < 14 && sentence.Mentions.Exists(mention => mention.First == 0 && mention.Last < colon.index)
            && (sentence.Tokens[sentence.Mentions[0].Last + 1].Lower is "(" or ":" or "\u2013" or "\u2014");
    }

    void List(SectionClaim claim, Thing group, Sentence sentence, List<Phrase> phrases, bool headOnly = false)
    {
        if (Vocabulary.Relation(claim.Type) is not { } relation)
            return;
        var labels = claim.From == "item" ? relation.From : relation.To;
        foreach (var mention in sentence.Mentions.Where(mention => !mention.IsAdjective && (headOnly ? mention.First == 0 : IsItem(sentence, mention))))
            foreach (var named in mention.Things)
            {
                if (References.Pick(named, labels) is not { } thing || thing == group || (thing.Kind == ThingKind.Unknown && mention.Last > mention.First + 4))
                    continue;
                References.Settle(thing, labels);
                thing.IsLeader |= claim.Type is "LEADS" or "FOUNDED" && thing.Kind == ThingKind.Person;
                var (from, to) = claim.From == "item" ? (thing, group) : (group, thing);
                if (claim.Type == "AFFILIATED_WITH" && to.Kind != ThingKind.Group)
                    continue;
                candidates.Add(new(claim.Type, from, to, DateBehind(claim, mention, sentence, phrases), sentence, claim.Rule)
                {
                    Properties = claim.Properties.ToDictionary(entry => entry.Key, entry => (object)entry.Value),
                });
            }
    }

    // An item stands at the head of the line or behind a comma, "and", a semicolon; not deep in a description.
    bool IsItem(Sentence sentence, Mention mention)
    {
        if (mention.First == 0)
            return true;
        var before = sentence.Tokens[mention.First - 1].Lower;
        var isDirection = lexicon.Starters.Contains(before) || before is "northern" or "southern" or "eastern" or "western" or "parts" or "central" or "mainly" or "primarily" or "predominantly" or "mostly" or "particularly" or "especially";
        return before is "," or ";" or "and" or "/" or "the" or ":" or "-" or "\u2013" or "in" or "of" or "along" || isDirection || sentence.Mentions.Exists(other => other.Last == mention.First - 1);
    }

    // "Abubakar Shekau (2009-2021)": the dates in brackets behind the name.
    static ClaimDate DateBehind(SectionClaim claim, Mention mention, Sentence sentence, List<Phrase> phrases)
    {
        for (var at = mention.Last + 1; at < sentence.Tokens.Count && at <= mention.Last + 6; at++)
        {
            if (sentence.Tokens[at].Lower is ";")
                break;
            if (DatePhrases.Read(sentence.Tokens, at) is { } date && sentence.Tokens[at].Kind != TokenKind.Mark)
                return ClaimDates.Of(claim.Type, date, sentence, false);
        }
        return claim.Now ? new("", "..", "") : ClaimDate.None;
    }

    bool IsListOfPlaces(Sentence sentence)
    {
        var places = sentence.Mentions.Count(mention => !mention.IsAdjective && mention.Thing.Kind == ThingKind.Place);
        var covered = sentence.Mentions.Sum(mention => mention.Last - mention.First + 1);
        return places >= 2 && sentence.Tokens.Count(token => token.Kind == TokenKind.Word && char.IsLower(token.Text[0]) && !lexicon.FunctionWords.Contains(token.Lower)) <= 2
            && covered * 2 >= sentence.Tokens.Count(token => token.Kind == TokenKind.Word) && !sentence.Tokens.Any(token => token.Lower is "." or ":" or "by");
    }

    public Things Things => things;
}
