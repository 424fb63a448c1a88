using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Time;

/// <summary>
/// The stretch of time that is looked at: an instant (<c>2014</c>, <c>2014-06</c>, <c>2014-06-12</c>) or a range of two
/// of them (<c>2013/2015-08</c>), which covers every day of both. It is a question, not a finding, so it carries no
/// <c>? ~ %</c>, no open end and nothing coarser than a year. <see cref="ToString"/> gives back the text.
/// </summary>
public sealed record TimeWindow
{
    TimeWindow(Edtf date) => Date = date;

    /// <summary>An <see cref="EdtfDate"/> or an <see cref="EdtfInterval"/> of two.</summary>
    public Edtf Date { get; }

    /// <summary>First and last day, both included.</summary>
    public DateBounds Bounds => Date.Bounds;

    /// <summary>False for an instant.</summary>
    public bool IsRange => Date is EdtfInterval;

    /// <summary>For a reader, e.g. <c>June 2014</c>, <c>2013 to August 2015</c>.</summary>
    public string Wording => Date.Wording;

    /// <summary>A whole year, 1 to 9999.</summary>
    public static TimeWindow OfYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        return new(new EdtfDate(year, EdtfPrecision.Year, 0, 0, EdtfQualifier.None));
    }

    /// <summary>Reads an instant or a range; false for any other text.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TimeWindow? window)
    {
        window = Edtf.TryParse(text, out var date, out _) && IsPlain(date) ? new TimeWindow(date) : null;
        return window is not null;
    }

    /// <summary>Reads an instant or a range, or throws <see cref="FormatException"/>.</summary>
    public static TimeWindow Parse(string text) =>
        TryParse(text, out var window) ? window : throw new FormatException($"'{text}' is no instant and no range of two.");

    /// <summary>The text that was read, character for character.</summary>
    public override string ToString() => Date.ToString()!;

    static bool IsPlain(Edtf date) => date switch
    {
        EdtfDate single => single is
        {
            Qualifier: EdtfQualifier.None, Precision: EdtfPrecision.Year or EdtfPrecision.Month or EdtfPrecision.Day,
        },
        EdtfInterval { Start.Date: { } start, End.Date: { } end } => IsPlain(start) && IsPlain(end),
        _ => false,
    };
}
