namespace GraphExplorer.Extraction;

/// <summary>Makes the event of a clause whose rule has one.</summary>
sealed class EventRules(References references, ClauseSlots slots, Candidates candidates, EventMaker events, Attacks attacks, PlaceLinks links)
{
    static readonly string[] s_actors = ["Group", "StateActor", "Person"];
    static readonly string[] s_targets = ["Group", "StateActor", "Person", "Place"];
    static readonly string[] s_places = ["Place"];

    public void Happen(Rule rule, RuleEvent told, Clause clause, Sentence sentence)
    {
        var date = clause.Dates.FirstOrDefault(each => each.Start.Length > 0);
        if (date is null && (!told.Undated || clause.Verb.IsPresent || clause.Verb.IsPerfect))
            return;
        var by = slots.Resolve(told.By, clause, s_actors);
        if (by.Count == 0 || !told.ByStates && !by.Exists(thing => thing.Kind is ThingKind.Group or ThingKind.Person or ThingKind.Unknown))
            return;
        var year = date is null ? "" : EventMaker.Year(date.Start);
        var partners = Partners(clause).Except(by).ToList();
        by.AddRange(partners);
        foreach (var partner in partners)
            candidates.Add(new("ALLIED_WITH", by[0], partner, ClaimDates.Of("ALLIED_WITH", date, sentence, false), sentence, "acted-together") { Properties = new() { ["tier"] = "cooperates", ["basis"] = "acted together" } });
        var isBattle = told.Type == "battle";
        var others = told.With.Length == 0 ? [] : slots.Resolve(told.With, clause, s_actors).Except(by).ToList();
        // "bombed two clubs in Kuta on Bali": what was struck is the clubs.
        if (told.Target.StartsWith("patient|", StringComparison.Ordinal) && clause.Patients.Any())
            told = told with { Target = "patient" };
        var aims = told.Target.Length == 0 ? [] : slots.Resolve(told.Target, clause, s_targets).Except(by).Except(others).ToList();
        if (aims.Count == 0 && !isBattle && told.Target.Length > 0)
            aims.AddRange(ClauseSlots.Nouns("patient", clause).Take(1).SelectMany(noun => references.Unnamed.Victims(noun, year)));
        // ", killing 30 people" tells of the victims of what was told before.
        if (clause.Verb.IsGerund && aims.TrueForAll(aim => aim.Properties.ContainsKey("unnamed")) && (clause.Governor is not null || clause.Subject is not null || clause.IsHeadless) && events.Made.Exists(made => made.Told.Sentence == sentence))
            return;
        // "raided Eruh": a name that nothing tells of is a place where it was not somebody who was killed or taken.
        if (told.Type == "attack" && rule.Name is not "kill-event")
            foreach (var aim in aims.Where(aim => aim is { Kind: ThingKind.Unknown, MaybePerson: false }))
                References.Settle(aim, s_places);
        var places = Places(told, clause);
        Own(told, clause, by[0], year, aims, places, date, sentence);
        if (told.With.Length > 0 && others.Count == 0)
            return;
        // Fighting over years is a state of things and no event.
        if (isBattle && (date is { IsPoint: false } || clause.Verb.IsPerfect))
        {
            Fight([.. by, .. others], places, date, clause, sentence);
            return;
        }
        if (isBattle && events.Made.LastOrDefault(made => made.Told.Sentence == sentence && made.Event.Detail == "battle") is { Event: not null } battle && places.Count == 0)
        {
            Join(battle, told, by, others, aims, date, rule, clause, sentence);
            return;
        }
        if (told.NeedsPlace && places.Count == 0)
            return;
        foreach (var aim in aims.Where(aim => aim.Kind == ThingKind.Place && places.Count == 0).ToList())
            places.Add((aim, "at"));
        var when = date is null ? ClaimDate.None : EventMaker.When(date, sentence);
        var happened = attacks.Make(new(told.Type, told.Noun.Length > 0 ? told.Noun : Noun(clause.Verb.Verb), when, sentence, rule.Name, [.. by, .. others], aims, [.. places.Select(each => each.Place)])
        {
            Credibility = clause.Credibility,
            Hedge = clause.Hedge,
            At = clause.Verb.Token,
            Role = told.Role.Length == 0 && told.Type == "campaign" ? "attacker" : told.Role,
            IsAbout = told.Type switch { "relocation" => "move", "campaign" => "by", _ => "" },
            Relations = places.DistinctBy(each => each.Place).ToDictionary(each => each.Place, each => each.Relation),
        });
        if (happened is null)
            return;
        Some(happened, clause, by, year, told.Role, date, sentence);
        foreach (var noun in clause.Slots.Values.SelectMany(nouns => nouns))
            links.Read(noun, sentence);
        if (isBattle)
            Fight([.. by, .. others], places, date, clause, sentence);
    }

    // "170 IMU insurgents defended": some of the group, with their number.
    void Some(Thing happened, Clause clause, List<Thing> by, string year, string role, DatePhrase? date, Sentence sentence)
    {
        foreach (var noun in clause.Agents)
            if (by.FirstOrDefault(each => each.Kind == ThingKind.Group) is { } group && references.Unnamed.Some(noun, group, year) is { } some)
            {
                candidates.Add(new("MEMBER_OF", some, group, ClaimDates.Of("ACTIVE_IN", date, sentence, false), sentence, "some-of-group") { Properties = new() { ["role"] = "member" } });
                candidates.Add(new("PARTICIPATED_IN", some, happened, date is null ? ClaimDate.None : EventMaker.When(date, sentence), sentence, "some-of-group") { IsUndated = date is null, Properties = new() { ["role"] = role.Length > 0 ? role : happened.Detail == "battle" ? "combatant" : "perpetrator" } });
            }
    }

    // "fought alongside Y at Z and was destroyed by W": one battle.
    void Join((Thing Event, Happening Told) battle, RuleEvent told, List<Thing> by, List<Thing> others, List<Thing> aims, DatePhrase? date, Rule rule, Clause clause, Sentence sentence)
    {
        events.Make(battle.Told with { Rule = rule.Name, Participants = [.. by.Concat(others).Select(actor => (actor, told.Role.Length > 0 ? told.Role : "combatant"))], Targets = aims, Places = [], At = clause.Verb.Token });
        Fight([.. by, .. others], battle.Told.Places, date, clause, sentence);
    }

    // "in coordination with X attacked Y": X did it too.
    List<Thing> Partners(Clause clause) =>
        clause.Agents.Select(noun => noun.After.GetValueOrDefault("in")).OfType<NounPhrase>().Concat(clause.Slot("in"))
            .Where(noun => noun.Head is "coordination" or "cooperation" or "conjunction" or "collaboration" or "concert" or "tandem" or "partnership")
            .Select(noun => noun.After.GetValueOrDefault("with")).OfType<NounPhrase>().SelectMany(noun => references.Resolve(noun, ["Group", "StateActor"])).Distinct().ToList();

    // "raids from its bases in X", "defended their camp": a place of the group's own, where it was based then.
    void Own(RuleEvent told, Clause clause, Thing group, string year, List<Thing> aims, List<(Thing Place, string Relation)> places, DatePhrase? date, Sentence sentence)
    {
        foreach (var (slot, noun) in clause.Slots.SelectMany(entry => entry.Value.Select(noun => (entry.Key, noun))))
        {
            if (slot is not ("object" or "from" or "in" or "at") || slot == "object" && told.Type != "battle" || references.OwnFacility(noun, group, year) is not { } own)
                continue;
            if (slot == "object")
                aims.Add(own);
            else
                places.Insert(0, (own, slot == "from" ? slot : "at"));
            candidates.Add(new("BASED_IN", group, own, ClaimDates.Of("ACTIVE_IN", date, sentence, false), sentence, "own-base") { Properties = new() { ["mode"] = "base" } });
        }
    }

    List<(Thing Place, string Relation)> Places(RuleEvent told, Clause clause)
    {
        var places = new List<(Thing, string)>();
        if (told.Target.Length > 0 && slots.Resolve(told.Target, clause, s_places).Count > 0 && told.Place.Contains("near", StringComparison.Ordinal))
            told = told with { Place = told.Place.Replace("|near", "", StringComparison.Ordinal) };
        foreach (var slot in told.Place.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var relation = slot is "from" or "into" or "to" ? slot : "at";
            // "in A" and "near B" name one place twice; "from A into B" names two.
            if (places.Count == 0 || relation != "at")
                places.AddRange(slots.Resolve(slot, clause, s_places).Select(place => (place, relation)));
        }
        return places;
    }

    // Who fights at a place is active there.
    void Fight(List<Thing> fighters, List<(Thing Place, string Relation)> places, DatePhrase? date, Clause clause, Sentence sentence)
    {
        foreach (var fighter in fighters)
            foreach (var (place, _) in places.Where(each => each.Place.Detail != "facility"))
                candidates.Add(new("ACTIVE_IN", fighter, place, ClaimDates.Of("ACTIVE_IN", date, sentence, false), sentence, "fights-at-place")
                {
                    Credibility = clause.Credibility,
                    Hedge = clause.Hedge,
                    Properties = new() { ["mode"] = "fighting" },
                });
    }

    static string Noun(string verb) => verb switch
    {
        "bomb" or "detonate" or "explode" or "blow" => "bombing",
        "kidnap" or "abduct" => "kidnapping",
        "assassinate" => "assassination",
        "clash" or "fight" or "battle" or "engage" or "confront" or "combat" => "fighting",
        "hijack" => "hijacking",
        "raid" or "storm" => "raid",
        "ambush" => "ambush",
        "besiege" => "siege",
        "seize" or "capture" or "overrun" or "take" => "capture",
        "massacre" => "massacre",
        "kill" or "murder" => "killing",
        _ => "attack",
    };
}
