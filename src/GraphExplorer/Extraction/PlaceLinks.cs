namespace GraphExplorer.Extraction;

/// <summary>"Tashkent, Uzbekistan", "Bannu in Pakistan", "Pakistan's tribal areas", "Pakistan's ISI": what lies in or belongs to what.</summary>
sealed class PlaceLinks(Candidates candidates, References references)
{
    public void Read(NounPhrase noun, Sentence sentence)
    {
        foreach (var part in noun.All)
        {
            if (part.LastMention is not { IsAdjective: false, Thing.Kind: ThingKind.Place } inner)
                continue;
            if (part.After.TryGetValue("in", out var outer) && outer.LastMention is { IsAdjective: false, Thing: { Kind: ThingKind.Place } around })
                foreach (var member in part.All)
                    if ((member.LastMention ?? member.Mentions.LastOrDefault()) is { IsAdjective: false, Thing: { Kind: ThingKind.Place } listed } && listed != around)
                        Add(listed, around, sentence);
            // "the camp near Lira"
            if (part.After.TryGetValue("near", out var close) && references.Resolve(close, ["Place"]).FirstOrDefault() is { } neighbour && neighbour != inner.Thing)
                candidates.Add(new("NEAR", inner.Thing, neighbour, ClaimDate.None, sentence, "place-near-place"));
            var mark = part.Elements.FindLastIndex(element => element.Word == "'s");
            if (mark > 0 && part.Elements[mark - 1].Mention is { Thing: { Kind: ThingKind.Place, Twin: not null } country } && mark == part.Elements.Count - 2)
                Add(inner.Thing, country, sentence);
        }
    }

    /// <summary>Places with a comma between: the inner before the outer.</summary>
    public void ReadLists(Sentence sentence)
    {
        for (var at = 0; at + 1 < sentence.Mentions.Count; at++)
        {
            var (inner, outer) = (sentence.Mentions[at], sentence.Mentions[at + 1]);
            var isApart = outer.First == inner.Last + 2 && sentence.Tokens[inner.Last + 1].Lower == ",";
            if (!isApart || inner.IsAdjective || outer.IsAdjective || inner.Thing.Kind != ThingKind.Place || outer.Thing.Kind != ThingKind.Place || inner.Thing.Twin is not null)
                continue;
            // The gazetteer has to agree: two places of a list are no more than a list.
            if (outer.Thing.Detail == "country" ? inner.Thing.Country == outer.Thing.Name || inner.Thing.Country.Length == 0 && !IsListed(sentence, outer) : inner.Thing.Country.Length > 0 && inner.Thing.Country == outer.Thing.Country && outer.Thing.Detail is "province" or "region" && inner.Thing.Detail is "city" or "facility" && !IsListed(sentence, outer))
                Add(inner.Thing, outer.Thing, sentence);
        }
    }

    static bool IsListed(Sentence sentence, Mention mention) =>
        mention.Last + 1 < sentence.Tokens.Count && sentence.Tokens[mention.Last + 1].Lower is "and" or "or" || (mention.Last + 2 < sentence.Tokens.Count && sentence.Tokens[mention.Last + 1].Lower == "," && sentence.Tokens[mention.Last + 2].Lower is "and");

    void Add(Thing inner, Thing outer, Sentence sentence)
    {
        if (inner.Twin is null && inner != outer)
            candidates.Add(new("LOCATED_IN", inner, outer, ClaimDate.None, sentence, "place-in-place"));
    }
}
