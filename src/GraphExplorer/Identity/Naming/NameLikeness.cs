namespace GraphExplorer.Identity.Naming;

/// <summary>How one name is like another, closest first.</summary>
enum Likeness
{
    /// <summary>The same but for accents, case and punctuation.</summary>
    Same,

    /// <summary>Another spelling of it.</summary>
    Spelling,

    /// <summary>A person's name of two words or more that stand in the longer one.</summary>
    Within,

    /// <summary>The same consonants.</summary>
    Consonants,

    /// <summary>The same words of a group in another order: often, but not always, another group.</summary>
    Order,

    /// <summary>The same but for a word such as "group".</summary>
    Generic,
    None,
}

/// <summary>What a comparison of two names found.</summary>
/// <param name="Kind">How they are alike.</param>
/// <param name="Words">How many words agree.</param>
/// <param name="IsCommon">All the words that agree are parts of many persons' names.</param>
/// <param name="IsTelling">The name of a group names a place, that of a person has rare words: few others have it.</param>
/// <param name="Difference">The word that tells two names apart that are alike otherwise; empty for none.</param>
sealed record NameLikeness(Likeness Kind, int Words, bool IsCommon, bool IsTelling, string Difference)
{
    static readonly NameLikeness s_none = new(Likeness.None, 0, false, false, "");

    public bool IsStrong => Kind is Likeness.Same or Likeness.Spelling;

    /// <summary>Compares two names, neither of them an acronym.</summary>
    public static NameLikeness Of(NameWords one, NameWords other, bool ofPersons)
    {
        var left = one.Content.ToList();
        var right = other.Content.ToList();
        if (left.Count == 0 || right.Count == 0)
            return one.Key.Length > 0 && one.Key == other.Key ? new(Likeness.Same, one.Words.Count, true, false, "") : s_none;
        var pairs = Match(left, right, (a, b) => a.Strict == b.Strict);
        var strict = pairs.Count;
        pairs.AddRange(Match(left, right, IsConsonantal));
        if (pairs.Count == 0)
            return s_none;
        if (Telling(left, right) is { } difference)
            return s_none with { Words = pairs.Count, Difference = difference };
        if ((left.Count > 0 && right.Count > 0) || (!ofPersons && left.Count + right.Count > 0))
            return s_none with { Words = pairs.Count, Difference = left.Count == 0 || right.Count == 0 ? left.Concat(right).First().Text : "" };
        var common = ofPersons && pairs.All(word => word.IsCommon);
        var telling = ofPersons
            ? pairs.Count >= 3 && pairs.Count(word => !word.IsCommon) >= 2
            : pairs.Count >= 2 && pairs.Any(word => word.Role is WordRole.Place or WordRole.Number);
        if (left.Count + right.Count > 0)
            return pairs.Count >= 2 && strict >= 1 ? new(Likeness.Within, pairs.Count, common, telling, "") : s_none with { Words = pairs.Count };
        if (pairs.Count > strict)
            return pairs.Count > 1 || pairs[0].Loose.Length > 3 ? new(Likeness.Consonants, pairs.Count, common, telling, "") : s_none;
        if (DifferInGeneric(one, other))
            return new(Likeness.Generic, pairs.Count, common, telling, "");
        if (!ofPersons && !one.Content.Select(word => word.Strict).SequenceEqual(other.Content.Select(word => word.Strict)))
            return new(Likeness.Order, pairs.Count, common, telling, "");
        return new(IsSame(one, other) ? Likeness.Same : Likeness.Spelling, pairs.Count, common, telling, "");
    }

    // A word that both have is taken from both, so that what remains is the difference.
    static List<NameWord> Match(List<NameWord> left, List<NameWord> right, Func<NameWord, NameWord, bool> agree)
    {
        var found = new List<NameWord>();
        for (var at = left.Count - 1; at >= 0; at--)
            if (right.FindIndex(word => agree(left[at], word)) is >= 0 and var there)
            {
                found.Add(left[at]);
                left.RemoveAt(at);
                right.RemoveAt(there);
            }
        return found;
    }

    static bool IsConsonantal(NameWord one, NameWord other) =>
        one.Role == other.Role && one.Loose == other.Loose && (one.Loose.Length >= 3 || one.IsAbjad || other.IsAbjad);

    /// <summary>A place, number or word such as "Real" by which names that are alike otherwise are of two; null for none.</summary>
    static string? Telling(List<NameWord> left, List<NameWord> right) =>
        left.Concat(right).FirstOrDefault(word => word.Role is WordRole.Place or WordRole.Number or WordRole.Qualifier)?.Text;

    static bool DifferInGeneric(NameWords one, NameWords other) =>
        !Sounds(one, WordRole.Generic).SequenceEqual(Sounds(other, WordRole.Generic));

    static bool IsSame(NameWords one, NameWords other) =>
        one.Key.Split(' ').Order(StringComparer.Ordinal).SequenceEqual(other.Key.Split(' ').Order(StringComparer.Ordinal));

    static IEnumerable<string> Sounds(NameWords name, WordRole role) =>
        name.Words.Where(word => word.Role == role).Select(word => word.Strict).Order(StringComparer.Ordinal);
}
