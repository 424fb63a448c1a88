using System.Text;

namespace GraphExplorer.Cypher.Values.Unicode;

/// <summary>
/// The normal forms of Unicode (UAX #15). .NET leaves text as it is where it runs without the libraries of the system,
/// as this program does, so the tables come along.
/// </summary>
static class Normalization
{
    static readonly NormalizationTables s_tables = NormalizationTables.Read();

    /// <param name="text">Text without half surrogate pairs.</param>
    /// <param name="compatible">Whether characters that only look different are made the same (NFKC, NFKD).</param>
    /// <param name="composed">Whether letters and their marks are put together (NFC, NFKC).</param>
    public static string Normalize(string text, bool compatible, bool composed)
    {
        if (IsAscii(text)) return text;
        var runes = new List<Rune>(text.Length);
        foreach (var rune in text.EnumerateRunes()) Decompose(rune, compatible, runes);
        Reorder(runes);
        if (composed) Compose(runes);
        var normal = new StringBuilder(runes.Count);
        foreach (var rune in runes) normal.Append(rune);
        return normal.ToString();
    }

    static bool IsAscii(string text) => Ascii.IsValid(text);

    static void Decompose(Rune rune, bool compatible, List<Rune> into)
    {
        if (Hangul.TryDecompose(rune, into)) return;
        if (s_tables.Decomposition(rune, compatible) is not { } parts) into.Add(rune);
        else foreach (var part in parts) Decompose(part, compatible, into);
    }

    /// <summary>Marks behind a letter in the order of their classes; those of one class keep theirs.</summary>
    static void Reorder(List<Rune> runes)
    {
        for (var i = 1; i < runes.Count; i++)
        {
            var mark = runes[i];
            var order = s_tables.CombiningClass(mark);
            if (order == 0) continue;
            var place = i;
            for (; place > 0 && s_tables.CombiningClass(runes[place - 1]) > order; place--) runes[place] = runes[place - 1];
            runes[place] = mark;
        }
    }

    /// <summary>Puts each mark together with the letter before it, unless a mark of its class or none stands between.</summary>
    static void Compose(List<Rune> runes)
    {
        var (starter, kept, last) = (-1, 0, 0);
        for (var i = 0; i < runes.Count; i++)
        {
            var rune = runes[i];
            var order = s_tables.CombiningClass(rune);
            var isBlocked = kept - 1 > starter && (last >= order || last == 0);
            if (starter >= 0 && !isBlocked && Pair(runes[starter], rune) is { } whole)
            {
                runes[starter] = whole;
                continue;
            }
            if (order == 0) starter = kept;
            last = order;
            runes[kept++] = rune;
        }
        runes.RemoveRange(kept, runes.Count - kept);
    }

    static Rune? Pair(Rune first, Rune second) => Hangul.Compose(first, second) ?? s_tables.Composition(first, second);
}
