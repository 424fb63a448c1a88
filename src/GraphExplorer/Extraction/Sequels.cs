namespace GraphExplorer.Extraction;

/// <summary>
/// "These incursions were used to penetrate X and to kidnap officials": what a sentence goes on to tell of the event of the
/// sentence before. Where it led, and whom it struck.
/// </summary>
sealed class Sequels(DeedSet deeds, References references, Candidates candidates, EventMaker events)
{
    Sentence? _before;

    public void Read(List<Phrase> phrases, List<Clause> clauses, Sentence sentence)
    {
        var last = events.Made.LastOrDefault();
        var isSequel = last.Event is not null && last.Told.Sentence == _before && phrases.Count > 0
            && phrases[0].Noun is { Determiner: "these" or "those" or "such" or "this" or "the" } noun && DeedPhrase.Read(phrases, 0, deeds) is { IsBare: true } && noun.Elements.Count == 1;
        _before = sentence;
        if (!isSequel)
            return;
        foreach (var clause in clauses.Where(clause => clause.Subject == phrases[0].Noun && clause.Mood is Mood.Fact or Mood.Aim && IsDone(clause, clauses)))
            foreach (var place in clause.Slot("object").SelectMany(each => references.Resolve(each, ["Place"])).Distinct().ToList())
            {
                Add("OCCURRED_IN", last.Event!, place, last.Told, sentence, ("relation", "into"));
                foreach (var (actor, _) in last.Told.Participants)
                    Add("ACTIVE_IN", actor, place, last.Told, sentence, ("mode", "operations"));
            }
        foreach (var clause in clauses.Where(clause => clause.Subject == phrases[0].Noun && IsDone(clause, clauses) && clause.Verb.Verb is "kill" or "kidnap" or "abduct" or "attack" or "murder" or "target"))
            foreach (var victim in clause.Slot("object").SelectMany(each => references.Unnamed.Victims(each, EventMaker.Year(last.Told.When.Start))).Distinct().ToList())
                Add("TARGETED", last.Event!, victim, last.Told, sentence);
    }

    // What they "were used to" do was done; what they "were meant to" do is open.
    static bool IsDone(Clause clause, List<Clause> clauses) => clause.Mood == Mood.Fact || clauses[0].Verb is { Verb: "use", IsPassive: true } && clauses[0].Mood == Mood.Fact;

    void Add(string type, Thing from, Thing to, Happening told, Sentence sentence, params (string Name, object Value)[] properties) =>
        candidates.Add(new(type, from, to, told.When with { Text = "" }, sentence, "sequel") { IsUndated = told.IsUndated, Properties = properties.ToDictionary(entry => entry.Name, entry => entry.Value) });
}
