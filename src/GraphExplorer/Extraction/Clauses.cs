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
        foreach (var clause in clauses)
            FindSubject(clause);
        foreach (var clause in clauses)
            if (clause.Verb is { Verb: "be", IsNegated: false } && clause.Subject is { } subject && clause.Slot("object").FirstOrDefault() is { LastMention: null, Pronoun.Length: 0 } complement)
                complement.SameAs = subject;
        GiveDates(clauses);
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
                case PhraseKind.Noun when at > clause.At + 2 && _phrases[at - 1].Kind == PhraseKind.Preposition && _phrases[at - 2].Kind is PhraseKind.And or PhraseKind.Comma && clause.Slots.ContainsKey(slot):
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

    void FindSubject(Clause clause)
    {
        if (clause.Verb.IsInfinitive || (clause.Verb.IsGerund && IsGoverned(clause.At)))
        {
            clause.Governor = Governor(clause.At);
            if (clause.Governor is { } governor)
            {
                clause.Subject = Controlled(governor);
                clause.IsHeadless = clause.Subject is null && governor.IsHeadless;
                if (clause.Subject is not null || clause.IsHeadless)
                    return;
            }
            else if (clause.Verb.IsGerund)
            {
                clause.Subject = NextSubject(clause.End + 1);
                return;
            }
        }
        clause.Subject = SubjectBefore(clause.At, clause, 0);
    }

    bool IsGoverned(int at) => at > 0 && (_phrases[at - 1].Kind is PhraseKind.Preposition or PhraseKind.Subordinate
        || (_phrases[at - 1].Verb is not null)) || (at > 0 && _phrases[at - 1].Kind == PhraseKind.And && at > 1 && _phrases[at - 2].Verb is { IsGerund: true });

    // The verb that an infinitive or a gerund hangs on: nearest to the left, nouns and prepositions between.
    Clause? Governor(int at)
    {
        for (var index = at - 1; index >= 0 && index > at - 12; index--)
        {
            if (_byPhrase.TryGetValue(index, out var clause))
                return clause;
            if (_phrases[index].Kind is PhraseKind.Break || (_phrases[index].Kind == PhraseKind.Subordinate && index == at - 1 && index == 0))
                return null;
        }
        return null;
    }

    // "accused the IMU of funding": the object acts. "was accused of", "began to": the subject does.
    static NounPhrase? Controlled(Clause governor)
    {
        var isObject = !governor.Verb.IsPassive && governor.Verb.Verb is "accuse" or "urge" or "force" or "suspect" or "blame" or "order" or "help" or "allow" or "believe" or "lead" or "cause" or "persuade" or "encourage" or "invite" or "train" or "send" or "ask" or "instruct" or "enable" or "charge" or "prompt" or "push" or "criticize" or "condemn" or "report" or "prevent" or "report";
        if (isObject && governor.Slot("object").FirstOrDefault() is { } acts)
            return acts;
        if (isObject && governor.Verb.Verb is "lead" && governor.Slot("to").FirstOrDefault() is { } led)
            return led;
        return governor.Subject ?? (governor.Governor is { } above ? Controlled(above) : null);
    }

    NounPhrase? NextSubject(int from)
    {
        for (var index = from; index < _phrases.Count && index < from + 8; index++)
            if (_phrases[index].Noun is { Governor.Length: 0 } noun && index + 1 < _phrases.Count)
                return noun;
        return null;
    }

    NounPhrase? SubjectBefore(int at, Clause clause, int depth)
    {
        var index = at - 1;
        while (index >= 0 && _phrases[index].Kind == PhraseKind.Date)
            index--;
        if (index < 0 || depth > 6)
        {
            clause.IsHeadless = true;
            return null;
        }
        switch (_phrases[index].Kind)
        {
            case PhraseKind.Relative:
                clause.IsRelative = true;
                return Antecedent(index);
            case PhraseKind.And:
            case PhraseKind.Verb:
                return SharedSubject(index, clause);
            case PhraseKind.Noun:
                return HeadOf(index, clause, depth);
            case PhraseKind.Comma or PhraseKind.Break:
                return clause.Verb.IsReduced && _phrases[index].Kind == PhraseKind.Comma ? BeforeComma(index, clause, depth)
                    : clause.Verb.IsGerund || _phrases[index].Kind == PhraseKind.Break ? BeforeInsertion(index, clause, depth) : BeforeInsertion(index, clause, depth);
            default:
                return null;
        }
    }

    // The noun before a relative clause: the nearest one.
    NounPhrase? Antecedent(int at)
    {
        if (_phrases[at].Word == "whom" && at > 1 && _phrases[at - 1].Word == "of" && _phrases[at - 2].Noun is { Elements.Count: 0 })
            return _phrases.Take(at - 2).LastOrDefault(phrase => phrase.Noun?.Also.Count > 0)?.Noun;
        for (var index = at - 1; index >= 0 && index >= at - 5; index--)
            if (_phrases[index].Noun is { } noun)
                return noun;
        return null;
    }

    NounPhrase? SharedSubject(int at, Clause clause)
    {
        for (var index = at; index >= 0; index--)
        {
            if (_byPhrase.TryGetValue(index, out var other) && other != clause)
            {
                if (other.Verb.IsInfinitive != clause.Verb.IsInfinitive && other.Verb.IsInfinitive)
                    continue;
                if (other.IsRelative && index + 1 < at && _phrases[at].Kind == PhraseKind.And && at > 0 && _phrases[at - 1].Kind == PhraseKind.Comma)
                    continue;
                if (clause.Verb.IsGerund && other.Verb.Verb == "lead" && other.Slot("to").FirstOrDefault() is { LastMention: not null } led)
                {
                    clause.Dates.AddRange(other.Dates);
                    return led;
                }
                clause.IsHeadless = other.IsHeadless;
                if (other.Verb.IsGerund && clause.Verb.IsFinite && other.Governor is null && other.Subject is null)
                    continue;
                if (clause.Verb.IsReduced && other.Slot("object").LastOrDefault() is { } last)
                    return last;
                return other.Subject ?? SubjectBefore(index, other, 5);
            }
            if (_phrases[index].Kind == PhraseKind.Break && _phrases[index].Word == ":")
                return null;
        }
        clause.IsHeadless = true;
        return null;
    }

    // The noun right before the verb, or the noun on which its preposition hangs: "fighters from the IMU attacked".
    NounPhrase? HeadOf(int at, Clause clause, int depth)
    {
        var noun = _phrases[at].Noun!;
        if (clause.Verb.IsReduced || clause.Verb.IsGerund)
            return noun;
        var head = at;
        while (head > 1 && _phrases[head].Noun is { Governor.Length: > 0 } && _phrases[head - 1].Kind == PhraseKind.Preposition)
        {
            var before = head - 2;
            while (before >= 0 && _phrases[before].Kind == PhraseKind.Date)
                before--;
            if (before < 0 || _phrases[before].Noun is null)
                return before >= 0 && _phrases[before].Kind == PhraseKind.Comma && before > 0 ? BeforeInsertion(before, clause, depth)
                    : before >= 0 && _phrases[before].Verb is not null ? SharedOrReduced(before, clause, depth) : null;
            head = before;
        }
        return _phrases[head].Noun;
    }

    // "a militant based in Karachi pledged": the verb between hangs on the noun before it.
    NounPhrase? SharedOrReduced(int at, Clause clause, int depth) =>
        _phrases[at].Verb is { IsReduced: true } ? SubjectBefore(at, clause, depth + 1) : _byPhrase.GetValueOrDefault(at) is { IsRelative: true } relative ? relative.Subject : null;

    NounPhrase? BeforeComma(int at, Clause clause, int depth)
    {
        for (var index = at - 1; index >= 0; index--)
            if (_phrases[index].Noun is { } noun)
            {
                if (noun.Governor.Length > 0 && index >= 2 && _phrases[index - 2].Noun is { } owner && owner.Mentions.Any())
                    return owner;
                return noun;
            }
        clause.IsHeadless = depth == 0 && at <= 1;
        return null;
    }

    // ", X," or ", which ...," between subject and verb is skipped: the subject stands before the first comma.
    NounPhrase? BeforeInsertion(int at, Clause clause, int depth)
    {
        if (clause.Verb.IsGerund || clause.Verb.IsReduced)
            return SharedSubject(at, clause);
        for (var index = at - 1; index > 0; index--)
        {
            if (_phrases[index].Kind is not (PhraseKind.Comma or PhraseKind.Break))
                continue;
            var opens = _phrases[index + 1];
            var isInsertion = opens.Kind is PhraseKind.Relative or PhraseKind.Preposition or PhraseKind.Date or PhraseKind.Noun or PhraseKind.And || opens.Verb is { IsReduced: true } or { IsGerund: true } || opens.Verb is { IsFinite: true };
            if (!isInsertion || opens.Verb is { IsFinite: true, IsReduced: false } || _phrases[index].Kind != _phrases[at].Kind)
                return SharedSubject(at, clause);
            if (_phrases.Skip(index + 1).Take(at - index - 1).Any(phrase => phrase.Verb is { IsFinite: true }) && opens.Kind != PhraseKind.Relative)
                return SharedSubject(at, clause);
            return SubjectBefore(index, clause, depth + 1);
        }
        return SharedSubject(at, clause);
    }

    // A date in reach of a verb is that verb's; one that stands free before a verb is of every clause after it; a single
    // date at the end of a list of verbs is of all of them.
    void GiveDates(List<Clause> clauses)
    {
        var taken = clauses.SelectMany(clause => clause.Dates).ToHashSet();
        foreach (var clause in clauses.Where(clause => clause.Dates.Count == 0 && !(clause.IsRelative && clause.Verb is { IsPresent: true, IsPerfect: false })))
        {
            for (var index = clause.At - 1; index >= 0; index--)
            {
                if (_phrases[index].Kind == PhraseKind.Break && _phrases[index].Word == ";")
                    break;
                if (_phrases[index].Date is { } date && (!taken.Contains(date) || index == clause.At - 1))
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
            var when = _phrases.FindLastIndex(Math.Max(clause.At - 1, 0), phrase => phrase.Kind == PhraseKind.Subordinate);
            if (when > 0 && _phrases[when].Word is "when" or "while" or "where" && clauses.FindLast(other => other.At < when) is { Dates.Count: 1 } main && main.End >= when - 1)
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
        if (_phrases[date].Date is not { Start.Length: > 0 } || !_phrases.Skip(date + 1).Take(verb - date - 1).Any(phrase => phrase.Kind == PhraseKind.Comma))
            return false;
        for (var at = date - 1; at >= 0 && _phrases[at].Verb is null; at--)
            if (_phrases[at].Kind == PhraseKind.Subordinate)
                return _phrases[at].Word is "after" or "following" && at < date - 1;
        return false;
    }

    Clause? NextOfList(List<Clause> clauses, Clause clause)
    {
        var next = clauses.Find(other => other.At > clause.End && other.Subject is not null && other.Subject == clause.Subject && other.Verb.IsFinite);
        return next is not null && !next.IsRelative && !clause.IsRelative && _phrases.Skip(clause.End + 1).Take(next.At - clause.End - 1).All(phrase => phrase.Kind is PhraseKind.And or PhraseKind.Comma) ? next : null;
    }
}
