namespace GraphExplorer.Extraction;

/// <summary>
/// Makes events of what happened: one event for one kind of thing at one place in one time, however often the text tells
/// of it.
/// </summary>
sealed class EventMaker(Things things, Candidates candidates)
{
    static readonly string[] s_targets = ["Group", "StateActor", "Person", "Place"];
    static readonly string[] s_places = ["Place"];
    static readonly string[] s_actors = ["Group", "StateActor", "Person"];

    /// <summary>The events that sentences told of, in order, with the token that tells of them.</summary>
    public List<(Thing Event, Happening Told)> Made { get; } = [];

    public Thing? Make(Happening told)
    {
        if (told.Participants.Count == 0 && told.Targets.Count == 0)
            return null;
        var happened = things.Of(ThingKind.Event, told.Name, told.Id);
        happened.Detail = told.Type;
        happened.Properties.TryAdd("type", told.Type);
        if (!told.IsUndated)
            happened.Properties.TryAdd("whenEdtf", told.When.Start == told.When.End || told.When.End.Length == 0 ? told.When.Start : $"{DatePhrases.Edge(told.When.Start, true)}/{DatePhrases.Edge(told.When.End, false)}");
        happened.Properties.TryAdd("whenText", told.When.Text);
        happened.Spans.Add((told.Sentence.Start, told.Sentence.End));
        foreach (var (actor, role) in told.Participants)
        {
            References.Settle(actor, s_actors);
            Add("PARTICIPATED_IN", actor, happened, told, told.IsInferred ? Math.Max(told.Credibility, 4) : told.Credibility, ("role", role));
        }
        foreach (var aim in told.Targets)
        {
            References.Settle(aim, s_targets);
            Add("TARGETED", happened, aim, told, 3);
        }
        foreach (var (place, _) in told.Places)
            References.Settle(place, s_places);
        foreach (var (place, relation) in told.Places.DistinctBy(each => each.Place))
            Add("OCCURRED_IN", happened, place, told, 3, ("relation", relation));
        Made.Add((happened, told));
        return happened;
    }

    /// <summary>The year of a date, or nothing.</summary>
    public static string Year(string start)
    {
        var digits = start.TrimStart('[', '.');
        return digits.Length >= 4 ? digits.Replace("X", "0s", StringComparison.Ordinal)[..4] : "";
    }

    /// <summary>When an event was that is dated by the words of the text.</summary>
    public static ClaimDate When(DatePhrase date, Sentence sentence) =>
        new(date.Start, date.End.Length > 0 ? date.End : date.Start, ClaimDates.Words(date, sentence));

    void Add(string type, Thing from, Thing to, Happening told, int credibility, params (string Name, object Value)[] properties) =>
        candidates.Add(new(type, from, to, told.When, told.Sentence, told.Rule)
        {
            Credibility = credibility,
            Hedge = told.IsInferred ? "" : told.Hedge,
            IsUndated = told.IsUndated,
            Properties = properties.ToDictionary(entry => entry.Name, entry => entry.Value),
        });
}
