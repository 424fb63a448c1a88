namespace GraphExplorer.Extraction;

/// <summary>Finds whom a verb is about: across lists of verbs, relative clauses, insertions and the verb that it hangs on.</summary>
sealed class Subjects(List<Phrase> phrases, Dictionary<int, Clause> byPhrase)
{
    public void Find(Clause clause)
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

    bool IsGoverned(int at) => at > 0 && (phrases[at - 1].Kind is PhraseKind.Preposition or PhraseKind.Subordinate
        || (phrases[at - 1].Verb is not null)) || (at > 0 && phrases[at - 1].Kind == PhraseKind.And && at > 1 && phrases[at - 2].Verb is { IsGerund: true });

    // The verb that an infinitive or a gerund hangs on: nearest to the left, nouns and prepositions between.
    Clause? Governor(int at)
    {
        for (var index = at - 1; index >= 0 && index > at - 12; index--)
        {
            if (byPhrase.TryGetValue(index, out var clause))
                return clause;
            if (phrases[index].Kind is PhraseKind.Break || (phrases[index].Kind == PhraseKind.Subordinate && index == at - 1 && index == 0))
                return null;
        }
        return null;
    }

    // "accused the IMU of funding": the object acts. "was accused of", "began to": the subject does.
    static NounPhrase? Controlled(Clause governor)
    {
        var isObject = !governor.Verb.IsPassive && governor.Verb.Verb is "accuse" or "urge" or "force" or "suspect" or "blame" or "order" or "help" or "allow" or "believe" or "lead" or "cause" or "persuade" or "encourage" or "invite" or "train" or "send" or "ask" or "instruct" or "enable" or "charge" or "prompt" or "push" or "criticize" or "condemn" or "report" or "prevent" or "drive" or "compel" or "assist";
        if (isObject && governor.Slot("object").FirstOrDefault() is { } acts)
            return acts;
        if (isObject && governor.Verb.Verb is "lead" && governor.Slot("to").FirstOrDefault() is { } led)
            return led;
        return governor.Subject ?? (governor.Governor is { } above ? Controlled(above) : null);
    }

    NounPhrase? NextSubject(int from)
    {
        for (var index = from; index < phrases.Count && index < from + 8; index++)
            if (phrases[index].Noun is { Governor.Length: 0 } noun && index + 1 < phrases.Count)
                return noun;
        return null;
    }

    NounPhrase? SubjectBefore(int at, Clause clause, int depth)
    {
        var index = at - 1;
        while (index >= 0 && phrases[index].Kind == PhraseKind.Date)
            index--;
        if (index < 0 || depth > 6)
        {
            clause.IsHeadless = true;
            return null;
        }
        switch (phrases[index].Kind)
        {
            case PhraseKind.Relative:
                clause.IsRelative = true;
                return Antecedent(index);
            case PhraseKind.And:
            case PhraseKind.Verb:
                return SharedSubject(index, clause);
            case PhraseKind.Noun:
                return HeadOf(index, clause, depth);
            // "X, however, carried out": nothing stands between the commas.
            case PhraseKind.Comma when index > 1 && clause.Verb.IsFinite && phrases[index - 1].Kind == PhraseKind.Comma && phrases[index - 2].Noun is { Governor.Length: 0 } named:
                return named;
            case PhraseKind.Comma or PhraseKind.Break:
                return clause.Verb.IsReduced && phrases[index].Kind == PhraseKind.Comma ? BeforeComma(index, clause, depth)
                    : clause.Verb.IsGerund || phrases[index].Kind == PhraseKind.Break ? BeforeInsertion(index, clause, depth) : BeforeInsertion(index, clause, depth);
            default:
                return null;
        }
    }

    // The noun before a relative clause: the nearest one.
    NounPhrase? Antecedent(int at)
    {
        // "X, which pledged and which is": both of X.
        if (at > 0 && phrases[at - 1].Kind == PhraseKind.And && phrases[at].Word is "which" or "who" && byPhrase.Where(entry => entry.Key < at && entry.Value is { IsRelative: true, Subject: not null } && phrases[entry.Key - 1].Word == phrases[at].Word).OrderBy(entry => entry.Key).LastOrDefault().Value is { } first)
            return first.Subject;
        if (phrases[at].Word == "whom" && at > 1 && phrases[at - 1].Word == "of" && phrases[at - 2].Noun is { Elements.Count: 0 })
            return phrases.Take(at - 2).LastOrDefault(phrase => phrase.Noun?.Also.Count > 0)?.Noun;
        for (var index = at - 1; index >= 0 && index >= at - 5; index--)
            if (phrases[index].Noun is { } noun && !(phrases[at].Word == "who" && noun.Governor.Length > 0 && noun.LastMention?.Thing.Kind is not (ThingKind.Person or ThingKind.Unknown) && index > 1 && noun.Governor is "of" or "from" or "in"))
                return noun;
        return null;
    }

    NounPhrase? SharedSubject(int at, Clause clause)
    {
        for (var index = at; index >= 0; index--)
        {
            if (byPhrase.TryGetValue(index, out var other) && other != clause)
            {
                if (other.Verb.IsInfinitive != clause.Verb.IsInfinitive && other.Verb.IsInfinitive)
                    continue;
                if (other.IsRelative && index + 1 < at && phrases[at].Kind == PhraseKind.And && at > 0 && phrases[at - 1].Kind == PhraseKind.Comma)
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
            if (phrases[index].Kind == PhraseKind.Break && phrases[index].Word == ":")
                return null;
        }
        clause.IsHeadless = true;
        return null;
    }

    // The noun right before the verb, or the noun on which its preposition hangs: "fighters from the IMU attacked".
    NounPhrase? HeadOf(int at, Clause clause, int depth)
    {
        var noun = phrases[at].Noun!;
        if (clause.Verb.IsReduced || clause.Verb.IsGerund)
            return noun;
        var head = at;
        while (head > 1 && phrases[head].Noun is { Governor.Length: > 0 } && phrases[head - 1].Kind == PhraseKind.Preposition)
        {
            var before = head - 2;
            while (before >= 0 && phrases[before].Kind == PhraseKind.Date)
                before--;
            if (before < 0 || phrases[before].Noun is null)
                return before >= 0 && phrases[before].Kind == PhraseKind.Comma && before > 0 ? BeforeInsertion(before, clause, depth)
                    : before >= 0 && phrases[before].Verb is not null ? SharedOrReduced(before, clause, depth) : null;
            head = before;
        }
        return phrases[head].Noun;
    }

    // "a militant based in Karachi pledged": the verb between hangs on the noun before it.
    NounPhrase? SharedOrReduced(int at, Clause clause, int depth) =>
        phrases[at].Verb is { IsReduced: true } ? SubjectBefore(at, clause, depth + 1) : byPhrase.GetValueOrDefault(at) is { IsRelative: true } relative ? relative.Subject : null;

    NounPhrase? BeforeComma(int at, Clause clause, int depth)
    {
        for (var index = at - 1; index >= 0; index--)
            if (phrases[index].Noun is { } noun)
            {
                if (noun.Governor.Length > 0 && index >= 2 && phrases[index - 2].Noun is { } owner && owner.Mentions.Any())
                    return owner;
                return noun;
            }
        clause.IsHeadless = depth == 0 && at <= 1;
        return null;
    }

    // "X, an operative of the group who had married, was": the verb of a relative clause does not end the insertion.
    bool HasVerbOfItsOwn(int from, int to)
    {
        var relative = phrases.FindIndex(from, to - from, phrase => phrase.Kind == PhraseKind.Relative);
        var verb = phrases.FindIndex(from, to - from, phrase => phrase.Verb is { IsFinite: true });
        return verb >= 0 && (relative < 0 || relative > verb);
    }

    // ", X," or ", which ...," between subject and verb is skipped: the subject stands before the first comma.
    NounPhrase? BeforeInsertion(int at, Clause clause, int depth)
    {
        if (clause.Verb.IsGerund || clause.Verb.IsReduced)
            return SharedSubject(at, clause);
        for (var index = at - 1; index > 0; index--)
        {
            if (phrases[index].Kind is not (PhraseKind.Comma or PhraseKind.Break))
                continue;
            var opens = phrases[index + 1];
            var isInsertion = opens.Kind is PhraseKind.Relative or PhraseKind.Preposition or PhraseKind.Date or PhraseKind.Noun or PhraseKind.And || opens.Verb is { IsReduced: true } or { IsGerund: true } || opens.Verb is { IsFinite: true };
            if (!isInsertion || opens.Verb is { IsFinite: true, IsReduced: false } || phrases[index].Kind != phrases[at].Kind)
                return SharedSubject(at, clause);
            if (opens.Kind != PhraseKind.Relative && HasVerbOfItsOwn(index + 1, at))
                return SharedSubject(at, clause);
            return SubjectBefore(index, clause, depth + 1);
        }
        return SharedSubject(at, clause);
    }
}
