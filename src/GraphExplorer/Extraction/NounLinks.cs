namespace GraphExplorer.Extraction;

/// <summary>
/// Links the nouns of a sentence: "A, B and C" become one list, a preposition hangs its noun on the noun before it, and
/// "its leader, X," is one thing under two descriptions.
/// </summary>
static class NounLinks
{
    public static void Link(List<Phrase> phrases)
    {
        Together(phrases);
        Coordinate(phrases);
        Examples(phrases);
        Belonging(phrases);
        // A noun and those that hang on it with "of": what follows may belong to any of them.
        var chain = new List<NounPhrase>();
        for (var at = 0; at < phrases.Count; at++)
        {
            var phrase = phrases[at];
            if (phrase.Kind == PhraseKind.Preposition && at + 1 < phrases.Count && phrases[at + 1].Noun is { } governed)
            {
                governed.Governor = phrase.Word;
                foreach (var owner in chain)
                    owner.After.TryAdd(phrase.Word, governed);
            }
            else if (phrase.Noun is { } noun)
            {
                if (noun.Governor != "of")
                    chain.Clear();
                chain.Add(noun);
            }
            else if (phrase.Kind is not (PhraseKind.Preposition or PhraseKind.Date))
                chain.Clear();
        }
        for (var at = 0; at + 2 < phrases.Count; at++)
            if (phrases[at].Noun is { LastMention: null, Pronoun.Length: 0 } general && phrases[at + 1].Word == ":" && phrases[at + 2].Noun is { LastMention: not null } listed)
                general.Apposition = listed;
        for (var at = 0; at + 2 < phrases.Count; at++)
            if (phrases[at].Noun is { } noun && phrases[at + 1].Kind == PhraseKind.Comma && phrases[at + 2].Noun is { } next && IsDescription(noun) != IsDescription(next)
                && next.Governor.Length == 0 && !IsSubject(phrases, at + 2, next))
            {
                noun.Apposition = next;
                // "X, a Kurd born in Syria,": the second is X.
                if (noun.LastMention is { IsAdjective: false } && next.Determiner is "a" or "an" or "the")
                    next.SameAs = noun;
            }
    }

    // "X, together with Y, fought": X and Y did.
    static void Together(List<Phrase> phrases)
    {
        for (var at = 0; at + 5 < phrases.Count; at++)
            if (phrases[at].Noun is { LastMention.IsAdjective: false, Also.Count: 0 } first && phrases[at + 1].Kind == PhraseKind.Comma && phrases[at + 2] is { Kind: PhraseKind.Preposition, Word: "with" } with && with.Last > with.First
                && phrases[at + 3].Noun is { LastMention.IsAdjective: false } second && phrases[at + 4].Kind == PhraseKind.Comma && phrases[at + 5].Verb is { IsFinite: true })
            {
                first.Also.Add(second);
                phrases[at].Last = phrases[at + 3].Last;
                phrases.RemoveRange(at + 1, 4);
            }
    }

    // "gunmen belonging to X", "militants linked to X", "men believed to belong to X": they are of X.
    static void Belonging(List<Phrase> phrases)
    {
        for (var at = 0; at + 4 < phrases.Count; at++)
            if (phrases[at].Noun is { LastMention: null, Pronoun.Length: 0 } && phrases[at + 1].Verb is { Verb: "believe" or "think" or "suspect" or "say" or "allege" or "report" or "know", IsPassive: false } && phrases[at + 2].Verb is { Verb: "belong", IsInfinitive: true })
                phrases.RemoveAt(at + 1);
        for (var at = 0; at + 3 < phrases.Count; at++)
            if (phrases[at].Noun is { LastMention: null, Pronoun.Length: 0 } noun && phrases[at + 1].Verb is { Verb: "belong" or "link" or "affiliate" or "associate" or "align" or "connect", IsFinite: false } or { Verb: "belong", IsGerund: true }
                && phrases[at + 2] is { Kind: PhraseKind.Preposition, Word: "to" or "with" } && phrases[at + 3].Noun is { LastMention.IsAdjective: false } owner)
            {
                noun.After.TryAdd("of", owner);
                phrases.RemoveRange(at + 1, 3);
            }
    }

    // "a circle of students, among them X and Y", "groups such as X", "allies, including X": those named are some of them.
    static void Examples(List<Phrase> phrases)
    {
        for (var at = 1; at + 1 < phrases.Count; at++)
        {
            var isAmong = phrases[at] is { Kind: PhraseKind.Preposition, Word: "among" } && phrases[at + 1].Noun is { Pronoun: "them" or "whom" };
            var named = isAmong ? at + 2 : at + 1;
            if (!isAmong && phrases[at] is not { Kind: PhraseKind.Preposition, Word: "including" } || named >= phrases.Count || phrases[named].Noun is not { LastMention: not null } some)
                continue;
            var before = phrases[at - 1].Kind == PhraseKind.Comma ? at - 2 : at - 1;
            while (before > 1 && phrases[before].Noun is { Elements.Count: > 0 } && phrases[before - 1] is { Kind: PhraseKind.Preposition, Word: "of" } && phrases[before - 2].Noun is { LastMention: null })
                before -= 2;
            // "those who had left him, among them X and Y, founded": X and Y are some of those.
            if (isAmong && named + 2 < phrases.Count && phrases[named + 1].Kind == PhraseKind.Comma && phrases[named + 2].Verb is { IsFinite: true } && phrases.FindLastIndex(at, phrase => phrase.Kind == PhraseKind.Relative && phrase.Word is "who") is > 0 and var who)
                before = who - 1;
            if (before < 0 || phrases[before].Noun is not { Pronoun.Length: 0 } general || general.Mentions.Any(mention => !mention.IsAdjective) && general.Head.Length == 0)
                continue;
            general.Also.Add(some);
            general.Also.AddRange(some.Also);
            general.IsListed = before > 1 && phrases[before - 1].Kind == PhraseKind.And;
            phrases.RemoveRange(named - (isAmong ? 2 : 1), isAmong ? 3 : 2);
        }
    }

    // "a cleric", "a Kurd": no name.
    static bool IsDescription(NounPhrase noun) => noun.LastMention is null or { IsAdjective: true };

    // "its leader, X, pledged": X is both. "After the war, X pledged" is not: the noun before is governed.
    static bool IsSubject(List<Phrase> phrases, int at, NounPhrase noun) =>
        at + 1 < phrases.Count && phrases[at + 1].Verb is { IsFinite: true } && noun.LastMention is not null && phrases[at - 2].Noun!.Governor.Length > 0 && phrases[at - 2].Noun!.Governor != "of";

    static void Coordinate(List<Phrase> phrases)
    {
        for (var at = 0; at < phrases.Count; at++)
        {
            if (phrases[at].Noun is not { } first || !IsNamed(first))
                continue;
            var end = ListEnd(phrases, at);
            if (end < 0)
                continue;
            for (var index = at + 1; index <= end; index++)
                if (phrases[index].Noun is { } other)
                    first.Also.Add(other);
            phrases[at].Last = phrases[end].Last;
            phrases.RemoveRange(at + 1, end - at);
        }
    }

    static bool IsNamed(NounPhrase noun) => noun.Mentions.Any() || noun.Pronoun.Length > 0;

    /// <summary>Index of the last noun of the list that begins at the noun; -1 when it is none.</summary>
    static int ListEnd(List<Phrase> phrases, int start)
    {
        var (at, end) = (start, -1);
        var isGoverned = start > 0 && phrases[start - 1].Kind is PhraseKind.Preposition or PhraseKind.Verb && phrases[start - 1].Word != "between" || IsAfter(phrases, start);
        // "troops from Kenya and Uganda fought": before the first verb a governed list has no subject in it.
        if (isGoverned && phrases[start - 1].Kind == PhraseKind.Preposition && start > 1 && phrases[start - 2].Kind == PhraseKind.Noun && !HasVerbBefore(phrases, start))
            isGoverned = false;
        while (at + 1 < phrases.Count)
        {
            var next = at + 1;
            var hasComma = phrases[next].Kind == PhraseKind.Comma;
            if (hasComma)
                next++;
            var hasAnd = next < phrases.Count && phrases[next].Kind == PhraseKind.And && phrases[next].Word is "and" or "or";
            if (hasAnd)
                next++;
            // "Tashkent, Uzbekistan" and "A, B and C": a comma alone joins only when "and" follows later.
            if (next >= phrases.Count || (!hasComma && !hasAnd) || phrases[next].Noun is not { } noun || !IsNamed(noun) || !Fits(phrases[start].Noun!, noun))
                break;
            if (IsNextSubject(phrases, next) && (isGoverned || (hasComma && !hasAnd) || phrases[next].Noun!.Pronoun.Length > 0))
                break;
            at = next;
            if (hasAnd)
                end = next;
        }
        return end;
    }

    // "after the US invasion and X took command": what follows "after" is no subject.
    static bool IsAfter(List<Phrase> phrases, int start) => start > 1 && phrases[start - 1].Kind == PhraseKind.Subordinate && phrases[start - 1].Word is "after" or "following" && phrases[start].Noun!.LastMention is null;

    static bool HasVerbBefore(List<Phrase> phrases, int start)
    {
        for (var at = start - 1; at >= 0 && phrases[at].Kind is not (PhraseKind.Comma or PhraseKind.Break or PhraseKind.Subordinate); at--)
            if (phrases[at].Verb is { } verb && (verb.IsFinite || verb.IsInfinitive || at > 0 && phrases[at - 1].Kind is PhraseKind.Preposition or PhraseKind.Subordinate))
                return true;
        return false;
    }

    static bool IsNextSubject(List<Phrase> phrases, int noun) => noun + 1 < phrases.Count && phrases[noun + 1].Verb is { IsFinite: true };

    static bool Fits(NounPhrase one, NounPhrase other)
    {
        if (one.Pronoun.Length > 0 || other.Pronoun.Length > 0)
            return ClassOf(one.Pronoun.Length > 0 ? other : one) != "place" || one.Pronoun.Length == 0;
        // Two descriptions of different things are not one list: "the leader of X and Y's brother".
        return (ClassOf(one), ClassOf(other)) switch
        {
            ("country", _) or (_, "country") => true,
            ("unknown", "place" or "group") or ("place" or "group", "unknown") => true,
            ("person", "group") or ("group", "person") => true,
            (var a, var b) => a == b,
        };
    }

    static string ClassOf(NounPhrase noun)
    {
        var mention = noun.LastMention ?? noun.Mentions.LastOrDefault();
        return mention?.Thing.Kind switch
        {
            ThingKind.Place => mention.Thing.Twin is null ? "place" : "country",
            ThingKind.Person => "person",
            ThingKind.Community => "community",
            ThingKind.Event => "event",
            ThingKind.Unknown when !mention.Thing.MaybePerson => "unknown",
            null => "none",
            _ => "group",
        };
    }
}
