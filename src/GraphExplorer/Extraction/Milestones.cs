using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>
/// Makes events of claims that tell of one: who pledged to whom in 2014 took part in a pledge of 2014. Which claims do,
/// and in what part, is in <c>milestones.json</c>.
/// </summary>
sealed class Milestones(IReadOnlyList<Milestone> milestones, Candidates candidates, EventMaker events, References references)
{
    /// <summary>Looks at the candidates from the given one on, which are those of the sentence.</summary>
    public void Read(Sentence sentence, int from)
    {
        var readings = candidates.Readings.Skip(from).Where(reading => reading.Stance == Stance.Asserts).ToList();
        foreach (var reading in readings)
            foreach (var milestone in milestones.Where(each => each.Claim == reading.Type && (each.Rules.Count == 0 || each.Rules.Contains(reading.Rule)) && !each.NotRules.Contains(reading.Rule)))
                if (!reading.IsPresupposed && (reading.Date.Start.Length > 0 || milestone.Undated && reading.Date.End.Length == 0))
                    Happen(milestone, reading, sentence);
    }

    void Happen(Milestone milestone, Reading reading, Sentence sentence)
    {
        var when = reading.Date.Start.Length > 0 ? reading.Date with { End = reading.Date.End is ".." or "" ? reading.Date.Start : reading.Date.End } : ClaimDate.None;
        var year = EventMaker.Year(when.Start);
        var about = milestone.About == "to" && reading.To is { } whole ? whole : reading.From;
        var id = $"ev-{about.Id}-{milestone.Event.Replace(' ', '-')}" + (milestone.About == "both" ? "-" + reading.To?.Id : "") + (year.Length > 0 ? "-" + year : "");
        var name = milestone.Name.Replace("{from}", reading.From.Name, StringComparison.Ordinal)
            .Replace("{to}", reading.To?.Name ?? reading.Properties.GetValueOrDefault("name")?.ToString() ?? "", StringComparison.Ordinal) + (year.Length > 0 ? $" ({year})" : "");
        var told = new Happening(id, name, milestone.Event, when, sentence, "milestone-" + milestone.Event.Replace(' ', '-'))
        {
            Credibility = reading.Credibility,
            Hedge = reading.Hedge,
            At = reading.At,
        };
        told.Participants.Add((reading.From, milestone.From));
        if (reading.To is { } other && milestone.To.Length > 0)
        {
            if (milestone.To.StartsWith("place ", StringComparison.Ordinal))
                told.Places.Add((other, milestone.To["place ".Length..]));
            else
                told.Participants.Add((other, milestone.To));
        }
        told.Places.AddRange((milestone.HasPlace ? reading.Places : []).Concat(references.Scene).Distinct().Select(place => (place, "at")));
        events.Make(told);
    }
}

/// <summary>
/// What event a claim tells of. <paramref name="From"/> and <paramref name="To"/> are the roles of its ends, or
/// <c>place to</c> when that end is where it led; {from} and {to} stand for their names.
/// </summary>
public sealed record Milestone(string Claim, string Event, string Name, string From, string To = "", string About = "from")
{
    /// <summary>Only when made by one of these rules; empty for any.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
    public IReadOnlyList<string> NotRules { get; init; } = [];

    /// <summary>It is an event also where the text gives no date.</summary>
    public bool Undated { get; init; }

    /// <summary>The place in the clause is where it happened.</summary>
    public bool HasPlace { get; init; }
    public required IReadOnlyList<RuleExample> Examples { get; init; }
    public required IReadOnlyList<string> Counterexamples { get; init; }
}
