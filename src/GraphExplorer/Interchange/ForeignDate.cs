using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphExplorer.Interchange;

/// <summary>Dates as other programs write them, as EDTF: EDTF itself, a day with a time, and a year as a number.</summary>
static partial class ForeignDate
{
    /// <summary>EDTF, or the text as it is where it is none.</summary>
    public static string Read(string text)
    {
        if (DayWithTime().IsMatch(text))
            return text[..10];
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999
            && year == Math.Truncate(year) && text.IndexOfAny(['-', '+']) < 0
            ? ((int)year).ToString("0000", CultureInfo.InvariantCulture)
            : text;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d")]
    private static partial Regex DayWithTime();
}
