namespace GraphExplorer.Extraction;

/// <summary>A force or service of a country that a claim of the sentence speaks of belongs to that state.</summary>
sealed class AgencyLinks(Things things, Candidates candidates)
{
    /// <summary>Looks at the candidates from the given one on, which are those of the sentence.</summary>
    public void Read(Sentence sentence, int from)
    {
        var actors = candidates.Readings.Skip(from).SelectMany(reading => new[] { reading.From, reading.To }).OfType<Thing>()
            .Where(thing => thing.Kind == ThingKind.State && thing.Country.Length > 0).Distinct().ToList();
        for (var at = 0; at + 1 < sentence.Mentions.Count; at++)
        {
            // "Pakistan's Inter-Services Intelligence"
            var (owner, owned) = (sentence.Mentions[at], sentence.Mentions[at + 1]);
            if (owned.First == owner.Last + 2 && sentence.Tokens[owner.Last + 1].Lower == "'s" && owner.Thing.Detail == "country" && owned.Thing is { Kind: ThingKind.State, Twin: null } && Things.StateOf(owner.Thing) is { } master)
                candidates.Add(new("AGENCY_OF", owned.Thing, master, ClaimDate.None, sentence, "agency-of-state"));
        }
        foreach (var facility in candidates.Readings.Skip(from).SelectMany(reading => new[] { reading.From, reading.To }).OfType<Thing>().Where(thing => thing.Around is not null).Distinct().ToList())
        {
            candidates.Add(new("LOCATED_IN", facility, facility.Around, ClaimDate.None, sentence, "place-in-place"));
            if (facility.Owner is { } state)
                candidates.Add(new("OPERATED_BY", facility, state, ClaimDate.None, sentence, "embassy-of-state"));
        }
        foreach (var place in candidates.Readings.Skip(from).SelectMany(reading => new[] { reading.From, reading.To }).OfType<Thing>().Where(thing => thing.Kind == ThingKind.Place).Distinct().ToList())
            if (Whole(place) is { } whole && whole != place)
                candidates.Add(new("LOCATED_IN", place, whole, ClaimDate.None, sentence, "part-of-place"));
        foreach (var actor in actors)
            if (things.Names.Find(actor.Country) is { } country && Things.StateOf(country) is { } state && state != actor)
                candidates.Add(new("AGENCY_OF", actor, state, ClaimDate.None, sentence, "agency-of-state"));
    }

    static readonly HashSet<string> s_directions = ["north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeastern", "northwestern", "southeastern", "southwestern", "northeast", "northwest", "southeast", "southwest"];

    // "Northern Mali" lies in Mali.
    Thing? Whole(Thing place)
    {
        var space = place.Name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && s_directions.Contains(place.Name[..space].ToLowerInvariant()) && things.Names.Find(place.Name[(space + 1)..]) is { Kind: ThingKind.Place } whole && (whole.Twin is not null || whole.Country.Length > 0 || whole.IsKnown)
            && place.Twin is null && (place.Country.Length == 0 || place.Country == whole.Name) ? whole : null;
    }
}
