using GraphExplorer.Time;

namespace GraphExplorer.Export.Formats;

/// <summary>Dates of FollowTheMoney: a year, a month or a day of the calendar, without uncertainty, sets or parts of a year.</summary>
static class FtmDate
{
    const int YearLength = 4;
    const int MonthLength = 7;
    const int DayLength = 10;

    /// <summary>The shortest year, month or day that holds all that an EDTF date allows; empty where none does.</summary>
    public static string Of(string edtf)
    {
        if (edtf.Length == 0 || !Edtf.TryParse(edtf, out var date, out _) || date is EdtfInterval) return "";
        var (first, last) = (Written(date.Bounds.Min), Written(date.Bounds.Max));
        return first[..DayLength] == last[..DayLength] ? first
            : first[..MonthLength] == last[..MonthLength] ? first[..MonthLength]
            : first[..YearLength] == last[..YearLength] ? first[..YearLength]
            : "";
    }

    /// <summary>Whether a date is written without a loss.</summary>
    public static bool Holds(string edtf) => edtf.Length == 0 || Of(edtf) == edtf;

    static string Written(int day) => day.ToString("0000-00-00", System.Globalization.CultureInfo.InvariantCulture);
}
