using GraphExplorer.Evidence;

namespace GraphExplorer.Documents;

/// <summary>A passage as it is to be found again in another text (W3C Web Annotation, TextQuoteSelector).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Start">Its first code point in the text that it was cut from.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Prefix">Words before it.</param>
/// <param name="Suffix">Words after it.</param>
public sealed record Mark(string Id, int Start, string Quote, string Prefix, string Suffix);

/// <summary>How a passage was found again.</summary>
public enum CarriedBy
{
    /// <summary>Its words with the words before and after them.</summary>
    Context,

    /// <summary>Its words, which stand there only once.</summary>
    OnlyPlace,

    /// <summary>Its words, at the place whose neighbourhood is most like the old one.</summary>
    LikeliestPlace,
}

/// <summary>A passage in the new text: code points <paramref name="Start"/> (included) to <paramref name="End"/> (excluded).</summary>
public sealed record CarriedMark(Mark Mark, int Start, int End, CarriedBy By);

/// <summary>What became of the marks of a document in its next revision.</summary>
/// <param name="Carried">Those that were found, in the order given.</param>
/// <param name="Lost">Those whose words are no longer there, or cannot be told from others like them.</param>
public sealed record CarriedMarks(IReadOnlyList<CarriedMark> Carried, IReadOnlyList<Mark> Lost);

/// <summary>
/// Finds passages again in a changed text. Words are never changed to fit: what is carried stands in the new text
/// character for character.
/// </summary>
public static class MarkCarrying
{
    /// <summary>Characters of the old neighbourhood that have to agree where a quote stands several times.</summary>
    const int LikenessMin = 8;

    public static CarriedMarks Carry(IEnumerable<Mark> marks, CodePointText text)
    {
        var places = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var (carried, lost) = (new List<CarriedMark>(), new List<Mark>());
        foreach (var mark in marks)
        {
            if (!places.TryGetValue(mark.Quote, out var found))
                places.Add(mark.Quote, found = mark.Quote.Length == 0 ? [] : [.. text.Find(mark.Quote)]);
            if (Find(mark, found, text) is { } place)
                carried.Add(place);
            else
                lost.Add(mark);
        }
        return new(carried, lost);
    }

    static CarriedMark? Find(Mark mark, int[] places, CodePointText text)
    {
        if (places.Length == 0)
            return null;
        var length = new CodePointText(mark.Quote).Length;
        CarriedMark At(int start, CarriedBy by) => new(mark, start, start + length, by);

        var likeness = places.ToDictionary(start => start, start => Likeness(mark, text.Index(start), text.Text));
        var whole = places.Where(start => likeness[start] == mark.Prefix.Length + mark.Suffix.Length).ToArray();
        if (whole.Length > 0)
            return At(Nearest(whole, mark.Start), CarriedBy.Context);
        if (places.Length == 1)
            return At(places[0], CarriedBy.OnlyPlace);
        var best = likeness.Values.Max();
        return best < LikenessMin
            ? null
            : At(Nearest(places.Where(start => likeness[start] == best), mark.Start), CarriedBy.LikeliestPlace);
    }

    static int Nearest(IEnumerable<int> starts, int old) => starts.MinBy(start => Math.Abs((long)start - old));

    /// <summary>How many characters before and after the place are those of the old neighbourhood, without a gap.</summary>
    static int Likeness(Mark mark, int at, string text)
    {
        var before = 0;
        while (before < mark.Prefix.Length && at - before > 0 && text[at - before - 1] == mark.Prefix[^(before + 1)])
            before++;
        var (end, after) = (at + mark.Quote.Length, 0);
        while (after < mark.Suffix.Length && end + after < text.Length && text[end + after] == mark.Suffix[after])
            after++;
        return before + after;
    }
}
