namespace GraphExplorer.Extraction;

/// <summary>
/// Whether a clause says that something is so: not in a question or after "if", not after "planned to" or "denied that",
/// with a lower credibility after "suspected of", and the other way round with "not".
/// </summary>
sealed class Moods(Lexicon lexicon, List<Phrase> phrases)
{
    static readonly HashSet<string> s_going = ["begin", "start", "continue", "go", "use", "manage", "help", "come", "tend", "force", "compel", "cease", "stop", "remain", "proceed", "elect", "choose", "lead", "resume", "join", "cooperate", "unite", "send", "carry", "succeed", "decide", "turn", "move", "admit", "confess", "be", "drive", "enable", "oblige", "allow", "permit", "let", "assist", "seem", "appear"];
    static readonly HashSet<string> s_partings = ["leave", "split", "break", "splinter", "quit", "defect", "separate", "depart", "secede", "merge", "unite", "combine", "join", "reunite"];
    static readonly HashSet<string> s_speech = ["say", "claim", "state", "announce", "declare", "report", "allege", "believe", "suggest", "insist", "assert", "think", "accuse", "note", "confirm", "argue", "estimate", "indicate", "reveal"];

    public void Set(Clause clause, bool isQuestion)
    {
        var verb = clause.Verb;
        if (isQuestion || IsUnder(clause))
            clause.Mood = Mood.Unreal;
        else if (verb.Modal.Length > 0)
            clause.Mood = verb.Modal is "may" && !verb.IsNegated ? Soften(clause, verb.Modal) : verb.Modal is "can" && verb.IsPresent ? Mood.Unreal : Mood.Unreal;
        else if (clause.Governor is { } governor)
            clause.Mood = Governed(clause, governor);
        else if (verb.IsInfinitive)
            clause.Mood = Mood.Aim;
        if (clause.Mood == Mood.Fact && (clause.Slot("object").Any(IsNone) || clause.Subject is { } subject && IsNone(subject)))
            clause.Mood = Mood.Unreal;
        if (clause.Mood == Mood.Fact && verb.IsNegated)
            clause.Mood = verb.IsFinite && clause.Governor is null && !IsReportedBefore(clause) ? Mood.Denied : Mood.Unreal;
        if (verb.Hedge.Length > 0)
            Hedge(clause, verb.Hedge);
        HedgeBySource(clause);
    }

    // "There is little doubt that" says that it is so.
    static bool IsNone(NounPhrase noun) => noun.Head is not "doubt" && (noun.Determiner == "no" || noun.Determiner == "few" || noun.Elements.Exists(element => element.Word is "few" or "nobody" or "none" or "neither" or "little" or "nothing"));

    static Mood Soften(Clause clause, string modal)
    {
        (clause.Credibility, clause.Hedge) = (4, modal);
        return Mood.Fact;
    }

    Mood Governed(Clause clause, Clause governor)
    {
        var above = governor.Verb;
        if (governor.Mood is Mood.Unreal or Mood.Denied)
            return Mood.Unreal;
        if (above.IsNegated)
            return Mood.Unreal;
        if (governor.Mood == Mood.Aim)
            return Mood.Aim;
        if (lexicon.Hedges.TryGetValue(Word(above), out var credibility) && (above.IsPassive || above.Verb is "accuse" or "suspect" or "blame" or "believe"))
        {
            clause.Credibility = Math.Max(clause.Credibility, credibility);
            clause.Hedge = Word(above);
            return Mood.Fact;
        }
        (clause.Credibility, clause.Hedge) = (governor.Credibility, governor.Hedge);
        // "claims to have trained", "is known to have been led": of what is past by then.
        if (clause.Verb is { IsInfinitive: true, IsPerfect: true } && above.Verb is "know" or "claim" or "say" or "appear" or "seem" or "report" or "find" or "show" or "admit" or "tend")
            return Mood.Fact;
        // "left the group to form X": those who part do it.
        if (s_partings.Contains(above.Verb) && clause.Verb.Verb is "form" or "found" or "create" or "establish" or "launch" or "start" or "set" or "join" or "lead")
            return Mood.Fact;
        if (lexicon.Unreal.Contains(above.Verb))
            return Mood.Unreal;
        if (clause.Verb.IsGerund)
            return Gerund(clause, governor);
        if (lexicon.Aspirations.Contains(above.Verb) || above.Verb is "be" or "include" && IsAimNoun(governor))
            return Mood.Aim;
        if (above.Verb == "be" && governor.Slot("object").Any(noun => noun.Head is "able"))
            return Mood.Fact;
        return s_going.Contains(above.Verb) && above.Verb != "be" && !(above.Verb is "join" or "move" or "unite" or "send" && governor.Slots.Count > 0) ? Mood.Fact : Mood.Aim;
    }

    // "by bombing", "after splitting", "began attacking" are done; "for attacking" too; "with the aim of creating" is wanted.
    Mood Gerund(Clause clause, Clause governor)
    {
        var before = phrases[clause.At - 1];
        if (before.Kind == PhraseKind.Preposition && clause.At > 1 && phrases[clause.At - 2].Noun is { } noun && noun.Elements.Exists(element => element.Word is "aim" or "goal" or "objective" or "purpose" or "intention" or "hope" or "hopes" or "aims" or "goals" or "plan" or "plans" or "objectives" or "idea" or "view"))
            return Mood.Aim;
        if (before.Kind == PhraseKind.Preposition && before.Word is "without" or "against" or "instead" or "towards" or "toward" or "from" && governor.Verb.Verb is not ("come" or "derive" or "receive" or "raise" or "earn" or "generate" or "benefit" or "profit" or "return" or "obtain"))
            return Mood.Unreal;
        return lexicon.Aspirations.Contains(governor.Verb.Verb) && before.Kind == PhraseKind.Verb && governor.Verb.Verb is not ("fight" or "try" or "work") ? Mood.Aim : Mood.Fact;
    }

    static bool IsAimNoun(Clause governor) => governor.Subject is { } subject && subject.Elements.Exists(element => element.Word is "aim" or "goal" or "objective" or "aims" or "goals" or "objectives" or "purpose" or "mission" or "ambition");

    static string Word(VerbGroup verb) => verb.Verb switch
    {
        "report" => "reported", "suspect" => "suspected", "accuse" => "accused", "believe" => "believed", "allege" => "alleged", "implicate" => "implicated", "think" => "thought",
        "blame" => "blamed", "claim" => "claimed", "estimate" => "estimated", "say" => "said", "know" => "known", "rumor" => "rumored", "consider" => "considered", "attribute" => "attributed", "link" => "linked", "charge" => "charged", _ => verb.Verb,
    };

    void Hedge(Clause clause, string word)
    {
        clause.Credibility = Math.Max(clause.Credibility, lexicon.Hedges.GetValueOrDefault(word, 3));
        clause.Hedge = word;
    }

    /// <summary>Under "if", "whether", "denied that", "plans for", "in case": nothing in the clause is said to be so.</summary>
    bool IsUnder(Clause clause)
    {
        if (phrases[0].Verb is { Verb: "have" or "be" } && phrases.Count > 1 && phrases[1].Noun is { LastMention: not null } && phrases.Exists(phrase => phrase.Verb is { Modal.Length: > 0 }))
            return true;
        for (var index = clause.At - 1; index >= 0; index--)
        {
            var phrase = phrases[index];
            if (phrase.Kind == PhraseKind.Subordinate && phrase.Word is "if" or "unless" or "whether")
                return true;
            if (phrase.Verb is { } verb && index < clause.At - 1 && lexicon.Unreal.Contains(verb.Verb) && verb.IsFinite && HasThat(index, clause.At))
                return true;
            if (phrase.Verb is { IsNegated: true } speech && s_speech.Contains(speech.Verb) && HasThat(index, clause.At))
                return true;
            if (phrase.Kind == PhraseKind.Break && phrase.Word == ";")
                break;
        }
        // "X would be a threat if Y had joined it": a condition that follows.
        for (var index = clause.End + 1; index < phrases.Count; index++)
            if (phrases[index].Kind == PhraseKind.Subordinate && phrases[index].Word is "if" or "unless")
                return true;
        for (var index = 0; index < clause.At; index++)
        {
            if (phrases[index].Noun is { } none && IsNone(none) && HasThat(index, clause.At))
                return true;
            if (phrases[index].Kind == PhraseKind.And && phrases[index].Word == "nor" || phrases[index].Noun is { } pair && pair.Elements.Exists(element => element.Word is "nor" or "neither"))
                return true;
        }
        return phrases.Take(clause.At).Any(phrase => phrase.Noun is { } noun && noun.Governor.Length >= 0 && noun.Elements.Exists(element => element.Word is "rumors" or "rumours" or "speculation" or "denials" or "denial" or "proposal" or "proposals" or "fears" or "myth" or "fear" or "possibility" or "threat of" or "allegations") && HasThat(phrases.IndexOf(phrase), clause.At));
    }

    bool HasThat(int from, int to)
    {
        for (var index = from + 1; index < to; index++)
            if (phrases[index].Kind is PhraseKind.Subordinate or PhraseKind.Relative && phrases[index].Word == "that")
                return true;
        return from + 2 == to && phrases[from + 1].Kind == PhraseKind.Noun && phrases[from].Verb is { Verb: not ("call" or "name" or "dub") };
    }

    bool IsReportedBefore(Clause clause)
    {
        for (var index = clause.At - 1; index >= 0; index--)
            if (phrases[index].Verb is { } verb && s_speech.Contains(verb.Verb))
                return true;
        return false;
    }

    // "It has been reported that", "Analysts believe that", "According to Indian officials": said by somebody.
    void HedgeBySource(Clause clause)
    {
        for (var index = clause.At - 1; index >= 0; index--)
            if (phrases[index].Verb is { } verb && s_speech.Contains(verb.Verb) && HasThat(index, clause.At) && lexicon.Hedges.TryGetValue(Word(verb), out var credibility))
            {
                clause.Credibility = Math.Max(clause.Credibility, credibility);
                clause.Hedge = Word(verb);
                return;
            }
    }
}
