namespace GraphExplorer.Extraction;

/// <summary>"a splinter group of X", without a name, is a group of its own that left X.</summary>
sealed class SplinterNotes(References references, Candidates candidates)
{
    public void Read(List<Phrase> phrases, List<Clause> clauses, Sentence sentence)
    {
        foreach (var clause in clauses.Where(clause => clause.Mood == Mood.Fact))
            foreach (var noun in clause.Slots.Values.SelectMany(nouns => nouns).Append(clause.Subject).OfType<NounPhrase>())
                if (noun.Head is "group" or "faction" && noun.Elements.Exists(element => element.Word is "splinter" or "breakaway") && noun.Determiner is "a" or "another"
                    && clause.Verb.Verb is not "be" && references.Splinter(noun) is { } pair && phrases.Count > 0)
                    candidates.Add(new("SPLINTER_OF", pair.Child, pair.Parent, ClaimDates.Before(clause.Dates.FirstOrDefault(date => date.Start.Length > 0), sentence), sentence, "unnamed-splinter") { IsPresupposed = true });
    }
}
