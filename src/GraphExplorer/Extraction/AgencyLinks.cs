namespace GraphExplorer.Extraction;

/// <summary>A force or service of a country that a claim of the sentence speaks of belongs to that state.</summary>
sealed class AgencyLinks(Things things, Candidates candidates)
{
    /// <summary>Looks at the candidates from the given one on, which are those of the sentence.</summary>
    public void Read(Sentence sentence, int from)
    {
        var actors = candidates.Readings.Skip(from).SelectMany(reading => new[] { reading.From, reading.To }).OfType<Thing>()
            .Where(thing => thing.Kind == ThingKind.State && thing.Country.Length > 0).Distinct().ToList();
        foreach (var actor in actors)
            if (things.Names.Find(actor.Country) is { } country && Things.StateOf(country) is { } state && state != actor)
                candidates.Add(new("AGENCY_OF", actor, state, ClaimDate.None, sentence, "agency-of-state"));
    }
}
