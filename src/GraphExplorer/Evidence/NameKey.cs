using System.Text;

namespace GraphExplorer.Evidence;

/// <summary>
/// What names are compared by. Keys find a name however it is accented, quoted or spaced; skeletons also bridge ways of
/// transliteration. A skeleton only proposes: two entities are never one because their names look alike.
/// </summary>
public static class NameKey
{
    /// <summary>
    /// Apostrophes, primes and modifier letters that writers and transliterations use for one another.
    /// </summary>
    const string Apostrophes =
        "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u2018\u2019\u201B\u2032\uFF07";

    /// <summary>
    /// Folded to letters without accents, lower case, apostrophes dropped, anything that is neither letter nor digit
    /// one space, a leading "the" dropped: <c>The O’zbekiston</c> is <c>ozbekiston</c>. Letters of other scripts stay.
    /// </summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var character in name.EnumerateRunes())
            AppendFolded(key, character);
        var text = key.ToString().TrimEnd();
        return text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
    }

    /// <summary>Appends what becomes of one character of a name or text; nothing for an apostrophe or a mark.</summary>
    internal static void AppendFolded(StringBuilder key, Rune character)
    {
        if (character.IsBmp && Apostrophes.Contains((char)character.Value))
            return;
        if (character.IsAscii)
        {
            AppendPart(key, Rune.ToLowerInvariant(character));
            return;
        }
        var folded = new StringBuilder();
        NameFolding.Append(folded, character);
        foreach (var part in folded.ToString().EnumerateRunes())
            AppendPart(key, part);
    }

    /// <summary>
    /// The key with the differences between transliterations taken out: al-/el- off, dzh and zh as j, kh as h, q as k,
    /// y as i, w as v, the vowels a, o, u as a and e, i as i, double letters single. For candidates only.
    /// </summary>
    public static string Skeleton(string name)
    {
        var words = Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(word => word is not ("al" or "el")).ToArray();
        return string.Join(' ', (kept.Length > 0 ? kept : words).Select(SkeletonOfWord));
    }

    /// <summary>
    /// Whether one could be a way to write the other: equal skeletons, or a name of two words or more of which all
    /// stand in the other in the same order, as in <c>Tahir Yuldashev</c> and <c>Tohir Abdulkhalilovich Yuldashev</c>.
    /// </summary>
    public static bool Resembles(string one, string other)
    {
        var a = Skeleton(one).Split(' ');
        var b = Skeleton(other).Split(' ');
        return a.Length <= b.Length ? IsWithin(a, b) : IsWithin(b, a);
    }

    static bool IsWithin(string[] few, string[] many)
    {
        if (few.Length < 2 && many.Length != few.Length)
            return false;
        var at = 0;
        foreach (var word in many)
            if (at < few.Length && few[at] == word)
                at++;
        return at == few.Length;
    }

    static void AppendPart(StringBuilder key, Rune part)
    {
        if (Rune.IsLetterOrDigit(part)
            || Rune.GetUnicodeCategory(part) is System.Globalization.UnicodeCategory.SpacingCombiningMark)
            key.Append(part);
        else if (key.Length > 0 && key[^1] != ' ')
            key.Append(' ');
    }

    static string SkeletonOfWord(string word)
    {
        var folded = word.Replace("dzh", "j").Replace("zh", "j").Replace("kh", "h");
        var skeleton = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            var sound = letter switch
            {
                'q' => 'k',
                'w' => 'v',
                'o' or 'u' => 'a',
                'e' or 'y' => 'i',
                _ => letter,
            };
            if (skeleton.Length == 0 || skeleton[^1] != sound || char.IsAsciiDigit(sound))
                skeleton.Append(sound);
        }
        return skeleton.ToString();
    }
}
