namespace GraphExplorer.Extraction;

/// <summary>
/// Takes a sentence apart into phrases from left to right: nouns with their names, verbs with their helpers,
/// prepositions, dates and the words that join clauses. What stands in brackets is left out of the sequence.
/// </summary>
sealed class Phrases(VerbForms verbs, Lexicon lexicon, PhraseWords words)
{
    IReadOnlyList<Token> _tokens = [];
    Dictionary<int, Mention> _mentions = [];
    Dictionary<int, DatePhrase> _dates = [];
    List<Phrase> _phrases = [];

    /// <summary>Takes the sentence apart. <paramref name="before"/> is the last date that the text told, on which others lean.</summary>
    public List<Phrase> Of(Sentence sentence, string before = "")
    {
        _tokens = sentence.Tokens;
        _mentions = sentence.Mentions.ToDictionary(mention => mention.First);
        _dates = DatePhrases.Find(_tokens, before).ToDictionary(date => date.First);
        _phrases = [];
        for (var at = 0; at < _tokens.Count;)
            at = Next(at);
        return _phrases;
    }

    int Next(int at)
    {
        var lower = _tokens[at].Lower;
        if (_dates.TryGetValue(at, out var date) && !_mentions.ContainsKey(at))
            return IsOfName(at, date) ? date.Last + 1 : Add(new(PhraseKind.Date, at, date.Last, "") { Date = date });
        if (_mentions.ContainsKey(at))
            return ReadNoun(at);
        if (lower is "(" or "[")
            return Closing(at) + 1;
        if (_tokens[at].Kind == TokenKind.Mark)
            return Mark(at, lower);
        // "from all over Central Asia": no more than "from Central Asia".
        if (lower is "all" && at + 1 < _tokens.Count && _tokens[at + 1].Lower is "over" or "across")
            return at + 2;
        if (lower is "as" && Follows(at, "well", "as"))
            return Add(new(PhraseKind.And, at, at + 2, "and"));
        if (lower is "and" or "or" or "but" or "then" && lower != "then")
            return Add(new(PhraseKind.And, at, at, lower));
        // "groups such as X", "three of them, notably X"
        if (lower is "such" && Follows(at, "as"))
            return Add(new(PhraseKind.Preposition, at, at + 1, "including"));
        if (lower is "notably" or "namely" or "especially" or "particularly" && at > 0 && _mentions.ContainsKey(at + 1))
            return Add(new(PhraseKind.Preposition, at, at, "including"));
        if (lower is "each" && Follows(at, "other") || lower is "one" && Follows(at, "another"))
            return AddPronoun(at, at + 1, "each other");
        if (lower is "along" or "together" && Follows(at, "with"))
            return Add(new(PhraseKind.Preposition, at, at + 1, "with"));
        if (IsVerbAhead(at) is { } main)
            return ReadVerb(at, main);
        if (lower == "that" && at + 1 < _tokens.Count && !IsRelative(at))
            return Add(new(PhraseKind.Subordinate, at, at, "that"));
        if (words.Relatives.Contains(lower))
            return Add(new(PhraseKind.Relative, at, at, lower));
        if (words.Subordinates.Contains(lower))
            return Add(new(PhraseKind.Subordinate, at, at, lower));
        if (words.Prepositions.Contains(lower))
            return Add(new(PhraseKind.Preposition, at, at, lower));
        if (words.Pronouns.Contains(lower))
            return AddPronoun(at, at, lower);
        return IsAdverb(lower) || words.Modals.Contains(lower) || lower == "'s" ? at + 1 : ReadNoun(at);
    }

    // "Sheikh Muhammad Ali 2012": a bare year behind a person's name says nothing of the clause.
    bool IsOfName(int at, DatePhrase date) =>
        date is { Word: "", IsPoint: true } && date.First == date.Last && _phrases is [.., { Noun.LastMention: { Thing.Kind: ThingKind.Person, IsAdjective: false } mention }] && mention.Last == at - 1
            && at + 1 < _tokens.Count && _tokens[at + 1].Kind == TokenKind.Word;

    int Add(Phrase phrase)
    {
        _phrases.Add(phrase);
        return phrase.Last + 1;
    }

    int AddPronoun(int first, int last, string word) =>
        Add(new(PhraseKind.Noun, first, last, word) { Noun = new NounPhrase { First = first, Last = last, Pronoun = word } });

    bool Follows(int at, params string[] following)
    {
        for (var index = 0; index < following.Length; index++)
            if (at + 1 + index >= _tokens.Count || _tokens[at + 1 + index].Lower != following[index])
                return false;
        return true;
    }

    int Mark(int at, string mark) => mark switch
    {
        "," => Add(new(PhraseKind.Comma, at, at, ",")),
        ";" or ":" or "\u2014" or "\u2013" or "\u2026" => Add(new(PhraseKind.Break, at, at, mark)),
        "&" or "/" => Add(new(PhraseKind.And, at, at, "and")),
        "-" when at > 0 && at + 1 < _tokens.Count && _tokens[at].Start > _tokens[at - 1].End => Add(new(PhraseKind.Break, at, at, mark)),
        _ => at + 1,
    };

    int Closing(int open)
    {
        var depth = 0;
        for (var at = open; at < _tokens.Count; at++)
        {
            depth += _tokens[at].Lower is "(" or "[" ? 1 : _tokens[at].Lower is ")" or "]" ? -1 : 0;
            if (depth == 0)
                return at;
        }
        return open;
    }

    // "that" after a noun and before a verb speaks of the noun; after a verb it begins what is said.
    bool IsRelative(int at) =>
        _phrases.Count > 0 && _phrases[^1].Kind is PhraseKind.Noun or PhraseKind.Comma && IsVerbAhead(at + 1) is not null;

    bool IsAdverb(string word) => words.Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "italy" or "july" or "ally" or "assembly" or "supply" or "early" or "deadly" or "friendly" or "monopoly" or "daily" or "weekly" or "anomaly" or "rally"));

    bool IsHelper(string word) => words.Modals.Contains(word) || verbs.Of(word)?.Verb is "be" or "have" or "do" || word is "not" or "n't" or "never" || IsAdverb(word);

    /// <summary>The main verb of a verb group that begins at the token; null when none begins there.</summary>
    int? IsVerbAhead(int at)
    {
        var main = at;
        if (_tokens[at].Lower == "to" && at + 1 < _tokens.Count && !_mentions.ContainsKey(at + 1))
        {
            var next = at + 1;
            while (next < _tokens.Count && IsAdverb(_tokens[next].Lower))
                next++;
            if (next < _tokens.Count && verbs.Of(_tokens[next].Lower) is { } form && (form.Form.HasFlag(VerbForm.Plain) || verbs.IsPlain(_tokens[next].Lower)) && !_tokens[next].IsCapital)
                return form.Verb is "be" or "have" ? Main(next) ?? next : next;
            return null;
        }
        return Main(main);
    }

    int? Main(int at)
    {
        int? main = null;
        for (; at < _tokens.Count && !_mentions.ContainsKey(at); at++)
        {
            var word = _tokens[at].Lower;
            if (verbs.Of(word) is { Verb: "be" or "have" or "do" } && !_tokens[at].Text.All(char.IsUpper))
            {
                if (main is null || word is not "being")
                    main = at;
            }
            else if (IsAdverb(word) || words.Modals.Contains(word) || (word is "more" or "less" or "increasingly" && main is not null && at + 1 < _tokens.Count && _tokens[at + 1].Lower.EndsWith("ed", StringComparison.Ordinal)))
                continue;
            else
                return IsVerb(at, main is not null || (at > 0 && words.Modals.Contains(_tokens[at - 1].Lower))) ? at : main;
        }
        return main;
    }

    bool IsVerb(int at, bool hasHelper)
    {
        var token = _tokens[at];
        var form = verbs.Of(token.Lower)?.Form ?? VerbForm.None;
        if (form == VerbForm.None && token.Lower[0] != '-' && token.Lower.EndsWith("ed", StringComparison.Ordinal) && token.Text.Length > 4 && token.Lower is not ("hundred" or "united" or "indeed" or "infrared" or "speed" or "breed" or "exceed"))
            form = VerbForm.Past | VerbForm.Participle;
        if (form == VerbForm.None || (token.IsCapital && at > 0 && !IsStart(at)))
            return false;
        var before = at > 0 ? Previous(at) : "";
        if (form.HasFlag(VerbForm.Gerund))
            return IsGerund(at, before, hasHelper);
        var isNounBefore = words.Determiners.Contains(before) || before is "'s" || words.Prepositions.Contains(before) && before is not ("to" or "by" or "out");
        if ((form & (VerbForm.Past | VerbForm.Participle)) != 0 && (form & VerbForm.Plain) == 0)
            return hasHelper || !((isNounBefore || before is "to" || IsNumber(at - 1) || before is "by" || at == 0) && form.HasFlag(VerbForm.Participle) && IsPlainNounAhead(at)) || (at == 0 && !IsPlainNounAhead(at));
        return IsPresentVerb(at, before, form, hasHelper, isNounBefore);
    }

    bool IsPresentVerb(int at, string before, VerbForm form, bool hasHelper, bool isNounBefore)
    {
        var verb = verbs.Of(_tokens[at].Lower)!.Value.Verb;
        if (before == "to" || (at > 0 && words.Modals.Contains(_tokens[at - 1].Lower)) || words.Relatives.Contains(before) || words.Pronouns.Contains(before) && before is not ("them" or "him"))
            return true;
        if (hasHelper && before is "do" or "does" or "did")
            return true;
        // "the Iranian affiliate": behind an adjective stands a noun.
        if (at > 0 && !hasHelper && form.HasFlag(VerbForm.Plain) && _mentions.Values.Any(mention => mention.IsAdjective && mention.Last == at - 1))
            return false;
        if (isNounBefore || IsNumber(at - 1) || (!hasHelper && form.HasFlag(VerbForm.Plain) && (at == 0 || _phrases is [.., { Kind: PhraseKind.Break }]) && at + 1 < _tokens.Count && _tokens[at + 1].Lower == "of"))
            return false;
        if (hasHelper && form.HasFlag(VerbForm.Participle))
            return true;
        if (!words.VerbNouns.Contains(verb))
            return at > 0 || form.HasFlag(VerbForm.Past);
        // "Hamas recruits from": a verb; "Hamas attacks in": a noun.
        if (form.HasFlag(VerbForm.Third) && at > 0 && EndsMention(at - 1) && !words.DeedNouns.Contains(verb) && at + 1 < _tokens.Count && (words.Prepositions.Contains(_tokens[at + 1].Lower) || IsAdverb(_tokens[at + 1].Lower)))
            return true;
        return at > 0 && (EndsMention(at - 1) || IsAdverb(_tokens[at - 1].Lower)) && IsNounAhead(at) || (form.HasFlag(VerbForm.Past) && at > 0 && EndsMention(at - 1));
    }

    bool IsGerund(int at, string before, bool hasHelper)
    {
        var word = _tokens[at].Lower;
        if (word is "including" or "during" or "following" or "according" or "being" && !hasHelper)
            return false;
        if (words.Determiners.Contains(before) || before == "'s" || IsNumber(at - 1))
            return false;
        // "gunmen belonging to", "fighters operating in"
        if (hasHelper || lexicon.Transparent.Contains(before) && !words.GerundNouns.Contains(word) && at + 1 < _tokens.Count && (words.Prepositions.Contains(_tokens[at + 1].Lower) || IsNounAhead(at)))
            return true;
        if (words.GerundNouns.Contains(word) || before.EndsWith("ing", StringComparison.Ordinal))
            // "with training camps" has a compound, "by training fighters of X" a verb.
            return IsNounAhead(at) && (_mentions.ContainsKey(at + 1) || !_tokens[at + 1].Lower.EndsWith('s') || IsNumber(at + 1) || words.Determiners.Contains(_tokens[at + 1].Lower) || lexicon.Transparent.Contains(_tokens[at + 1].Lower) && word != "training") && (words.Prepositions.Contains(before) || words.Subordinates.Contains(before) || before is "," or "and");
        return at > 0 && (words.Prepositions.Contains(before) || _phrases is [.., { Kind: PhraseKind.Date }] || words.Subordinates.Contains(before) || before is "," or "and" or ";" or "or" || EndsMention(at - 1) || IsNounAhead(at)) || (at == 0 && IsNounAhead(at));
    }

    bool IsStart(int at) => at == 0 || _tokens[at - 1].Lower is "\"" or "\u201C" or ":" or "-" or "\u2013";

    bool IsNumber(int at) => at >= 0 && _tokens[at].Kind == TokenKind.Number && !_dates.Values.Any(date => date.First <= at && at <= date.Last);

    // "Sheikh Muhammad Ali 2012 pledging": the figure between is passed over.
    bool EndsMention(int at) => EndsName(at) || at > 0 && _tokens[at].Kind == TokenKind.Number && EndsName(at - 1) && _dates.ContainsKey(at);

    bool EndsName(int at) => _phrases is [.., { Noun.Pronoun.Length: > 0 } last] && last.Last == at || _mentions.Values.Any(mention => mention.First <= at && at <= mention.Last && !mention.IsAdjective) || _tokens[at].Lower is ")" or "]";

    string Previous(int at)
    {
        var index = at - 1;
        while (index > 0 && (IsAdverb(_tokens[index].Lower) || _tokens[index].Lower is "\"" or "\u201C"))
            index--;
        return _tokens[index].Lower;
    }

    bool IsNounAhead(int at) => at + 1 < _tokens.Count && (_mentions.ContainsKey(at + 1) || words.Determiners.Contains(_tokens[at + 1].Lower) || IsNumber(at + 1)
        || words.Pronouns.Contains(_tokens[at + 1].Lower) || (IsPlainNounAhead(at) && _tokens[at + 1].Lower.EndsWith('s')) || IsPlainNounAhead(at) && at + 2 < _tokens.Count && _mentions.ContainsKey(at + 2));

    bool IsPlainNounAhead(int at)
    {
        if (at + 1 >= _tokens.Count || _tokens[at + 1].Kind != TokenKind.Word || _dates.ContainsKey(at + 1))
            return false;
        var next = _tokens[at + 1].Lower;
        return !words.Prepositions.Contains(next) && !words.Determiners.Contains(next) && !words.Subordinates.Contains(next) && !words.Relatives.Contains(next) && !IsAdverb(next)
            && next is not ("and" or "or" or "but" or "to" or "'s") && !words.Pronouns.Contains(next) && verbs.Of(next)?.Form is not (VerbForm.Past or VerbForm.Participle or (VerbForm.Past | VerbForm.Participle))
            && !(_mentions.TryGetValue(at + 1, out var mention) && !mention.IsAdjective && mention.Last == at + 1 && mention.Thing.Kind is ThingKind.Person or ThingKind.Group or ThingKind.Place);
    }

    int ReadVerb(int at, int main)
    {
        var (verb, form) = verbs.Of(_tokens[main].Lower) ?? (_tokens[main].Lower, VerbForm.Past | VerbForm.Participle);
        if (_tokens[at].Lower == "to" && main > at && !words.Adverbs.Contains(_tokens[main].Lower) && verbs.IsPlain(_tokens[main].Lower) && _tokens[main - 1].Lower is "to")
            verb = _tokens[main].Lower;
        var group = new VerbGroup(verb) { IsInfinitive = _tokens[at].Lower == "to", Token = main };
        var helper = "";
        for (var index = at; index <= main; index++)
        {
            var word = _tokens[index].Lower;
            if (word is "not" or "n't" or "never" || word is "cannot" or "longer" || (word.EndsWith("n't", StringComparison.Ordinal) && index < main))
                group.IsNegated = true;
            if (words.Modals.Contains(word))
                group.Modal = word;
            if (lexicon.Hedges.ContainsKey(word) && word.EndsWith("ly", StringComparison.Ordinal))
                group.Hedge = word;
            group.IsNow |= word is "currently" or "now" or "still";
            if (index < main && verbs.Of(word) is { } part)
            {
                helper = part.Verb;
                group.IsPerfect |= part.Verb == "have";
                group.IsPresent = word is "is" or "are" || (part.Verb == "do" && word is "do" or "does");
            }
        }
        for (var index = main + 1; index < _tokens.Count && IsAdverb(_tokens[index].Lower) && verb is "be" or "have" or "do"; index++)
        {
            group.IsNegated |= _tokens[index].Lower is "not" or "never" or "longer";
            group.IsNow |= _tokens[index].Lower is "currently" or "now" or "still";
        }
        group.IsPassive = helper == "be" && form.HasFlag(VerbForm.Participle) && main > at;
        group.IsGerund = (form.HasFlag(VerbForm.Gerund) && helper.Length == 0) || _tokens[at].Lower is "being" or "having";
        var isPastOnly = verb is "born" || (form & (VerbForm.Plain | VerbForm.Third | VerbForm.Gerund)) == 0;
        group.IsReduced = helper.Length == 0 && isPastOnly && form.HasFlag(VerbForm.Participle) && !group.IsInfinitive && group.Modal.Length == 0 && IsReducedParticiple(at, main);
        if (helper.Length == 0 && !isPastOnly && !group.IsGerund)
            group.IsPresent = (form & (VerbForm.Plain | VerbForm.Third)) != 0 && !(form.HasFlag(VerbForm.Past) && !_tokens[main].Lower.EndsWith('s'));
        return Add(new(PhraseKind.Verb, at, main, verb) { Verb = group });
    }

    // "a group led by X", "militants based in Y", ", formed in 1998,": no object of its own follows.
    bool IsReducedParticiple(int at, int main)
    {
        if (main + 1 >= _tokens.Count)
            return false;
        var next = _tokens[main + 1].Lower;
        var opensOnPassive = next is "by" or "as" || _dates.ContainsKey(main + 1) || (next is "in" or "to" or "on" or "at" or "from" or "under" or "with" or "out" or "for");
        if (!opensOnPassive)
            return false;
        if (at == 0)
            return true;
        var verb = verbs.Of(_tokens[main].Lower)?.Verb ?? "";
        var previous = _tokens[at - 1].Lower;
        if (next == "by" && (main + 2 >= _tokens.Count || !_dates.ContainsKey(main + 1)))
            return true;
        // "is a group formed in 1975"
        if (verb is "form" or "found" or "create" or "establish" && _phrases is [.., { Verb.Verb: "be" }, { Kind: PhraseKind.Noun }])
            return true;
        return verb is "base" or "found" or "form" or "create" or "establish" or "bear" or "headquarter" or "locate" or "link" or "affiliate" or "align" or "know" or "call" or "kill" or "name" or "call" or "station" or "inspire" or "organize" or "compose" or "organise" or "born"
            && (previous is "," || (_phrases.Count > 0 && _phrases[^1].Kind == PhraseKind.Noun && (_phrases.Any(phrase => phrase.Kind == PhraseKind.Verb) || _phrases is [.., { Kind: PhraseKind.Comma }, _]))) && verb is not "form";
    }

    int ReadNoun(int at)
    {
        var noun = new NounPhrase { First = at };
        if (GroupPhrase(at) is { } phrase)
            return AddPronoun(at, phrase.Last, phrase.Words);
        while (at < _tokens.Count)
        {
            var lower = _tokens[at].Lower;
            if (_mentions.TryGetValue(at, out var mention))
            {
                noun.Elements.Add(new(MentionFinder.NameText(_tokens, at, mention.Last), mention, at));
                at = mention.Last + 1;
                continue;
            }
            if (noun.Elements.Count > 0 && lower is "(" or "[" && noun.Elements[^1].Mention is not null && Closing(at) > at && ContinuesAfter(Closing(at)))
            {
                at = Closing(at) + 1;
                continue;
            }
            if (!TakesIn(noun, at, lower))
                break;
            at++;
        }
        if (at == noun.First)
            return at + 1;
        noun.Last = at - 1;
        return Add(new(PhraseKind.Noun, noun.First, at - 1, noun.Head) { Noun = noun });
    }

    // "Tehrik-i-Taliban Pakistan (TTP) militants": the noun goes on behind the bracket.
    bool ContinuesAfter(int closing) =>
        closing + 1 < _tokens.Count && (_tokens[closing + 1].Lower == "'s" || (!_mentions.ContainsKey(closing + 1) && lexicon.Transparent.Contains(_tokens[closing + 1].Lower)));

    bool TakesIn(NounPhrase noun, int at, string lower)
    {
        if (_tokens[at].Kind == TokenKind.Mark)
            return lower is "\"" or "\u201C" or "\u201D" or "'" or "\u2018" or "*" or "$" or "%" or "\u2019" || (lower is "-" && at > 0 && _tokens[at].Start == _tokens[at - 1].End);
        if (_dates.TryGetValue(at, out _) && _tokens[at].Kind == TokenKind.Number)
            return false;
        if (words.Determiners.Contains(lower))
        {
            if (noun.Elements.Count > 0 || noun.Determiner.Length > 0 && lower is "the" or "a" or "an")
                return false;
            if (lower == "all" && at + 1 < _tokens.Count && _tokens[at + 1].Lower is "over" or "across")
                return false;
            noun.Determiner = lower;
            return true;
        }
        if (lower is "and" or "or" or "but" or "to" || words.Prepositions.Contains(lower) || words.Relatives.Contains(lower) || words.Subordinates.Contains(lower) || words.Pronouns.Contains(lower) || words.Modals.Contains(lower))
            return false;
        if (_tokens[at].Kind == TokenKind.Number)
        {
            noun.Number ??= Numbers.Value(lower);
            return true;
        }
        if (lower != "'s" && (IsVerb(at, false) || verbs.Of(lower)?.Verb is "be" or "have" or "do" || (IsAdverb(lower) && IsVerbAhead(at) is not null)))
            return false;
        if (!IsAdverb(lower))
            noun.Elements.Add(new(lower, null, at));
        return true;
    }

    (int Last, string Words)? GroupPhrase(int at)
    {
        for (var length = 3; length >= 2; length--)
        {
            if (at + length > _tokens.Count)
                continue;
            var said = string.Join(' ', _tokens.Skip(at).Take(length).Select(token => token.Lower));
            var last = at + length - 1;
            if (lexicon.GroupPhrases.Contains(said) && !_mentions.ContainsKey(last) && (last + 1 >= _tokens.Count || !IsNounTail(last + 1)))
                return (last, said);
        }
        return null;
    }

    // "the group's leader" is a noun of its own, and so is "the group leader".
    bool IsNounTail(int at) =>
        _tokens[at].Lower == "'s" || _tokens[at].Lower is "of" || (_tokens[at].Kind == TokenKind.Word && !_mentions.ContainsKey(at) && verbs.Of(_tokens[at].Lower) is null && !words.Prepositions.Contains(_tokens[at].Lower)
            && _tokens[at].Lower is not ("and" or "or" or "but") && !words.Subordinates.Contains(_tokens[at].Lower) && !words.Relatives.Contains(_tokens[at].Lower) && !IsHelper(_tokens[at].Lower) && !words.Determiners.Contains(_tokens[at].Lower) && !_tokens[at].Lower.EndsWith("ed", StringComparison.Ordinal) && !_dates.ContainsKey(at)
            && !words.Pronouns.Contains(_tokens[at].Lower)) || (_mentions.ContainsKey(at) && _mentions[at].Thing.Kind == ThingKind.Group);
}
