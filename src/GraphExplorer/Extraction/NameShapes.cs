namespace GraphExplorer.Extraction;

/// <summary>
/// Reads a name by how it is written: words with capitals, joined by the particles that names have ("bin", "of the",
/// "al-"), and says by its words what it names: a group by "Front" or "Lashkar", a person by a given name or a title.
/// </summary>
sealed class NameShapes(Lexicon lexicon, Gazetteer gazetteer)
{
    /// <summary>Words that have a capital in the midst of some sentence: names also where they begin one.</summary>
    public HashSet<string> Capitals { get; } = new(StringComparer.Ordinal);

    static readonly HashSet<string> s_inside = ["of", "for", "the", "al", "el", "bin", "ibn", "ben", "ag", "ould", "de", "del", "la", "las", "los", "y", "ul", "wal", "fi", "min", "van", "von", "da", "do", "dos", "ta", "du", "des", "e", "i", "ud", "ur", "binti", "bint", "na"];
    static readonly HashSet<string> s_ofPersons = ["na", "al", "el", "bin", "ibn", "ben", "ag", "ould", "de", "del", "la", "van", "von", "da", "dos", "ul", "ud", "ur", "du"];
    static readonly HashSet<string> s_owners = ["people", "peoples", "workers", "lord", "women", "farmers", "students", "soldiers", "god", "prophet", "patriots", "citizens", "youth", "men", "writers", "peasants", "party"];

    /// <summary>Reads the name that begins at the token: its last token and its kind; null when none begins there.</summary>
    public (int Last, ThingKind Kind)? Read(IReadOnlyList<Token> tokens, int first)
    {
        if (Dated(tokens, first) is { } dated)
            return (dated, ThingKind.Group);
        if (!MayBegin(tokens, first))
            return null;
        var last = Extent(tokens, first);
        var bracket = Acronym(tokens, last + 1);
        if (IsPassedOver(tokens, first, last, bracket))
            return null;
        return (last, KindOf(tokens, first, last, bracket is not null));
    }

    // "2 June Movement", "March 23 Movement", "19th of April Movement": a day that a group is named after.
    int? Dated(IReadOnlyList<Token> tokens, int first)
    {
        var (at, days, months) = (first, 0, 0);
        for (; at < tokens.Count && at < first + 4; at++)
            if (tokens[at].Kind == TokenKind.Number && (tokens[at].Text.Length <= 2 || char.IsLetter(tokens[at].Text[^1])))
                days++;
            else if (tokens[at].IsCapital && lexicon.Calendar.Contains(tokens[at].Lower))
                months++;
            else if (tokens[at].Lower is not "of" || at == first)
                break;
        var isName = days == 1 && months == 1 && at < tokens.Count && tokens[at].IsCapital && lexicon.GroupHeads.Contains(tokens[at].Lower);
        return isName ? Extent(tokens, at) : null;
    }

    bool MayBegin(IReadOnlyList<Token> tokens, int first)
    {
        var token = tokens[first];
        if (!token.IsCapital || lexicon.Calendar.Contains(token.Lower) || token.Lower == "'s")
            return false;
        if (lexicon.FunctionWords.Contains(token.Lower) && token.Lower is not ("following"))
            return false;
        var isStart = first == 0 || tokens[first - 1].Lower is "\"" or "\u201C" or ":" or "(";
        return !lexicon.Starters.Contains(token.Lower) || (!isStart && token.Lower is not ("the" or "a" or "i") && first + 1 < tokens.Count && tokens[first + 1].IsCapital)
            || (first + 1 < tokens.Count && !lexicon.FunctionWords.Contains(token.Lower) && GroupHeadAhead(tokens, first));
    }

    // "Armed Islamic Group" at the start of a sentence: all capitals up to a head word.
    bool GroupHeadAhead(IReadOnlyList<Token> tokens, int first)
    {
        for (var at = first + 1; at < tokens.Count && tokens[at].IsCapital; at++)
            if (lexicon.GroupHeads.Contains(tokens[at].Lower))
                return true;
        return false;
    }

    int Extent(IReadOnlyList<Token> tokens, int first)
    {
        var last = first;
        var hasHead = lexicon.GroupHeads.Contains(tokens[first].Lower) || lexicon.EventHeads.Contains(tokens[first].Lower);
        for (var at = first + 1; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.IsCapital && token.Lower != "'s" && !lexicon.Calendar.Contains(token.Lower))
            {
                hasHead |= lexicon.GroupHeads.Contains(token.Lower) || lexicon.EventHeads.Contains(token.Lower);
                last = at;
                continue;
            }
            var isOwner = token.Lower == "'s" && s_owners.Contains(tokens[at - 1].Lower) && at + 1 < tokens.Count && tokens[at + 1].IsCapital;
            var isInside = s_ofPersons.Contains(token.Lower) || (hasHead && s_inside.Contains(token.Lower));
            var follows = at + 1 < tokens.Count && (tokens[at + 1].IsCapital || ((s_inside.Contains(tokens[at + 1].Lower) || tokens[at + 1].Lower is "a" or "an") && at + 2 < tokens.Count && tokens[at + 2].IsCapital));
            var isAnd = token.Lower == "and" && hasHead && HasFor(tokens, first, at) && follows && !lexicon.Calendar.Contains(tokens[at + 1].Lower) && !tokens[at + 1].IsAcronym;
            // "Patriotic and Democratic Party": two adjectives before one head.
            var isPair = token.Lower == "and" && at == first + 1 && at + 2 < tokens.Count && tokens[at + 1].IsCapital && lexicon.GroupHeads.Contains(tokens[at + 2].Lower) && tokens[at + 2].IsCapital
                && (tokens[first].Lower.EndsWith("ic", StringComparison.Ordinal) || tokens[first].Lower.EndsWith("al", StringComparison.Ordinal) || tokens[first].Lower.EndsWith("ist", StringComparison.Ordinal));
            var isArticle = hasHead && token.Lower is "a" or "an" && tokens[at - 1].Lower is "for" && follows;
            var isBridge = isPair || isArticle || (hasHead || token.Lower is "and") && token.Lower is "and" or "in" && BridgesToAcronym(tokens, first, at);
            if (token.Kind != TokenKind.Word || !(isOwner || isBridge || ((isInside || isAnd) && follows)))
                break;
        }
        return last;
    }

    static bool HasFor(IReadOnlyList<Token> tokens, int first, int at)
    {
        for (var index = first; index < at; index++)
            if (tokens[index].Lower is "for")
                return at - index <= 3;
        return false;
    }

    /// <summary>The acronym in brackets that begins at the token.</summary>
    public static Token? Acronym(IReadOnlyList<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at].Lower is not ("(" or "["))
            return null;
        var inside = tokens[at + 1].Lower is "the" or "\"" or "\u201C" or "or" ? at + 2 : at + 1;
        return inside + 1 < tokens.Count && IsAcronym(tokens[inside]) && tokens[inside + 1].Lower is ")" or "]" or "," or ";" or "/" or "\"" or "\u201D" or "or" ? tokens[inside] : null;
    }

    public static bool IsAcronym(Token token) =>
        token.Kind == TokenKind.Word && token.Text.Length <= 9 && token.Text.Count(char.IsUpper) >= 2 && char.IsUpper(token.Text[0]) && !token.Text.Contains(' ');

    // "Movement for Unity and Jihad in West Africa (MUJWA)": the acronym behind it has a letter for each of its capitals.
    static bool BridgesToAcronym(IReadOnlyList<Token> tokens, int first, int bridge)
    {
        var at = bridge + 1;
        while (at < tokens.Count && (tokens[at].IsCapital || s_inside.Contains(tokens[at].Lower) || tokens[at].Lower is "and" or "in"))
            at++;
        if (at == bridge + 1 || Acronym(tokens, at) is not { } acronym)
            return false;
        var capitals = tokens.Skip(first).Take(at - first).Where(token => token.IsCapital).Select(token => token.Text[0]).ToList();
        return acronym.Text.Length >= capitals.Count - 1 && acronym.Text[0] == capitals[0];
    }

    bool IsPassedOver(IReadOnlyList<Token> tokens, int first, int last, Token? bracket)
    {
        if (first == 0 && last == 0 && bracket is null && tokens.Count > 1 && !tokens[0].IsAcronym && !tokens[0].Text.Contains('-') && !Capitals.Contains(tokens[0].Text))
            return true;
        if (first == last && tokens[first].Text.TrimEnd('.').Length < 3 && bracket is null)
            return true;
        var name = string.Join(' ', tokens.Skip(first).Take(last - first + 1).Select(token => token.Lower));
        return lexicon.NotNames.Contains(name) || (first == last && tokens[first].Lower.EndsWith("ism", StringComparison.Ordinal) && bracket is null);
    }

    public bool IsHonorific(string word) => gazetteer.Honorifics.Contains(word);

    public bool IsGivenName(string word) => gazetteer.GivenNames.Contains(word);

    public ThingKind KindOf(IReadOnlyList<Token> tokens, int first, int last, bool hasAcronym)
    {
        var words = tokens.Skip(first).Take(last - first + 1).Select(token => token.Lower).ToList();
        if (first < last && (gazetteer.Honorifics.Contains(words[0]) || gazetteer.Honorifics.Contains(words[0] + ".")))
            return ThingKind.Person;
        if (first < last && lexicon.EventHeads.Contains(words[^1]) && !lexicon.GroupHeads.Contains(words[^1]))
            return ThingKind.Event;
        if (lexicon.EventHeads.Contains(words[0]) && words.Count > 1 && words[1] == "of")
            return ThingKind.Event;
        if (words[0] == "operation")
            return ThingKind.Event;
        if (first < last && lexicon.PlaceHeads.Contains(words[^1]) && !hasAcronym)
            return ThingKind.Place;
        if (words.Any(lexicon.GroupHeads.Contains) || words.Exists(word => word.Split('-') is { Length: > 1 } parts && lexicon.GroupHeads.Contains(parts[0])))
            return first == last && words[0].Length < 5 && !hasAcronym ? ThingKind.Unknown : ThingKind.Group;
        if (hasAcronym)
            return ThingKind.Group;
        if (first < last && (gazetteer.GivenNames.Contains(words[0]) || words.Exists(word => word is "bin" or "ibn" or "ag" || word.StartsWith("al-", StringComparison.Ordinal))))
            return ThingKind.Person;
        if (first < last && lexicon.GroupHeads.Contains(words[^1].Split('-')[^1]))
            return ThingKind.Group;
        return ThingKind.Unknown;
    }
}
