using System.Text;

namespace GraphExplorer.Cypher.Errors;

/// <summary>Draws the line of a query that an error is about, with carets under the span.</summary>
static class CaretPicture
{
    /// <summary>Characters of the query line that are shown at most; a longer line is cut around the span.</summary>
    const int LineCharactersMax = 110;

    const int CharactersBeforeSpanMax = 60;

    const string Cut = "...";

    public static string Draw(string query, SourceSpan span)
    {
        var start = Math.Clamp(span.Start, 0, query.Length);
        var lineStart = start == 0 ? 0 : query.LastIndexOf('\n', start - 1) + 1;
        var lineEnd = query.IndexOf('\n', start);
        if (lineEnd < 0) lineEnd = query.Length;
        if (lineEnd > lineStart && query[lineEnd - 1] == '\r' && lineEnd > start) lineEnd--;

        var number = query.AsSpan(0, lineStart).Count('\n') + 1;
        var isCut = lineEnd - lineStart > LineCharactersMax && start - lineStart > CharactersBeforeSpanMax;
        var from = isCut ? start - CharactersBeforeSpanMax : lineStart;
        var to = Math.Min(lineEnd, from + LineCharactersMax);
        var carets = Math.Clamp(Math.Min(span.End, to) - start, 1, Math.Max(1, to - start));

        var picture = new StringBuilder();
        picture.Append("line ").Append(number).Append(", column ").Append(start - lineStart + 1).Append('\n');
        if (from > lineStart) picture.Append(Cut);
        AppendVisible(picture, query.AsSpan(from, to - from));
        if (to < lineEnd) picture.Append(Cut);
        picture.Append('\n').Append(' ', start - from + (from > lineStart ? Cut.Length : 0)).Append('^', carets);
        return picture.ToString();
    }

    /// <summary>A tab or another control character would shift the carets, so each becomes one space.</summary>
    static void AppendVisible(StringBuilder picture, ReadOnlySpan<char> line)
    {
        foreach (var c in line) picture.Append(char.IsControl(c) ? ' ' : c);
    }
}
