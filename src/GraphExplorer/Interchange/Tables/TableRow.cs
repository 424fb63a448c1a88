namespace GraphExplorer.Interchange.Tables;

/// <summary>One row of a table below its header.</summary>
/// <param name="Number">From 1; the header is not counted.</param>
/// <param name="Line">Line of the file on which it begins, or row of the sheet, from 1.</param>
/// <param name="Cells">As many as the table has columns.</param>
/// <param name="Text">The row as it stands in the file; that of a sheet as CSV (RFC 4180).</param>
public sealed record TableRow(int Number, int Line, IReadOnlyList<string> Cells, string Text)
{
    /// <summary>What is wrong with the row itself; null when nothing is.</summary>
    public TableProblem? Problem { get; init; }
}

/// <summary>Something wrong in a table or in what a mapping makes of it.</summary>
/// <param name="Row">Row below the header, from 1; 0 for the table as a whole.</param>
/// <param name="Column">Name of the column; empty where it is not of one.</param>
/// <param name="What">What is wrong, as a sentence.</param>
/// <param name="Hint">What to do, as a sentence.</param>
public sealed record TableProblem(int Row, string Column, string What, string Hint)
{
    /// <summary>Line of the file, or row of the sheet, from 1; 0 where it is not known.</summary>
    public int Line { get; init; }

    public override string ToString() => $"{Place}{What} {Hint}".TrimEnd();

    string Place => (Row, Line, Column) switch
    {
        (0, _, "") => "",
        (0, _, _) => $"column '{Column}': ",
        (_, > 0, "") => $"row {Row} (line {Line}): ",
        (_, > 0, _) => $"row {Row} (line {Line}), column '{Column}': ",
        (_, _, "") => $"row {Row}: ",
        _ => $"row {Row}, column '{Column}': ",
    };
}
