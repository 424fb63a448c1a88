namespace GraphExplorer.Extraction;

/// <summary>How many an event killed, where one sentence tells of one event and one figure.</summary>
sealed class DeathNotes(Figures figures, Candidates candidates)
{
    public void Read(Sentence sentence, int from)
    {
        var events = candidates.Readings.Skip(from).SelectMany(reading => new[] { reading.From, reading.To }).OfType<Thing>()
            .Where(thing => thing.Kind == ThingKind.Event).Distinct().ToList();
        if (events.Count != 1 || figures.Deaths(sentence) is not { } deaths)
            return;
        var date = candidates.Readings.Skip(from).First(reading => reading.From == events[0] || reading.To == events[0]).Date;
        candidates.Add(new("deaths", events[0], null, date, sentence, "figure-deaths")
        {
            Properties = new() { ["valueMin"] = deaths, ["valueBest"] = deaths, ["valueMax"] = deaths, ["unit"] = "persons" },
        });
    }
}
