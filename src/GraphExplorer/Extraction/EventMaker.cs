namespace GraphExplorer.Extraction;

/// <summary>
/// Makes events out of what happened at a date: one event for one kind of thing at one place in one time, however often
/// the text tells of it.
/// </summary>
sealed class EventMaker(Things things, Candidates candidates, References references)
{
    static readonly string[] s_targets = ["Group", "StateActor", "Person", "Place"];
    static readonly string[] s_actors = ["Group", "StateActor", "Person"];

    /// <summary>What is told of the event.</summary>
    public sealed record Told(
        string Type, string Verb, DatePhrase Date, Sentence Sentence, string Rule, IReadOnlyList<Thing> By, IReadOnlyList<Thing> Targets, IReadOnlyList<Thing> Places)
    {
        /// <summary>Who did it follows from the list alone.</summary>
        public bool Inferred { get; init; }
        public int Credibility { get; init; } = 3;
        public string Hedge { get; init; } = "";
        public string PlaceRelation { get; init; } = "at";
    }

    public Thing? Make(Told told)
    {
        if (told.Targets.Count == 0 && told.Places.Count == 0)
            return null;
        var about = told.Places.Count > 0 ? told.Places[0] : told.Targets[0];
        var target = told.Targets.Count > 0 ? told.Targets[0] : about;
        var year = Year(told.Date);
        var id = $"ev-{Slug(target, about)}-{told.Verb}" + (year.Length > 0 ? $"-{year}" : "");
        var name = $"{char.ToUpperInvariant(told.Verb[0])}{told.Verb[1..]} {(told.Targets.Count > 0 ? "on " + target.Name : "in " + about.Name)}" + (year.Length > 0 ? $" ({year})" : "");
        var happened = things.Of(ThingKind.Event, name, id);
        happened.Detail = told.Type;
        happened.Properties.TryAdd("type", told.Type);
        var isRange = !told.Date.IsPoint && told.Date.Start != told.Date.End;
        happened.Properties.TryAdd("whenEdtf", isRange ? $"{told.Date.Start}/{told.Date.End}" : told.Date.Start);
        happened.Properties.TryAdd("whenText", ClaimDates.Words(told.Date, told.Sentence));
        happened.Spans.Add((told.Sentence.Start, told.Sentence.End));
        foreach (var actor in told.By)
        {
            References.Settle(actor, s_actors);
            Add("PARTICIPATED_IN", actor, happened, told, told.Inferred ? 4 : told.Credibility, ("role", told.Type == "battle" ? "combatant" : "perpetrator"));
        }
        foreach (var aim in told.Targets)
        {
            References.Settle(aim, s_targets);
            Add("TARGETED", happened, aim, told, 3);
        }
        foreach (var place in told.Places.Concat(told.Places.Concat(told.Targets).Select(each => each.Around).OfType<Thing>()).Distinct())
            Add("OCCURRED_IN", happened, place, told, 3, ("relation", told.PlaceRelation));
        return happened;
    }

    public References References => references;

    static string Slug(Thing target, Thing place) => Things.Slug(place == target ? target.Name : place.Name + " " + target.Name);

    static string Year(DatePhrase date)
    {
        var text = date.Start.Length > 0 ? date.Start : date.End;
        var digits = text.TrimStart('[', '.');
        return digits.Length >= 4 ? digits.Replace("X", "0s", StringComparison.Ordinal)[..4] : "";
    }

    void Add(string type, Thing from, Thing to, Told told, int credibility, params (string Name, object Value)[] properties) =>
        candidates.Add(new(type, from, to, ClaimDates.Of(type, told.Date, told.Sentence, false), told.Sentence, told.Rule)
        {
            Credibility = credibility,
            Hedge = told.Inferred ? "" : told.Hedge,
            Properties = properties.ToDictionary(entry => entry.Name, entry => entry.Value),
        });
}
