using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Time;

/// <summary>
/// The dates that a claim gives to a relation: when it began and ended, each a single date or a set, or null if not
/// given. <paramref name="Ongoing"/> (<c>..</c> as the end) says that it was still so when the source was written.
/// A point event has the same start and end.
/// </summary>
public sealed record DateSpan(Edtf? Start, Edtf? End, bool Ongoing)
{
    public static DateSpan None { get; } = new(null, null, false);

    public bool IsGiven => Start is not null || End is not null || Ongoing;

    public string StartText => Start?.ToString() ?? "";

    public string EndText => Ongoing ? ".." : End?.ToString() ?? "";

    /// <summary>
    /// Whether one of the dates carries <c>?</c> or <c>%</c>, which lowers the credibility of a claim by one.
    /// </summary>
    public bool IsUncertain =>
        ((Start?.Qualifiers ?? EdtfQualifier.None) | (End?.Qualifiers ?? EdtfQualifier.None))
        .HasFlag(EdtfQualifier.Uncertain);

    /// <summary>Reads the two texts of a claim; empty means not given.</summary>
    public static bool TryParse(
        string start, string end, [NotNullWhen(true)] out DateSpan? span, [NotNullWhen(false)] out EdtfProblem? problem)
    {
        span = null;
        var ongoing = end == "..";
        if (!TryParseSide(start, out var from, out problem)
            || !TryParseSide(ongoing ? "" : end, out var to, out problem))
            return false;
        if (from is not null && to is not null && to.Bounds.Max < from.Bounds.Min)
        {
            problem = new(end, 0, $"it lies before the start '{start}'") { IsOfForm = false };
            return false;
        }
        span = new(from, to, ongoing);
        problem = null;
        return true;
    }

    /// <summary>Reads the two texts, or throws <see cref="FormatException"/>.</summary>
    public static DateSpan Parse(string start, string end) =>
        TryParse(start, end, out var span, out var problem) ? span : throw new FormatException(problem.ToString());

    static bool TryParseSide(string text, out Edtf? date, [NotNullWhen(false)] out EdtfProblem? problem)
    {
        (date, problem) = (null, null);
        if (text.Length == 0)
            return true;
        if (!Edtf.TryParse(text, out date, out problem))
            return false;
        if (date is not EdtfInterval)
            return true;
        problem = new(text, text.IndexOf('/'), "a start or end is no interval; give the two ends as start and end")
        {
            IsOfForm = false,
        };
        return false;
    }
}
