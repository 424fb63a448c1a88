namespace GraphExplorer.Extraction;

/// <summary>Makes the event of a noun: who did it, to whom, where and when.</summary>
sealed class DeedEvents(References references, Candidates candidates, EventMaker events, Attacks attacks)
{
    static readonly string[] s_actors = ["Group", "StateActor", "Person"];
    static readonly string[] s_targets = ["Group", "StateActor", "Person", "Place"];
    static readonly string[] s_places = ["Place"];

    /// <summary>What the sentence around the noun adds to it.</summary>
    public sealed record Around(Sentence Sentence, string Rule)
    {
        public IReadOnlyList<Thing> By { get; init; } = [];
        public IReadOnlyList<Thing> Targets { get; init; } = [];

        /// <summary>When it was, if the noun has no date of its own.</summary>
        public ClaimDate When { get; init; } = ClaimDate.None;
        public int Credibility { get; init; } = 3;
        public string Hedge { get; init; } = "";
    }

    public Thing? Make(DeedPhrase deed, Around around)
    {
        var when = deed.Date is { Start.Length: > 0 } date ? EventMaker.When(date, around.Sentence) : around.When;
        if (deed.Deed.Of == "subject")
            return OfSubject(deed, when, around);
        Settle(deed);
        var by = Agents(deed).Concat(around.By).Distinct().ToList();
        var places = new[] { "in", "at", "near", "outside", "inside" }.SelectMany(deed.Slot).SelectMany(noun => references.Resolve(noun, s_places)).ToList();
        var targets = new[] { "on", "against" }.SelectMany(deed.Slot).SelectMany(noun => references.Resolve(noun, s_targets)).ToList();
        foreach (var noun in deed.Slot("of"))
            (deed.Deed.Of == "place" ? places : targets).AddRange(references.Resolve(noun, deed.Deed.Of == "place" ? s_places : s_targets));
        targets.AddRange(deed.Slot("at").SelectMany(noun => references.Resolve(noun, s_places)).Where(place => place.Owner is not null && targets.Count == 0).ToList());
        targets.RemoveAll(by.Contains);
        if (targets.Count == 0)
            targets.AddRange(new[] { "on", "against", "of" }.SelectMany(deed.Slot).SelectMany(noun => references.Unnamed.Victims(noun, EventMaker.Year(when.Start))));
        foreach (var struck in targets.Where(target => target.Detail == "facility"))
            foreach (var close in deed.Slot("near").SelectMany(noun => references.Resolve(noun, s_places)).Where(close => close != struck))
                candidates.Add(new("NEAR", struck, close, ClaimDate.None, around.Sentence, "place-near-place"));
        if (targets.Exists(target => target.Kind == ThingKind.Place))
            places.RemoveAll(place => deed.Slot("near").SelectMany(noun => references.Resolve(noun, s_places)).Contains(place));
        foreach (var target in targets.Where(target => target.Kind == ThingKind.Place && places.Count == 0).ToList())
            places.Add(target);
        targets.AddRange(around.Targets.Except(by).Except(targets));
        if (by.Count == 0 && targets.Count == 0 || targets.Count == 0 && places.Count == 0 && deed.Deed.Of == "target")
            return null;
        var noun_ = deed.Deed.Noun.Length > 0 ? deed.Deed.Noun : deed.Noun.Head.TrimEnd('s');
        if (deed.Deed.Type == "campaign" && when.Start.Length > 0)
            foreach (var (actor, place) in by.SelectMany(actor => places.Select(place => (actor, place))))
                candidates.Add(new("ACTIVE_IN", actor, place, when, around.Sentence, "fights-at-place") { Credibility = around.Credibility, Properties = new() { ["mode"] = "fighting" } });
        return attacks.Make(new(deed.Deed.Type, noun_, when, around.Sentence, around.Rule, by, targets, places)
        {
            Credibility = around.Credibility,
            Hedge = around.Hedge,
            At = deed.Noun.First,
            Role = deed.Deed.Type == "campaign" ? "attacker" : "",
            IsAbout = deed.Deed.Type == "campaign" && by.Count > 0 ? "by" : "",
        });
    }

    // "in Bukhara at a safe house": the house is in Bukhara.
    static void Settle(DeedPhrase deed)
    {
        if (deed.Slot("in").FirstOrDefault() is { } town)
            foreach (var noun in deed.Slot("at"))
                noun.After.TryAdd("in", town);
    }

    /// <summary>Who did it: "by X", "from X" of a reprisal, "X's", "the US" before the noun.</summary>
    public List<Thing> Agents(DeedPhrase deed)
    {
        var named = deed.Slot("by").Concat(deed.Deed.IsReprisal ? deed.Slot("from") : []).SelectMany(noun => references.Resolve(noun, s_actors)).ToList();
        if (references.Possessor(deed.Noun, s_actors) is { } owner)
            named.Add(owner);
        else if (deed.Noun.Mentions.FirstOrDefault() is { } before && before.Thing.Kind is ThingKind.Group or ThingKind.State or ThingKind.Place && References.Pick(before.Thing, ["Group", "StateActor"]) is { } doer)
            named.Add(doer);
        if (named.Count > 0)
            named.AddRange(deed.Slot("with").SelectMany(noun => references.Resolve(noun, s_actors)));
        return [.. named.Distinct()];
    }

    // "the rise of X", "X's death".
    Thing? OfSubject(DeedPhrase deed, ClaimDate when, Around around)
    {
        string[] labels = deed.Deed.Type == "death" ? ["Person"] : s_actors;
        var subject = references.Possessor(deed.Noun, labels) ?? deed.Slot("of").SelectMany(noun => references.Resolve(noun, labels)).FirstOrDefault();
        if (subject is null || subject.Kind == ThingKind.Unknown)
            return null;
        // "the controversy over X's death in 2015": which of the two was in 2015 is open.
        if (deed.Noun.Governor is "over" or "about" or "regarding" or "surrounding" && when.Text.Length > 0 && deed.Date is not null && char.IsAsciiDigit(when.Start[^1]))
            (when, around) = (new(when.Start + "?", when.End + "?", when.Text), around with { Credibility = 4 });
        var year = EventMaker.Year(when.Start);
        var happened = events.Make(new($"ev-{subject.Id}-{deed.Deed.Noun}" + (deed.Deed.Type == "death" && year.Length > 0 ? "-" + year : ""), $"{char.ToUpperInvariant(deed.Deed.Noun[0])}{deed.Deed.Noun[1..]} of {subject.Name}", deed.Deed.Type, when, around.Sentence, around.Rule)
        {
            Participants = [(subject, "subject")],
            Credibility = around.Credibility,
            At = deed.Noun.First,
        });
        if (happened is not null && deed.Deed.Type == "death")
            candidates.Add(new("DIED_IN", subject, happened, when, around.Sentence, around.Rule) { Credibility = around.Credibility, IsUndated = when.Start.Length == 0 });
        return happened;
    }
}
