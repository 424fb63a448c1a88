namespace GraphExplorer.Exploration;

/// <summary>How well a name matches what was typed.</summary>
static class SearchRanking
{
    /// <summary>Letters that may differ in a word of up to five letters, and in a longer one.</summary>
    const int ShortWordErrors = 1;
    const int LongWordErrors = 2;
    const int ShortWordLetters = 5;

    /// <summary>The best way in which the name matches, or null.</summary>
    public static SearchMatch? Of(SearchText text, string key, string skeleton)
    {
        if (key == text.Key) return SearchMatch.Whole;
        if (key.StartsWith(text.Key, StringComparison.Ordinal)) return SearchMatch.Beginning;
        if (skeleton == text.Skeleton) return SearchMatch.WholeSpelling;
        if (AllBegin(text.Words, key)) return SearchMatch.Words;
        return AllBegin(text.SkeletonWords, skeleton) ? SearchMatch.WordsSpelling : null;
    }

    /// <summary>Whether each word of the text is a word of the name with few letters wrong, missing, added or
    /// swapped.</summary>
    public static bool IsNear(SearchText text, string skeleton)
    {
        var words = skeleton.Split(' ');
        return text.SkeletonWords.All(typed => words.Any(word => IsNear(typed, word)));
    }

    static bool AllBegin(string[] typed, string name)
    {
        var words = name.Split(' ');
        return typed.Length > 0 && typed.All(part => words.Any(word => word.StartsWith(part, StringComparison.Ordinal)));
    }

    static bool IsNear(string typed, string word)
    {
        var errors = typed.Length <= ShortWordLetters ? ShortWordErrors : LongWordErrors;
        return Math.Abs(typed.Length - word.Length) <= errors && Distance(typed, word) <= errors;
    }

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each count one.
    static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[a.Length, b.Length];
    }
}
