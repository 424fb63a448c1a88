namespace GraphExplorer.Interchange.Tables;

/// <summary>A <see cref="MappedDate"/> bound to the columns of a table.</summary>
sealed class BoundDate(MappedDate date, IReadOnlyDictionary<string, int> columns)
{
    readonly BoundText _value = new(date.Value, columns);
    readonly BoundText? _until = date.Until is null ? null : new(date.Until, columns);
    readonly BoundText? _precision = date.Precision is null ? null : new(date.Precision, columns);

    public static BoundDate? Of(MappedDate? date, IReadOnlyDictionary<string, int> columns) => date is null ? null : new(date, columns);

    /// <summary>EDTF and the words of the row; both empty where the row gives no date.</summary>
    public (string Edtf, string Text) Read(RowScope row)
    {
        var from = Part(_value, row);
        if (from.Edtf.Length == 0 || _until is null)
            return from;
        var until = Part(_until, row);
        if (until.Edtf.Length == 0)
            return from;
        var within = DatePatterns.Within(from.Edtf, until.Edtf);
        if (within.Length == 0)
            row.Report(_until.Column, $"'{until.Text}' lies before '{from.Text}'.", "Correct one of the two dates.");
        return (within, from.Text == until.Text ? from.Text : $"{from.Text} – {until.Text}");
    }

    (string Edtf, string Text) Part(BoundText value, RowScope row)
    {
        var text = value.Of(row);
        if (text.Length == 0)
            return ("", "");
        if (DatePatterns.Read(text, date.Patterns, date.PivotYear) is not { } edtf)
        {
            row.Report(value.Column, $"'{text}' is no date of the form {string.Join(" or ", date.Patterns)}.", "Correct it, or add its pattern to the mapping.");
            return ("", "");
        }
        return (_precision?.Of(row) is { Length: > 0 } precision ? DatePatterns.Shorten(edtf, precision) : edtf, text);
    }
}
