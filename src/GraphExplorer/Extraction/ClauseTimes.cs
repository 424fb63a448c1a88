namespace GraphExplorer.Extraction;

/// <summary>Says of what time each clause of a sentence is.</summary>
sealed class ClauseTimes(List<Phrase> phrases)
{
    // A date in reach of a verb is that verb's; one that stands free before a verb is of every clause after it; a single
    // date at the end of a list of verbs is of all of them.
    public void Give(List<Clause> clauses)
    {
        var taken = clauses.SelectMany(clause => clause.Dates).ToHashSet();
        foreach (var clause in clauses.Where(clause => clause.Dates.Count == 0 && !(clause.IsRelative && clause.Verb is { IsPresent: true, IsPerfect: false })))
        {
            for (var index = clause.At - 1; index >= 0; index--)
            {
                if (phrases[index].Kind == PhraseKind.Break && phrases[index].Word == ";")
                    break;
                if (phrases[index].Date is { } date && (!taken.Contains(date) || index == clause.At - 1))
                {
                    clause.Dates.Add(IsOfWhatWasBefore(index, clause.At) ? date.Afterwards() : date);
                    break;
                }
            }
        }
        foreach (var clause in clauses.Where(clause => clause.Dates.Count == 0))
        {
            if (clause.IsRelative && clause.Verb is { IsPresent: true, IsPerfect: false })
                continue;
            var when = phrases.FindLastIndex(Math.Max(clause.At - 1, 0), phrase => phrase.Kind == PhraseKind.Subordinate);
            // "until April 2016, when it was driven out": then.
            if (when > 1 && when >= clause.At - 2 && phrases[when].Word is "when" && (phrases[when - 1].Date ?? (phrases[when - 1].Kind == PhraseKind.Comma ? phrases[when - 2].Date : null)) is { } until)
                clause.Dates.Add(until.IsPoint || until.End.Length == 0 ? until : until with { Start = until.End, IsPoint = true, Word = "in" });
            else if (when > 0 && phrases[when].Word is "when" or "while" or "where" && clauses.FindLast(other => other.At < when) is { Dates.Count: 1 } main && main.End >= when - 1)
                clause.Dates.AddRange(main.Dates);
            else if (clause.Verb.IsGerund && clause.Subject is { } doer && clauses.Find(other => other != clause && other.Slot("object").Contains(doer)) is { Dates.Count: > 0 } above)
                clause.Dates.AddRange(above.Dates);
            else if (clause.Governor is { Dates.Count: > 0 } governor)
                clause.Dates.AddRange(governor.Dates);
            else if (NextOfList(clauses, clause) is { Dates.Count: 1 } next)
                clause.Dates.AddRange(next.Dates);
            else if (clauses.FirstOrDefault(other => other.Governor == clause && other.Dates.Count > 0) is { } governed && clause.Verb.IsFinite)
                clause.Dates.AddRange(governed.Dates);
        }
    }

    // "After an offensive in 2014, the group moved": the date is the offensive's.
    bool IsOfWhatWasBefore(int date, int verb)
    {
        // "Following the invasion, in late 2001, the group moved": set apart, it is of the move.
        if (phrases[date].Date is not { Start.Length: > 0 } || date > 0 && phrases[date - 1].Kind == PhraseKind.Comma || !phrases.Skip(date + 1).Take(verb - date - 1).Any(phrase => phrase.Kind == PhraseKind.Comma))
            return false;
        for (var at = date - 1; at >= 0 && phrases[at].Verb is null; at--)
            if (phrases[at].Kind == PhraseKind.Subordinate)
                return phrases[at].Word is "after" or "following" && at < date - 1;
        return false;
    }

    Clause? NextOfList(List<Clause> clauses, Clause clause)
    {
        var next = clauses.Find(other => other.At > clause.End && other.Subject is not null && other.Subject == clause.Subject && other.Verb.IsFinite);
        return next is not null && !next.IsRelative && !clause.IsRelative && phrases.Skip(clause.End + 1).Take(next.At - clause.End - 1).All(phrase => phrase.Kind is PhraseKind.And && phrase.Word is not "but" || phrase.Kind is PhraseKind.Comma) ? next : null;
    }
}
