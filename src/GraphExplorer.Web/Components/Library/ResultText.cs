using System.Text;
using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Queries;

namespace GraphExplorer.Web.Components.Library;

/// <summary>Values and rows of a result as plain text, to be read, searched and pasted.</summary>
public static class ResultText
{
    /// <summary>Rows that are written; more would make the page slow, and the table has them all.</summary>
    const int RowsMax = 1_000;

    /// <summary>A longer cell is cut off, so that columns stay beside one another.</summary>
    const int CellLengthMax = 80;

    /// <summary>A value in one line.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        GraphNode node => $"({node.Name})",
        GraphEdge edge => $"[{edge.From} {EdgeWords.Phrase(edge.Type)} {edge.To}]",
        GraphPath path => string.Join(" – ", path.Nodes.Select(node => node.Name)),
        string text => text,
        IReadOnlyDictionary<string, object?> map => "{" + string.Join(", ", map.Select(pair => $"{pair.Key}: {Of(pair.Value)}")) + "}",
        IEnumerable<object?> list => "[" + string.Join(", ", list.Select(Of)) + "]",
        _ => PropertyText.Of(value),
    };

    /// <summary>The rows in columns of equal width.</summary>
    public static string Of(QueryResult result)
    {
        var rows = result.Rows.Take(RowsMax).Select(row => row.Select(value => Cell(Of(value))).ToArray()).ToArray();
        var widths = result.Columns.Select((name, column) => rows.Select(row => row[column].Length).Append(name.Length).Max()).ToArray();
        var text = new StringBuilder();
        Line(text, result.Columns, widths);
        text.AppendJoin("-+-", widths.Select(width => new string('-', width))).Append('\n');
        foreach (var row in rows) Line(text, row, widths);
        if (result.Rows.Count > RowsMax)
            text.Append('…').Append(' ').Append(Counted.Of(result.Rows.Count - RowsMax, "more row")).Append('\n');
        return text.ToString();
    }

    static void Line(StringBuilder text, IEnumerable<string> cells, int[] widths) =>
        text.AppendJoin(" | ", cells.Select((cell, column) => cell.PadRight(widths[column]))).Append('\n');

    static string Cell(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= CellLengthMax ? line : line[..(CellLengthMax - 1)] + "…";
    }
}
