using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace GraphExplorer.Interchange.Tables;

/// <summary>Which cells of a workbook are dates: numbers of days whose format shows a day, month or year (ECMA-376, 18.8.30).</summary>
sealed class CellFormats
{
    readonly HashSet<int> _dates = [];
    bool _from1904;

    public static CellFormats Read(WorkbookPart book, TableLimits limits)
    {
        var formats = new CellFormats();
        using (var reader = SheetReader.Reader(book, limits))
            while (reader.Read())
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                    formats._from1904 = reader.GetAttribute("date1904") is "1" or "true";
        if (book.WorkbookStylesPart is not { } styles)
            return formats;
        var codes = new Dictionary<int, string>();
        var (index, inCells) = (0, false);
        using var style = SheetReader.Reader(styles, limits);
        while (style.Read())
            if (style.NodeType == XmlNodeType.Element && style.LocalName == "numFmt" && int.TryParse(style.GetAttribute("numFmtId"), out var id))
                codes[id] = style.GetAttribute("formatCode") ?? "";
            else if (style.LocalName == "cellXfs")
                inCells = style.NodeType == XmlNodeType.Element;
            else if (inCells && style is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                if (int.TryParse(style.GetAttribute("numFmtId"), out var format) && IsDate(format, codes.GetValueOrDefault(format, "")))
                    formats._dates.Add(index);
                index++;
            }
        return formats;
    }

    /// <summary>A number of a cell as text: a day as <c>2001-03-05</c>, all else as it is written.</summary>
    public string Text(string value, string? style)
    {
        if (!int.TryParse(style, out var index) || !_dates.Contains(index)
            || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 2_958_465)
            return value;
        var moment = DateTime.FromOADate(days + (_from1904 ? 1462 : days < 60 ? 1 : 0));
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    static bool IsDate(int id, string code) =>
        id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || (id >= 164 && ShowsDay(code));

    // What stands between quotation marks or brackets, or after a backslash, is no part of the format.
    static bool ShowsDay(string code)
    {
        var (quoted, bracket) = (false, false);
        for (var at = 0; at < code.Length; at++)
            if (code[at] == '\\')
                at++;
            else if (code[at] == '"')
                quoted = !quoted;
            else if (!quoted && code[at] is '[' or ']')
                bracket = code[at] == '[';
            else if (!quoted && !bracket && code[at] is 'y' or 'Y' or 'd' or 'D')
                return true;
        return false;
    }
}
