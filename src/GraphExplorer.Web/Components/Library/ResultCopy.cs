using System.Buffers;
using System.Text;
using GraphExplorer.Export;
using GraphExplorer.Model;

namespace GraphExplorer.Web.Components.Library;

/// <summary>The rows of a result as text for the clipboard.</summary>
public static class ResultCopy
{
    /// <summary>What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection); the exported CSV has the same.</summary>
    static readonly SearchValues<char> s_formula = SearchValues.Create("=+-@");

    /// <summary>
    /// Tab-separated values, as spreadsheets paste them: a line for the columns and one for each row. A text that a spreadsheet would run has an
    /// apostrophe in front; tabs and line breaks within a cell become blanks.
    /// </summary>
    public static string Tsv(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        Lines(columns.Select(Plain), rows.Select(row => row.Select(Plain)), "", "\t", "");

    /// <summary>A table in Markdown (GitHub's flavour); what means something there is escaped.</summary>
    public static string Markdown(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var rule = columns.Select(_ => "---");
        return Lines(columns.Select(MarkdownText.Escape), rows.Select(row => row.Select(value => MarkdownText.Escape(Text(value)))).Prepend(rule), "| ", " | ", " |");
    }

    static string Plain(object? value)
    {
        var text = Line(Text(value));
        return value is not (long or double) && text.Length > 0 && s_formula.Contains(text[0]) ? "'" + text : text;
    }

    static string Text(object? value) => value switch
    {
        null => "",
        GraphNode node => node.Name,
        _ => ResultText.Of(value),
    };

    static string Line(string text) => string.Concat(text.ReplaceLineEndings(" ").Select(sign => char.IsControl(sign) ? ' ' : sign)).TrimStart(' ');

    static string Lines(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows, string before, string between, string after)
    {
        var text = new StringBuilder();
        foreach (var line in rows.Prepend(head))
            text.Append(before).AppendJoin(between, line).Append(after).Append('\n');
        return text.ToString();
    }
}
