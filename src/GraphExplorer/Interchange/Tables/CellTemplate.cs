using System.Text;

namespace GraphExplorer.Interchange.Tables;

/// <summary>
/// A text with columns in braces: <c>ucdp-{ActorId}</c>. Where a cell is empty the whole is empty. A column that the
/// table need not have is written <c>{name?}</c>; braces themselves are doubled.
/// </summary>
sealed class CellTemplate
{
    readonly List<(string Text, string? Column, bool MayMiss)> _pieces = [];

    CellTemplate()
    {
    }

    /// <summary>Names of its columns that the table has to have.</summary>
    public IEnumerable<string> Needed => _pieces.Where(piece => piece is { Column: not null, MayMiss: false }).Select(piece => piece.Column!);

    /// <summary>Names of all its columns.</summary>
    public IEnumerable<string> Columns => _pieces.Select(piece => piece.Column).OfType<string>();

    /// <summary>Reads a template, or says what is wrong with it.</summary>
    public static CellTemplate? TryParse(string text, out string problem)
    {
        var template = new CellTemplate();
        var literal = new StringBuilder();
        problem = "";
        for (var at = 0; at < text.Length; at++)
        {
            var doubled = at + 1 < text.Length && text[at + 1] == text[at];
            if (text[at] is '{' or '}' && doubled)
                literal.Append(text[at++]);
            else if (text[at] == '{')
            {
                var end = text.IndexOf('}', at);
                var name = end < 0 ? "" : text[(at + 1)..end].Trim();
                if (name.TrimEnd('?').Length == 0)
                {
                    problem = $"'{text}' has a brace without a column; a column is written {{name}}.";
                    return null;
                }
                template.Flush(literal);
                template._pieces.Add(("", name.TrimEnd('?'), name.EndsWith('?')));
                at = end;
            }
            else
                literal.Append(text[at]);
        }
        template.Flush(literal);
        return template;
    }

    void Flush(StringBuilder literal)
    {
        if (literal.Length > 0)
            _pieces.Add((literal.ToString(), null, false));
        literal.Clear();
    }

    /// <summary>The template with other names of columns; one that cannot be read stays as it is.</summary>
    public static string Rename(string text, IReadOnlyDictionary<string, string> names)
    {
        if (TryParse(text, out _) is not { } template)
            return text;
        var renamed = new StringBuilder();
        foreach (var (literal, column, mayMiss) in template._pieces)
            if (column is null)
                renamed.Append(literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
            else
                renamed.Append('{').Append(names.GetValueOrDefault(column, column)).Append(mayMiss ? "?}" : "}");
        return renamed.ToString();
    }

    /// <summary>Binds it to the columns of a table; the function gives its text for the cells of a row.</summary>
    public Func<IReadOnlyList<string>, string> Bind(IReadOnlyDictionary<string, int> columns)
    {
        var pieces = _pieces.Select(piece => (piece.Text, Index: piece.Column is null ? -1 : columns.GetValueOrDefault(piece.Column, -2))).ToArray();
        if (pieces is [(_, >= 0 and var only)])
            return cells => cells[only];
        if (pieces.Any(piece => piece.Index == -2))
            return _ => "";
        if (pieces.All(piece => piece.Index == -1))
        {
            var fixedText = string.Concat(pieces.Select(piece => piece.Text));
            return _ => fixedText;
        }
        return cells =>
        {
            var text = new StringBuilder();
            foreach (var (literal, index) in pieces)
                if (index < 0)
                    text.Append(literal);
                else if (cells[index].Length == 0)
                    return "";
                else
                    text.Append(cells[index]);
            return text.ToString();
        };
    }
}
