namespace GraphExplorer.Extraction;

/// <summary>
/// Finds the clauses of a sentence: for each verb its subject (across lists of verbs, relative clauses and insertions),
/// the nouns that follow it, and its dates.
/// </summary>
sealed class Clauses(Lexicon lexicon)
{
    List<Phrase> _phrases = [];
    readonly Dictionary<int, Clause> _byPhrase = [];

    public List<Clause> Of(List<Phrase> phrases, bool isQuestion)
    {
        _phrases = phrases;
        _byPhrase.Clear();
        var clauses = new List<Clause>();
        for (var at = 0; at < phrases.Count; at++)
            if (phrases[at].Verb is { } verb)
            {
                var clause = new Clause(at, verb);
                FillSlots(clause);
                _byPhrase[at] = clause;
                clauses.Add(clause);
            }
        // "funded and trained by the US": the first verb shares what follows the second.
        foreach (var clause in clauses.Where(clause => clause.Slots.Count == 0 && clause.Dates.Count == 0))
            if (clause.At + 2 < phrases.Count && phrases[clause.At + 1].Kind == PhraseKind.And && _byPhrase.TryGetValue(clause.At + 2, out var second) && (second.Verb.IsReduced || second.Verb.IsFinite))
            {
                foreach (var (slot, nouns) in second.Slots)
                    clause.Slots[slot] = nouns;
                clause.Dates.AddRange(second.Dates);
                if (clause.Verb.IsPassive)
                    (second.Verb.IsPassive, second.Verb.IsReduced) = (true, second.Verb.IsReduced);
            }
        var subjects = new Subjects(phrases, _byPhrase);
        foreach (var clause in clauses)
            subjects.Find(clause);
        foreach (var clause in clauses)
            if (clause.Verb is { Verb: "be", IsNegated: false } && clause.Subject is { } subject && clause.Slot("object").FirstOrDefault() is { LastMention: null, Pronoun.Length: 0 } complement)
                complement.SameAs = subject;
        new ClauseTimes(phrases).Give(clauses);
        var moods = new Moods(lexicon, phrases);
        foreach (var clause in clauses)
            moods.Set(clause, isQuestion);
        return clauses;
    }

    void FillSlots(Clause clause)
    {
        var slot = "object";
        var at = clause.At + 1;
        for (; at < _phrases.Count; at++)
        {
            var phrase = _phrases[at];
            switch (phrase.Kind)
            {
                case PhraseKind.Preposition when at == clause.At + 1 && phrase.Word is "out" or "up" or "off" or "over" or "down" or "away":
                    // "carry out", "set up", "break away": part of the verb.
                    clause.Slots[phrase.Word] = [];
                    continue;
                case PhraseKind.Preposition:
                    slot = phrase.Word;
                    continue;
                case PhraseKind.Noun when at > clause.At + 2 && _phrases[at - 1].Kind == PhraseKind.Preposition && (_phrases[at - 2].Kind is PhraseKind.And || _phrases[at - 2].Kind is PhraseKind.Comma && IsListedLater(at)) && clause.Slots.ContainsKey(slot):
                    phrase.Noun!.IsListed = true;
                    Put(clause, slot, phrase.Noun);
                    continue;
                case PhraseKind.Noun when IsOneMoreActor(clause, slot, at):
                    phrase.Noun!.IsListed = true;
                    Put(clause, "by", phrase.Noun);
                    continue;
                case PhraseKind.Noun:
                    if (slot == "object" && clause.Slots.ContainsKey("object") && phrase.Noun!.Governor.Length == 0 && NextVerbIsFinite(at))
                        goto done;
                    phrase.Noun!.IsListed |= slot != "object" && _phrases[at - 1].Kind == PhraseKind.And && !NextVerbIsFinite(at) && phrase.Noun.LastMention is null;
                    Put(clause, slot, phrase.Noun!);
                    continue;
                case PhraseKind.Date:
                    clause.Dates.Add(phrase.Date!);
                    continue;
                case PhraseKind.Comma or PhraseKind.And when GoesOn(at):
                    continue;
                case PhraseKind.Break when phrase.Word is "-" or "\u2013":
                    continue;
            }
            break;
        }
    done:
        clause.End = at - 1;
    }

    // "in Bahawalpur, in Punjab province" is one place, "in A, in B and in C" three.
    bool IsListedLater(int at)
    {
        for (var index = at + 1; index + 1 < _phrases.Count && _phrases[index].Verb is null; index++)
            if (_phrases[index].Kind == PhraseKind.And && _phrases[index + 1].Kind == PhraseKind.Preposition && _phrases[index + 1].Word == _phrases[at - 1].Word)
                return true;
        return false;
    }

    // "destroyed by a force of X loyal to Y and Z militiamen": who acts behind "and" is one more of those "by" whom.
    bool IsOneMoreActor(Clause clause, string slot, int at) =>
        slot is not ("by" or "object") && (clause.Verb.IsPassive || clause.Verb.IsReduced) && clause.Slots.ContainsKey("by") && _phrases[at - 1].Kind == PhraseKind.And
        && _phrases[at].Noun is { LastMention: null } noun && lexicon.Transparent.Contains(noun.Head);

    static void Put(Clause clause, string slot, NounPhrase noun)
    {
        if (!clause.Slots.TryGetValue(slot, out var nouns))
            clause.Slots[slot] = nouns = [];
        nouns.Add(noun);
    }

    bool NextVerbIsFinite(int at) => at + 1 < _phrases.Count && _phrases[at + 1].Verb is { IsFinite: true };

    // After a comma or "and" the clause goes on unless a verb or a new subject follows.
    bool GoesOn(int at)
    {
        var next = at + 1;
        while (next < _phrases.Count && _phrases[next].Kind is PhraseKind.Comma or PhraseKind.And)
            next++;
        if (next >= _phrases.Count || _phrases[next].Kind is PhraseKind.Verb or PhraseKind.Relative or PhraseKind.Subordinate or PhraseKind.Break)
            return false;
        if (_phrases[next].Kind is PhraseKind.Preposition && _phrases[next].Word is "like" or "despite")
            return false;
        for (var index = next; index < _phrases.Count && index < next + 8; index++)
        {
            if (_phrases[index].Verb is { } verb)
                return !verb.IsFinite || index == next;
            if (_phrases[index].Kind is PhraseKind.Comma or PhraseKind.Break or PhraseKind.Relative or PhraseKind.Subordinate)
                return _phrases[next].Kind != PhraseKind.Noun || _phrases[at].Kind is PhraseKind.Comma or PhraseKind.And && index > next;
        }
        return true;
    }
}
