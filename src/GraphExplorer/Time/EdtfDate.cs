namespace GraphExplorer.Time;

/// <summary>
/// One period of the calendar. <paramref name="Year"/> is the first year of a decade or century; <paramref
/// name="Part"/> is the month (1-12) or the sub-year code (21-41), else 0; <paramref name="Day"/> is 0 unless the
/// precision is a day.
/// </summary>
public sealed record EdtfDate(int Year, EdtfPrecision Precision, int Part, int Day, EdtfQualifier Qualifier) : Edtf
{
    const int WidenDays = 3;

    /// <summary>
    /// The whole period, widened on both sides when approximate: by a year, a month (also for a part of a year) or
    /// three days. A qualifier <c>?</c> does not widen; it lowers the credibility of the claim instead.
    /// </summary>
    public override DateBounds Bounds
    {
        get
        {
            var approximate = Qualifier.HasFlag(EdtfQualifier.Approximate);
            if (Precision == EdtfPrecision.Day)
                return DateBounds.OfDays(Year, Part, Day, approximate ? WidenDays : 0);
            var (firstMonth, months) = MonthsOfYear;
            var widenMonths = !approximate ? 0 : Precision < EdtfPrecision.SubYear ? 12 : 1;
            return DateBounds.OfMonths(Year, firstMonth - widenMonths, months + (2 * widenMonths));
        }
    }

    public override EdtfQualifier Qualifiers => Qualifier;

    /// <summary>The sub-year code's period and name, or null.</summary>
    internal SubYear? SubYear => Precision == EdtfPrecision.SubYear ? SubYear.Of(Part) : null;

    /// <summary>First month, counted from January of <see cref="Year"/> as 0, and number of months.</summary>
    (int First, int Count) MonthsOfYear => Precision switch
    {
        EdtfPrecision.Century => (0, 1200),
        EdtfPrecision.Decade => (0, 120),
        EdtfPrecision.Year => (0, 12),
        EdtfPrecision.SubYear => (SubYear.Of(Part).FirstMonth, SubYear.Of(Part).Months),
        _ => (Part - 1, 1),
    };

    public override string ToString() => Precision switch
    {
        EdtfPrecision.Century => $"{Year / 100:00}XX",
        EdtfPrecision.Decade => $"{Year / 10:000}X",
        EdtfPrecision.Year => $"{Year:0000}",
        EdtfPrecision.Day => $"{Year:0000}-{Part:00}-{Day:00}",
        _ => $"{Year:0000}-{Part:00}",
    } + Sign(Qualifier);

    static string Sign(EdtfQualifier qualifier) => qualifier switch
    {
        EdtfQualifier.Uncertain => "?",
        EdtfQualifier.Approximate => "~",
        EdtfQualifier.Uncertain | EdtfQualifier.Approximate => "%",
        _ => "",
    };
}
