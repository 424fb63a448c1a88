namespace GraphExplorer.Cypher.Errors;

/// <summary>Finds what somebody may have meant by a name that does not exist.</summary>
static class NearNames
{
    /// <summary>Names longer than this are not compared, since the cost grows with the square.</summary>
    const int NameCharactersMax = 64;

    /// <summary>The known name with the fewest edits, if they are few for its length; ignores case. Null for a name
    /// that is known as it is.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        if (name.Length > NameCharactersMax) return null;
        var most = name.Length <= 2 ? 0 : name.Length <= 5 ? 1 : name.Length <= 9 ? 2 : 3;
        string? best = null;
        foreach (var candidate in known)
        {
            if (candidate.Equals(name, StringComparison.Ordinal)) return null;
            if (Math.Abs(candidate.Length - name.Length) > most) continue;
            var edits = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (edits > most || (best is not null && edits == most)) continue;
            (best, most) = (candidate, edits);
        }
        return best;
    }

    /// <summary>Damerau-Levenshtein in its restricted form: insert, delete, replace, swap two neighbours.</summary>
    static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
