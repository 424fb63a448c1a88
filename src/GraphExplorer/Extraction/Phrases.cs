namespace GraphExplorer.Extraction;

/// <summary>
/// Takes a sentence apart into phrases from left to right: nouns with their names, verbs with their helpers,
/// prepositions, dates and the words that join clauses. What stands in brackets is left out of the sequence.
/// </summary>
sealed class Phrases(VerbForms verbs, Lexicon lexicon)
{
    static readonly HashSet<string> s_prepositions =
    [
        "in", "on", "at", "by", "with", "to", "from", "against", "of", "for", "into", "under", "over", "between", "among", "through", "across", "within", "near", "toward", "towards",
        "alongside", "outside", "inside", "around", "throughout", "along", "behind", "off", "onto", "upon", "via", "without", "during", "about", "beyond", "per", "amid", "as", "despite", "out", "including", "like", "besides", "up", "down", "away", "apart", "instead", "versus", "except", "due",
    ];
    static readonly HashSet<string> s_subordinates = ["after", "before", "when", "while", "because", "although", "though", "if", "unless", "whether", "once", "until", "since", "following", "whereas", "where"];
    static readonly HashSet<string> s_relatives = ["who", "which", "whom", "whose", "that"];
    static readonly HashSet<string> s_determiners = ["the", "a", "an", "this", "these", "those", "its", "their", "his", "her", "our", "some", "several", "many", "all", "both", "various", "other", "another", "such", "no", "any", "each", "most", "numerous", "every", "few", "certain"];
    static readonly HashSet<string> s_pronouns = ["it", "they", "he", "she", "them", "him", "itself", "themselves", "himself", "there", "we", "i"];
    static readonly HashSet<string> s_modals = ["would", "could", "may", "might", "should", "can", "will", "must", "shall", "cannot"];
    static readonly HashSet<string> s_adverbs = ["also", "then", "later", "first", "once", "still", "now", "soon", "again", "however", "thus", "therefore", "often", "always", "never", "not", "n't", "even", "just", "ever", "since", "together", "already", "only", "mostly", "further", "rather", "too", "yet", "instead", "twice", "long", "moreover", "nevertheless", "meanwhile", "today", "over", "back", "away", "apart", "ago", "originally", "currently", "initially", "longer", "henceforth"];
    static readonly HashSet<string> s_nouns =
    [
        "attack", "raid", "battle", "claim", "support", "control", "fight", "base", "name", "split", "ally", "rival", "strike", "target", "pledge", "clash", "plan", "order", "link", "aid", "lead", "head",
        "number", "state", "use", "finance", "fund", "arm", "force", "charge", "form", "act", "bomb", "capture", "defeat", "break", "end", "increase", "influence", "issue", "march", "march", "murder", "offer", "plot", "protest", "ransom", "report", "rule",
        "sanction", "shift", "sponsor", "supply", "surge", "threat", "trade", "vote", "wound", "demand", "return", "ambush", "assault", "siege", "massacre", "ban", "attempt", "command", "drive", "range", "rank", "rank", "estimate", "house", "study", "release", "place", "share", "value", "work", "worker", "process", "station", "function", "harbor", "harbour", "host", "interest", "rebel", "guide", "merge", "decline", "advance", "dispute", "gun", "gain", "practice", "conflict", "contact", "campaign", "fire", "shell", "shelter", "struggle", "question", "center", "concern", "focus", "level", "tour", "hope", "visit", "train", "style", "stage", "side", "stay", "channel", "gather", "live", "desire", "approach", "object", "defect", "title", "label", "family", "offering", "pass", "note", "list", "hand", "face", "date", "part", "faction", "splinter", "recruit", "hail", "volunteer", "display", "play", "post", "need", "transfer", "project", "feud", "torch", "pay", "patrol", "tie", "present", "blame", "fear", "mean", "means", "torture", "traffic", "collapse", "revolt", "reform", "retreat", "exchange", "experience", "damage", "group", "mount", "span", "cross", "cause", "appeal", "contract", "quit", "found", "search", "match", "market", "limit", "permit", "escape", "hunt", "block", "view", "welcome", "trigger", "spark", "wage", "witness",
    ];
    static readonly HashSet<string> s_deeds = ["attack", "raid", "strike", "bomb", "battle", "clash", "ambush", "assault", "murder", "massacre", "base", "rank", "state", "number", "threat", "claim", "plot", "operation", "rebel", "cadre", "ally", "target", "cell", "camp", "command", "force", "demand", "link", "tie", "fighter"];
    static readonly HashSet<string> s_gerundNouns = ["training", "fighting", "funding", "bombing", "killing", "kidnapping", "shooting", "founding", "meeting", "backing", "following", "uprising", "recruiting", "trafficking", "smuggling", "financing", "hijacking", "building", "ruling", "being", "standing", "leading", "remaining", "surrounding", "beginning", "wing", "during", "including", "according", "stabbing", "beheading", "crossing"];

    IReadOnlyList<Token> _tokens = [];
    Dictionary<int, Mention> _mentions = [];
    Dictionary<int, DatePhrase> _dates = [];
    List<Phrase> _phrases = [];

    public List<Phrase> Of(Sentence sentence)
    {
        _tokens = sentence.Tokens;
        _mentions = sentence.Mentions.ToDictionary(mention => mention.First);
        _dates = DatePhrases.Find(_tokens).ToDictionary(date => date.First);
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
        if (lower is "along" or "together" && Follows(at, "with"))
            return Add(new(PhraseKind.Preposition, at, at + 1, "with"));
        if (IsVerbAhead(at) is { } main)
            return ReadVerb(at, main);
        if (lower == "that" && at + 1 < _tokens.Count && !IsRelative(at))
            return Add(new(PhraseKind.Subordinate, at, at, "that"));
        if (s_relatives.Contains(lower))
            return Add(new(PhraseKind.Relative, at, at, lower));
        if (s_subordinates.Contains(lower))
            return Add(new(PhraseKind.Subordinate, at, at, lower));
        if (s_prepositions.Contains(lower))
            return Add(new(PhraseKind.Preposition, at, at, lower));
        if (s_pronouns.Contains(lower))
            return AddPronoun(at, at, lower);
        return IsAdverb(lower) || s_modals.Contains(lower) || lower == "'s" ? at + 1 : ReadNoun(at);
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

    bool Follows(int at, params string[] words)
    {
        for (var index = 0; index < words.Length; index++)
            if (at + 1 + index >= _tokens.Count || _tokens[at + 1 + index].Lower != words[index])
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

    static bool IsAdverb(string word) => s_adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "italy" or "july" or "ally" or "assembly" or "supply" or "early" or "deadly" or "friendly" or "monopoly" or "daily" or "weekly" or "anomaly" or "rally"));

    bool IsHelper(string word) => s_modals.Contains(word) || verbs.Of(word)?.Verb is "be" or "have" or "do" || word is "not" or "n't" or "never" || IsAdverb(word);

    /// <summary>The main verb of a verb group that begins at the token; null when none begins there.</summary>
    int? IsVerbAhead(int at)
    {
        var main = at;
        if (_tokens[at].Lower == "to" && at + 1 < _tokens.Count && !_mentions.ContainsKey(at + 1))
        {
            var next = at + 1;
            while (next < _tokens.Count && IsAdverb(_tokens[next].Lower))
                next++;
            if (next < _tokens.Count && verbs.Of(_tokens[next].Lower) is { } form && form.Form.HasFlag(VerbForm.Plain) && !_tokens[next].IsCapital)
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
            else if (IsAdverb(word) || s_modals.Contains(word) || (word is "more" or "less" or "increasingly" && main is not null && at + 1 < _tokens.Count && _tokens[at + 1].Lower.EndsWith("ed", StringComparison.Ordinal)))
                continue;
            else
                return IsVerb(at, main is not null || (at > 0 && s_modals.Contains(_tokens[at - 1].Lower))) ? at : main;
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
        var isNounBefore = s_determiners.Contains(before) || before is "'s" || s_prepositions.Contains(before) && before is not ("to" or "by" or "out");
        if ((form & (VerbForm.Past | VerbForm.Participle)) != 0 && (form & VerbForm.Plain) == 0)
            return hasHelper || !((isNounBefore || before is "to" || IsNumber(at - 1) || before is "by" || at == 0) && form.HasFlag(VerbForm.Participle) && IsPlainNounAhead(at)) || (at == 0 && !IsPlainNounAhead(at));
        return IsPresentVerb(at, before, form, hasHelper, isNounBefore);
    }

    bool IsPresentVerb(int at, string before, VerbForm form, bool hasHelper, bool isNounBefore)
    {
        var verb = verbs.Of(_tokens[at].Lower)!.Value.Verb;
        if (before == "to" || (at > 0 && s_modals.Contains(_tokens[at - 1].Lower)) || s_relatives.Contains(before) || s_pronouns.Contains(before) && before is not ("them" or "him"))
            return true;
        if (hasHelper && before is "do" or "does" or "did")
            return true;
        if (isNounBefore || IsNumber(at - 1) || (!hasHelper && form.HasFlag(VerbForm.Plain) && (at == 0 || _phrases is [.., { Kind: PhraseKind.Break }]) && at + 1 < _tokens.Count && _tokens[at + 1].Lower == "of"))
            return false;
        if (hasHelper && form.HasFlag(VerbForm.Participle))
            return true;
        if (!s_nouns.Contains(verb))
            return at > 0 || form.HasFlag(VerbForm.Past);
        // "Hamas recruits from": a verb; "Hamas attacks in": a noun.
        if (form.HasFlag(VerbForm.Third) && at > 0 && EndsMention(at - 1) && !s_deeds.Contains(verb) && at + 1 < _tokens.Count && (s_prepositions.Contains(_tokens[at + 1].Lower) || IsAdverb(_tokens[at + 1].Lower)))
            return true;
        return at > 0 && (EndsMention(at - 1) || IsAdverb(_tokens[at - 1].Lower)) && IsNounAhead(at) || (form.HasFlag(VerbForm.Past) && at > 0 && EndsMention(at - 1));
    }

    bool IsGerund(int at, string before, bool hasHelper)
    {
        var word = _tokens[at].Lower;
        if (word is "including" or "during" or "following" or "according" or "being" && !hasHelper)
            return false;
        if (s_determiners.Contains(before) || before == "'s" || IsNumber(at - 1))
            return false;
        if (hasHelper)
            return true;
        if (s_gerundNouns.Contains(word) || before.EndsWith("ing", StringComparison.Ordinal))
            return IsNounAhead(at) && (s_prepositions.Contains(before) || s_subordinates.Contains(before) || before is "," or "and");
        return at > 0 && (s_prepositions.Contains(before) || _phrases is [.., { Kind: PhraseKind.Date }] || s_subordinates.Contains(before) || before is "," or "and" or ";" or "or" || EndsMention(at - 1) || IsNounAhead(at)) || (at == 0 && IsNounAhead(at));
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

    bool IsNounAhead(int at) => at + 1 < _tokens.Count && (_mentions.ContainsKey(at + 1) || s_determiners.Contains(_tokens[at + 1].Lower) || IsNumber(at + 1)
        || s_pronouns.Contains(_tokens[at + 1].Lower) || (IsPlainNounAhead(at) && _tokens[at + 1].Lower.EndsWith('s')) || IsPlainNounAhead(at) && at + 2 < _tokens.Count && _mentions.ContainsKey(at + 2));

    bool IsPlainNounAhead(int at)
    {
        if (at + 1 >= _tokens.Count || _tokens[at + 1].Kind != TokenKind.Word || _dates.ContainsKey(at + 1))
            return false;
        var next = _tokens[at + 1].Lower;
        return !s_prepositions.Contains(next) && !s_determiners.Contains(next) && !s_subordinates.Contains(next) && !s_relatives.Contains(next) && !IsAdverb(next)
            && next is not ("and" or "or" or "but" or "to" or "'s") && !s_pronouns.Contains(next) && verbs.Of(next)?.Form is not (VerbForm.Past or VerbForm.Participle or (VerbForm.Past | VerbForm.Participle))
            && !(_mentions.TryGetValue(at + 1, out var mention) && !mention.IsAdjective && mention.Last == at + 1 && mention.Thing.Kind is ThingKind.Person or ThingKind.Group or ThingKind.Place);
    }

    int ReadVerb(int at, int main)
    {
        var (verb, form) = verbs.Of(_tokens[main].Lower) ?? (_tokens[main].Lower, VerbForm.Past | VerbForm.Participle);
        var group = new VerbGroup(verb) { IsInfinitive = _tokens[at].Lower == "to", Token = main };
        var helper = "";
        for (var index = at; index <= main; index++)
        {
            var word = _tokens[index].Lower;
            if (word is "not" or "n't" or "never" || word is "cannot" or "longer" || (word.EndsWith("n't", StringComparison.Ordinal) && index < main))
                group.IsNegated = true;
            if (s_modals.Contains(word))
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
        var isPastOnly = (form & (VerbForm.Plain | VerbForm.Third | VerbForm.Gerund)) == 0;
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
        return verb is "base" or "found" or "form" or "create" or "establish" or "bear" or "headquarter" or "locate" or "link" or "affiliate" or "align" or "know" or "call" or "kill" or "name" or "call" or "station" or "inspire" or "organize" or "compose" or "organise" or "born"
            && (previous is "," || (_phrases.Count > 0 && _phrases[^1].Kind == PhraseKind.Noun && _phrases.Any(phrase => phrase.Kind == PhraseKind.Verb))) && verb is not "form";
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
        if (s_determiners.Contains(lower))
        {
            if (noun.Elements.Count > 0 || noun.Determiner.Length > 0 && lower is "the" or "a" or "an")
                return false;
            if (lower == "all" && at + 1 < _tokens.Count && _tokens[at + 1].Lower is "over" or "across")
                return false;
            noun.Determiner = lower;
            return true;
        }
        if (lower is "and" or "or" or "but" or "to" || s_prepositions.Contains(lower) || s_relatives.Contains(lower) || s_subordinates.Contains(lower) || s_pronouns.Contains(lower) || s_modals.Contains(lower))
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
            var words = string.Join(' ', _tokens.Skip(at).Take(length).Select(token => token.Lower));
            var last = at + length - 1;
            if (lexicon.GroupPhrases.Contains(words) && !_mentions.ContainsKey(last) && (last + 1 >= _tokens.Count || !IsNounTail(last + 1)))
                return (last, words);
        }
        return null;
    }

    // "the group's leader" is a noun of its own, and so is "the group leader".
    bool IsNounTail(int at) =>
        _tokens[at].Lower == "'s" || _tokens[at].Lower is "of" || (_tokens[at].Kind == TokenKind.Word && !_mentions.ContainsKey(at) && verbs.Of(_tokens[at].Lower) is null && !s_prepositions.Contains(_tokens[at].Lower)
            && _tokens[at].Lower is not ("and" or "or" or "but") && !s_subordinates.Contains(_tokens[at].Lower) && !s_relatives.Contains(_tokens[at].Lower) && !IsHelper(_tokens[at].Lower) && !s_determiners.Contains(_tokens[at].Lower) && !_tokens[at].Lower.EndsWith("ed", StringComparison.Ordinal) && !_dates.ContainsKey(at)
            && !s_pronouns.Contains(_tokens[at].Lower)) || (_mentions.ContainsKey(at) && _mentions[at].Thing.Kind == ThingKind.Group);
}
