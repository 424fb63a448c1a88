namespace GraphExplorer.Extraction;

/// <summary>"Uzbeks of the Fergana Valley" live there; "US forces in Iraq" are active there.</summary>
sealed class Residents(Candidates candidates)
{
    static readonly HashSet<string> s_mostly = ["predominantly", "mostly", "mainly", "largely", "primarily", "chiefly", "exclusively"];

    // "Originally predominantly Uzbeks of the Fergana Valley": of whom the group is made up.
    void Composition(List<Phrase> phrases, Sentence sentence, Thing group)
    {
        if (phrases.Count == 0 || phrases[0].Noun is not { LastMention: { IsAdjective: false, Thing.Kind: ThingKind.Community } } first || !sentence.Tokens.Take(first.First + 1).Any(token => s_mostly.Contains(token.Lower)))
            return;
        foreach (var part in first.All.Where(part => part.LastMention is { IsAdjective: false }))
        {
            candidates.Add(new("HAS_MEMBERS_FROM", group, part.LastMention!.Thing, ClaimDate.None, sentence, "made-up-of"));
            if ((part.After.GetValueOrDefault("of") ?? part.After.GetValueOrDefault("from")) is { LastMention: { IsAdjective: false, Thing.Kind: ThingKind.Place } home })
                candidates.Add(new("HAS_MEMBERS_FROM", group, home.Thing, ClaimDate.None, sentence, "made-up-of"));
        }
    }

    public void Read(List<Phrase> phrases, Sentence sentence, Thing? topic)
    {
        if (topic is not null)
            Composition(phrases, sentence, topic);
        foreach (var noun in phrases.Select(phrase => phrase.Noun).OfType<NounPhrase>().SelectMany(noun => noun.All))
        {
            if (noun.LastMention is not { IsAdjective: false } mention)
                continue;
            if (mention.Thing.Kind == ThingKind.Community && (noun.After.GetValueOrDefault("of") ?? (noun.Number is null ? noun.After.GetValueOrDefault("in") : null)) is { LastMention: { IsAdjective: false, Thing.Kind: ThingKind.Place } home })
                candidates.Add(new("RESIDES_IN", mention.Thing, home.Thing, ClaimDate.None, sentence, "community-of-place"));
            if (mention.Thing is { Kind: ThingKind.State, Twin: null } && noun.Governor is "against" or "on" or "with" && noun.After.GetValueOrDefault("in") is { LastMention: { IsAdjective: false, Thing.Kind: ThingKind.Place } theatre })
                foreach (var part in noun.All)
                    if (part.LastMention is { IsAdjective: false, Thing: { Kind: ThingKind.State, Twin: null } force })
                        candidates.Add(new("ACTIVE_IN", force, theatre.Thing, phrases[0].Date is { IsPoint: true } date ? ClaimDates.Of("ACTIVE_IN", date, sentence, false) : ClaimDate.None, sentence, "forces-in-place"));
        }
    }
}
