namespace GraphExplorer.Time;

/// <summary>
/// First and last possible day of a relation's start and of its end, as <c>yyyymmdd</c> and never missing, so that
/// plain comparisons answer "possibly" and "certainly". Always StartMin ≤ StartMax ≤ EndMax and StartMin ≤ EndMin ≤
/// EndMax.
/// </summary>
public readonly record struct RelationBounds(int StartMin, int StartMax, int EndMin, int EndMax)
{
    /// <summary>
    /// Start not given: any day up to the last on which the source may have been published. End not given: any day from
    /// the start on. End <c>..</c>: it held at least until the first day on which the source may have been published.
    /// A start cannot lie after its end, which cuts the bounds of either where they overlap.
    /// </summary>
    public static RelationBounds Of(DateSpan span, DateBounds published)
    {
        var start = span.Start?.Bounds ?? new DateBounds(DateBounds.Earliest, published.Max);
        var end = span.Ongoing ? new DateBounds(published.Min, DateBounds.Latest)
            : span.End?.Bounds ?? new DateBounds(start.Min, DateBounds.Latest);
        return new(start.Min, Math.Min(start.Max, end.Max), Math.Max(end.Min, start.Min), end.Max);
    }

    /// <summary>Bounds of an event: it began and ended within them.</summary>
    public static RelationBounds Of(DateBounds when) => new(when.Min, when.Max, when.Min, when.Max);

    public bool IsOrdered => StartMin <= StartMax && StartMin <= EndMin && StartMax <= EndMax && EndMin <= EndMax
        && StartMin >= DateBounds.Earliest && EndMax <= DateBounds.Latest;

    /// <summary>True when neither the texts nor the bounds say anything of a time.</summary>
    public bool IsUndated(string startEdtf, string endEdtf) =>
        StartMin == DateBounds.Earliest && EndMax == DateBounds.Latest && startEdtf == "" && endEdtf == "";

    /// <summary>
    /// Possible: it may have held on some day of the window. Certain: it held on some day of it, whatever the true
    /// dates are within their bounds. Assumed: possible, not certain, begun before the window, and no end was given by
    /// any source.
    /// </summary>
    public TimeState Within(DateBounds window, string startEdtf, string endEdtf)
    {
        if (IsUndated(startEdtf, endEdtf))
            return TimeState.Undated;
        if (StartMin > window.Max || EndMax < window.Min)
            return TimeState.Outside;
        if (StartMax <= window.Max && EndMin >= window.Min)
            return TimeState.Certain;
        return endEdtf == "" && StartMax < window.Min ? TimeState.Assumed : TimeState.Possible;
    }
}
