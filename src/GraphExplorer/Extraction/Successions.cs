using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>"X died and Y took command of the group": X led it until then, and Y came after X.</summary>
sealed class Successions(References references, Candidates candidates)
{
    static readonly string[] s_persons = ["Person"];

    public void Read(List<Clause> clauses, Sentence sentence, int from)
    {
        var dead = clauses.Where(clause => clause.Mood == Mood.Fact && clause.Verb is { Verb: "die" } or { Verb: "kill" or "capture" or "arrest" or "assassinate", IsPassive: true } or { Verb: "retire" or "resign" })
            .Select(clause => (clause, who: clause.Subject is { } subject ? references.Resolve(subject, s_persons) : [])).FirstOrDefault(pair => pair.who.Count == 1);
        if (dead.who is null)
            return;
        var before = dead.who[0];
        // "X died in 1999 and Y took over": in 1999 too, unless the text gives another date.
        var date = dead.clause.Dates.FirstOrDefault(each => each is { IsPoint: true, Start.Length: > 0 });
        foreach (var found in candidates.Readings.Skip(from).Where(reading => reading is { Type: "LEADS", Rule: "take-command", Stance: Stance.Asserts } && reading.From != before && reading.At > dead.clause.Verb.Token).ToList())
        {
            var reading = found.Date.Start.Length > 0 ? found : candidates.Replace(found, found with { Date = ClaimDates.Of("LEADS", date, sentence, false) });
            candidates.Add(new("SUCCEEDED", reading.From, before, reading.Date with { End = reading.Date.Start }, sentence, "succession") { Credibility = reading.Credibility, Properties = new() { ["office"] = reading.To!.Id } });
            before.IsLeader = true;
            candidates.Add(new("LEADS", before, reading.To, ClaimDate.None, sentence, "succession") { Credibility = 4, Properties = new() { ["role"] = "leader" } });
        }
    }
}
