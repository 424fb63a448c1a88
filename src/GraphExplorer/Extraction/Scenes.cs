namespace GraphExplorer.Extraction;

/// <summary>
/// "... moved to Afghanistan in 2001. Where they swore allegiance": a sentence that begins with "where" goes on from the
/// one before it, at its place and in its time.
/// </summary>
sealed class Scenes(References references, ClauseSlots slots)
{
    Sentence? _before;
    List<Thing> _places = [];
    DatePhrase? _date;

    public void GoOn(Sentence sentence, List<Phrase> phrases, List<Clause> clauses)
    {
        references.Scene.Clear();
        if (_before?.Block != sentence.Block || phrases.Count == 0 || phrases[0] is not { Kind: PhraseKind.Subordinate, Word: "where" })
            return;
        references.Scene.AddRange(_places);
        if (_date is { } date)
            foreach (var clause in clauses.Where(clause => clause.Dates.Count == 0))
                clause.Dates.Add(date);
    }

    public void Note(Sentence sentence, List<Clause> clauses)
    {
        _before = sentence;
        _date = clauses.SelectMany(clause => clause.Dates).LastOrDefault(date => date.Start.Length > 0) is { } last ? last with { Said = ClaimDates.Words(last, sentence) } : null;
        _places = [.. clauses.SelectMany(clause => slots.Resolve("to|into|in|at", clause, ["Place"])).Take(1)];
    }
}
