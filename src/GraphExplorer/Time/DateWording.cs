namespace GraphExplorer.Time;

/// <summary>
/// Dates in words of a reader. They say what was written and no more: a day appears only where the date names one,
/// never one derived from bounds.
/// </summary>
public static class DateWording
{
    static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    /// <summary>
    /// For example <c>March 2002</c>, <c>late 1998</c>, <c>about 2014</c>, <c>before 2016</c>, <c>since 2001</c>.
    /// </summary>
    public static string Of(Edtf date) => date switch
    {
        EdtfDate single => Of(single),
        EdtfInterval interval => Of(interval),
        EdtfSet { First: null, Last: { } last } => OrBefore(last),
        EdtfSet { First: { } first, Last: null } => $"{Of(first)} or later",
        EdtfSet { Alternatives: true } set => $"{Of(set.First!)} or {Of(set.Last!)}",
        EdtfSet set => $"between {Of(set.First!)} and {Of(set.Last!)}",
        _ => throw new ArgumentOutOfRangeException(nameof(date)),
    };

    /// <summary>
    /// The words for an EDTF text; an empty text is <c>undated</c>. Of an entity's two dates with a slash between them, one may also be a set,
    /// which EDTF knows no interval of.
    /// </summary>
    public static string Of(string edtf)
    {
        if (edtf.Length == 0)
            return "undated";
        if (Edtf.TryParse(edtf, out var date, out _))
            return Of(date);
        return edtf.Split('/') is [var start, var end] ? OfSpan(start, end) : Of(Edtf.Parse(edtf));
    }

    /// <summary>
    /// The words for a relation's start and end, e.g. <c>from March 2002</c>, <c>since 2001</c>, <c>1998 to 2001</c>.
    /// </summary>
    public static string OfSpan(string startEdtf, string endEdtf)
    {
        if (startEdtf == endEdtf)
            return Of(startEdtf);
        if (startEdtf.Length == 0)
            return endEdtf == ".." ? "still so when the source was written" : $"until {Of(endEdtf)}";
        var start = Edtf.Parse(startEdtf);
        return (start is EdtfSet, endEdtf) switch
        {
            (false, "") => $"from {Of(start)}",
            (false, "..") => $"since {Of(start)}",
            (false, _) => $"{Of(start)} to {Of(endEdtf)}",
            (true, "") => $"begun {Of(start)}",
            (true, "..") => $"begun {Of(start)}, still so when the source was written",
            (true, _) => $"begun {Of(start)}, ended {Of(endEdtf)}",
        };
    }

    static string Of(EdtfDate date) => date.Qualifier switch
    {
        EdtfQualifier.None => Period(date),
        EdtfQualifier.Uncertain => $"possibly {Period(date)}",
        EdtfQualifier.Approximate => $"about {Period(date)}",
        _ => $"possibly about {Period(date)}",
    };

    static string Of(EdtfInterval interval) => (interval.Start.Date, interval.End.Date) switch
    {
        ({ } start, { } end) => $"{Of(start)} to {Of(end)}",
        ({ } start, null) => interval.End.Open ? $"since {Of(start)}" : $"from {Of(start)}",
        (_, { } end) => $"until {Of(end)}",
        _ => "since an unknown date",
    };

    /// <summary><c>[..2015]</c> and <c>[..2015-12]</c> end with their year, which the next one says best.</summary>
    static string OrBefore(EdtfDate last) =>
        last is { Qualifier: EdtfQualifier.None, Year: < 9999 }
        && (last.Precision == EdtfPrecision.Year || last is { Precision: EdtfPrecision.Month, Part: 12 })
            ? $"before {last.Year + 1}"
            : $"by {Of(last)}";

    static string Period(EdtfDate date) => date.Precision switch
    {
        EdtfPrecision.Century => $"the years {date.Year}–{date.Year + 99}",
        EdtfPrecision.Decade => $"the {date.Year}s",
        EdtfPrecision.Year => $"{date.Year}",
        EdtfPrecision.SubYear => date.Part == 38 ? $"mid-{date.Year}" : $"{date.SubYear!.Name} {date.Year}",
        EdtfPrecision.Month => $"{Months[date.Part - 1]} {date.Year}",
        _ => $"{date.Day} {Months[date.Part - 1]} {date.Year}",
    };
}
