namespace GraphExplorer.Extraction;

/// <summary>Makes the event of a clause whose rule has one.</summary>
sealed class EventRules(ClauseSlots slots, Candidates candidates, EventMaker events, Attacks attacks, PlaceLinks links)
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
        if (by.Count == 0 || !by.Exists(thing => thing.Kind is ThingKind.Group or ThingKind.Person or ThingKind.Unknown))
            return;
        var isBattle = told.Type == "battle";
        var others = told.With.Length == 0 ? [] : slots.Resolve(told.With, clause, s_actors).Except(by).ToList();
        var aims = told.Target.Length == 0 ? [] : slots.Resolve(told.Target, clause, s_targets).Except(by).Except(others).ToList();
        var places = Places(told, clause);
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
            Role = told.Role,
            IsAbout = told.Type == "relocation" ? "move" : "",
            Relations = places.DistinctBy(each => each.Place).ToDictionary(each => each.Place, each => each.Relation),
        });
        if (happened is null)
            return;
        foreach (var noun in clause.Slots.Values.SelectMany(nouns => nouns))
            links.Read(noun, sentence);
        if (isBattle)
            Fight([.. by, .. others], places, date, clause, sentence);
    }

    // "fought alongside Y at Z and was destroyed by W": one battle.
    void Join((Thing Event, Happening Told) battle, RuleEvent told, List<Thing> by, List<Thing> others, List<Thing> aims, DatePhrase? date, Rule rule, Clause clause, Sentence sentence)
    {
        events.Make(battle.Told with { Rule = rule.Name, Participants = [.. by.Concat(others).Select(actor => (actor, told.Role.Length > 0 ? told.Role : "combatant"))], Targets = aims, Places = [], At = clause.Verb.Token });
        Fight([.. by, .. others], battle.Told.Places, date, clause, sentence);
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
            foreach (var (place, _) in places)
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
