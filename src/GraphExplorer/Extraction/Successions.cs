using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>"X died and Y took command of the group": X led it until then, and Y came after X.</summary>
sealed class Successions(References references, Candidates candidates)
{
    static readonly string[] s_persons = ["Person"];

    // Told behind the end of the other: "and Y became the leader".
    static bool IsNew(Reading reading, List<Clause> clauses, Clause end) =>
        reading.Rule is "leader-noun" ? clauses.Exists(clause => clause.At > end.At && clause.Mood == Mood.Fact && clause.Verb.Verb is "become" or "appoint" or "name" or "elect" or "choose" && clause.Subject?.All.Any(part => part.LastMention?.Thing == reading.From) is true)
            : reading.At > end.Verb.Token;

    public void Read(List<Clause> clauses, Sentence sentence, int from)
    {
        var dead = clauses.Where(clause => clause.Mood == Mood.Fact && clause.Verb is { Verb: "die" } or { Verb: "kill" or "capture" or "arrest" or "assassinate", IsPassive: true } or { Verb: "retire" or "resign" })
            .Select(clause => (clause, who: clause.Subject is { } subject ? references.Resolve(subject, s_persons) : [])).FirstOrDefault(pair => pair.who.Count == 1);
        if (dead.who is null)
            return;
        var before = dead.who[0];
        // "X died in 1999 and Y took over": in 1999 too, unless the text gives another date.
        var date = dead.clause.Dates.FirstOrDefault(each => each is { IsPoint: true, Start.Length: > 0 });
        foreach (var found in candidates.Readings.Skip(from).Where(reading => reading is { Type: "LEADS", Rule: "take-command" or "take-over" or "leader-noun", Stance: Stance.Asserts } && reading.From != before && IsNew(reading, clauses, dead.clause)).ToList())
        {
            var reading = found.Date.Start.Length > 0 ? found : candidates.Replace(found, found with { Date = ClaimDates.Of("LEADS", date, sentence, false) });
            candidates.Add(new("SUCCEEDED", reading.From, before, reading.Date with { End = reading.Date.Start }, sentence, "succession") { Credibility = reading.Credibility, Properties = new() { ["office"] = reading.To!.Id } });
            before.IsLeader = true;
            candidates.Add(new("LEADS", before, reading.To, ClaimDate.None, sentence, "succession") { Credibility = 4, Properties = new() { ["role"] = "leader" } });
        }
    }
}
