using GraphExplorer.Evidence;

namespace GraphExplorer.Documents;

/// <summary>Where the words of a search stand in a folded text: their ranges, in order.</summary>
sealed record WordPlace(IReadOnlyList<(int Start, int End)> Words);

/// <summary>A search in folded text: a phrase, or words that stand near one another in any order.</summary>
sealed class WordSearch
{
    readonly string[] _words;

    WordSearch(string[] words) => _words = words;

    /// <summary>Reads what a person typed; null when it holds no letter.</summary>
    public static WordSearch? Parse(string query)
    {
        var trimmed = query.Trim();
        var isPhrase = trimmed.Length > 1 && Quotes.Contains(trimmed[0]) && Quotes.Contains(trimmed[^1]);
        var folded = new FoldedText(trimmed).Text.Trim();
        if (folded.Length == 0)
            return null;
        return new(isPhrase ? [folded] : [.. folded.Split(' ').Distinct(StringComparer.Ordinal)]);
    }

    const string Quotes = "\"\u201C\u201D\u201E\u00AB\u00BB";

    /// <summary>The places in a folded text, in order, none within another.</summary>
    /// <param name="text">A folded text.</param>
    /// <param name="spanMax">Letters between the first and the last word.</param>
    public IReadOnlyList<WordPlace> Find(string text, int spanMax)
    {
        var occurrences = new List<(int Start, int Word)>();
        for (var word = 0; word < _words.Length; word++)
        {
            var before = occurrences.Count;
            for (var at = text.IndexOf(_words[word], StringComparison.Ordinal); at >= 0; at = text.IndexOf(_words[word], at + 1, StringComparison.Ordinal))
                if (at == 0 || text[at - 1] == ' ')
                    occurrences.Add((at, word));
            if (occurrences.Count == before)
                return [];
        }
        occurrences.Sort();
        return Near(text, occurrences, spanMax);
    }

    /// <summary>An unfinished word is marked to its end.</summary>
    static int WordEnd(string text, int at) => text.IndexOf(' ', at) is >= 0 and var space ? space : text.Length;

    /// <summary>Goes through the occurrences with the last one of each word: a place is where all of them are near.</summary>
    List<WordPlace> Near(string text, List<(int Start, int Word)> occurrences, int spanMax)
    {
        var places = new List<WordPlace>();
        var last = new int[_words.Length];
        Array.Fill(last, -1);
        foreach (var (start, word) in occurrences)
        {
            last[word] = start;
            if (last.Min() is var first && (first < 0 || start - first > spanMax))
                continue;
            places.Add(new([.. last.Select((at, i) => (Start: at, End: WordEnd(text, at + _words[i].Length))).OrderBy(range => range.Start)]));
            Array.Fill(last, -1);
        }
        return places;
    }
}
