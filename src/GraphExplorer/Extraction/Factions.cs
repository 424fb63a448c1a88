namespace GraphExplorer.Extraction;

/// <summary>
/// What the description of an unnamed group says of it, where a claim of the sentence speaks of it: whose part it is, to
/// whom it is loyal, of which people it is. It was so when the sentence happened, or before.
/// </summary>
sealed class Factions(Candidates candidates)
{
    public void Read(List<Clause> clauses, Sentence sentence, int from)
    {
        var date = ClaimDates.Before(clauses.SelectMany(clause => clause.Dates).FirstOrDefault(each => each.Start.Length > 0), sentence);
        foreach (var thing in candidates.Readings.Skip(from).SelectMany(reading => new[] { reading.From, reading.To }).OfType<Thing>().Distinct().ToList())
        {
            Add("FACTION_OF", thing, thing.PartOf, "faction-of", date, sentence);
            Add("HAS_MEMBERS_FROM", thing, thing.People, "militia-of-people", date, sentence);
            if (thing is not { LoyalTo: { } leader, PartOf: { } group })
                continue;
            candidates.Add(new("PLEDGED_TO", thing, leader, date, sentence, "loyal-to") { IsPresupposed = true, Properties = new() { ["form"] = "loyalty", ["level"] = "faction" } });
            if (IsCalledLeader(leader, sentence))
            {
                leader.IsLeader = true;
                candidates.Add(new("LEADS", leader, group, date, sentence, "loyal-to-leader") { IsPresupposed = true, Properties = new() { ["role"] = "leader" } });
            }
        }
    }

    void Add(string type, Thing thing, Thing? other, string rule, ClaimDate date, Sentence sentence)
    {
        if (other is not null)
            candidates.Add(new(type, thing, other, date, sentence, rule) { IsPresupposed = true });
    }

    // "the new leader X"
    static bool IsCalledLeader(Thing person, Sentence sentence) =>
        sentence.Mentions.Exists(mention => mention.Thing == person && mention.First > 0 && sentence.Tokens[mention.First - 1].Lower is "leader" or "chief" or "emir" or "commander");
}
