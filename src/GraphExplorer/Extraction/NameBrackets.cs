namespace GraphExplorer.Extraction;

/// <summary>
/// Other names behind a name: "(Harakat al-Shabaab al-Mujahideen, HSM)", "(Spanish: Sendero Luminoso; PCP)",
/// "X, or AQIM,". A lone acronym in brackets is left to <see cref="NameNotes"/>, which states the name before it too.
/// </summary>
static class NameBrackets
{
    const int WordsMax = 9;
    static readonly HashSet<string> s_before = ["or", "also", "the", "as", "a.k.a", "a.k.a.", "aka", "abbreviated", "acronym", "known", "called", "formerly", "and", "\"", "\u201C", "'", "\u2018", "in", "from", "for", "initials", "abbreviation", "literally", "lit", ".", "translated", "meaning", "initialism", "simply", "sometimes", "commonly", "often", "officially", "originally"];
    static readonly HashSet<string> s_inside = ["of", "for", "the", "al", "el", "de", "del", "la", "las", "los", "y", "ul", "wal", "fi", "ta", "e", "i", "and", "du", "des", "na", "bin", "in", "a", "en", "per", "und", "für", "et", "'s"];
    static readonly HashSet<string> s_languages = ["arabic", "spanish", "french", "german", "italian", "portuguese", "russian", "turkish", "kurdish", "persian", "farsi", "urdu", "pashto", "hebrew", "irish", "basque", "tamil", "sinhala", "filipino", "tagalog", "somali", "hausa", "swahili", "bengali", "hindi", "punjabi", "uzbek", "uyghur", "chechen", "japanese", "greek", "chinese", "nepali", "malay", "indonesian", "catalan", "corsican", "albanian", "serbian", "english", "amharic", "kurmanji", "dari", "assamese"];

    public static IEnumerable<(string Name, string Kind)> Read(IReadOnlyList<Token> tokens, int at)
    {
        if (at + 2 < tokens.Count && tokens[at].Lower == "," && tokens[at + 1].Lower == "or")
            return Alternative(tokens, at + 2);
        if (at >= tokens.Count || tokens[at].Lower is not ("(" or "["))
            return [];
        var close = at + 1;
        while (close < tokens.Count && tokens[close].Lower is not (")" or "]" or "("))
            close++;
        return close < tokens.Count && tokens[close].Lower != "(" ? Items(tokens, at + 1, close) : [];
    }

    // "al-Qaeda in the Islamic Maghreb, or AQIM, is": between two commas.
    static IEnumerable<(string Name, string Kind)> Alternative(IReadOnlyList<Token> tokens, int first)
    {
        if (tokens[first].Lower is "the" or "simply")
            first++;
        var end = first;
        while (end < tokens.Count && tokens[end].Lower != "," && end <= first + WordsMax)
            end++;
        if (end < tokens.Count && tokens[end].Lower == "," && Name(tokens, first, end, false) is { } name && (name.Kind == "acronym" || end + 1 < tokens.Count && tokens[end + 1].Lower is "is" or "was" or "are" or "were" or "has" or "which"))
            yield return name;
    }

    static IEnumerable<(string Name, string Kind)> Items(IReadOnlyList<Token> tokens, int first, int close)
    {
        var isOnlyAcronym = close - first <= 2 && NameShapes.Acronym(tokens, first - 1) is not null;
        for (var at = first; at < close && !isOnlyAcronym;)
        {
            var end = at;
            while (end < close && tokens[end].Lower is not ("," or ";" or "/" or "or"))
                end++;
            var isNative = false;
            while (at < end && (s_before.Contains(tokens[at].Lower) || s_languages.Contains(tokens[at].Lower) && at + 1 < end && tokens[at + 1].Lower is ":" or "for" or "translation" or "," or "name" || tokens[at].Lower is ":"))
                isNative |= s_languages.Contains(tokens[at++].Lower);
            if (Name(tokens, at, end, isNative) is { } name)
                yield return name;
            at = end + 1;
        }
    }

    static (string Name, string Kind)? Name(IReadOnlyList<Token> tokens, int first, int end, bool isNative)
    {
        while (end > first && tokens[end - 1].Lower is "\"" or "\u201D" or "'" or "\u2019")
            end--;
        if (end <= first || end - first > WordsMax || !tokens[first].IsCapital || !tokens.Skip(first).Take(end - first).All(token => token.IsCapital || token.Lower == "-" || s_inside.Contains(token.Lower)))
            return null;
        var name = MentionFinder.NameText(tokens, first, end - 1);
        if (end == first + 1 && NameShapes.IsAcronym(tokens[first]))
            return (name, "acronym");
        return end > first + 1 || isNative || name.Contains('-') ? (name, isNative ? "native" : "alias") : null;
    }
}
