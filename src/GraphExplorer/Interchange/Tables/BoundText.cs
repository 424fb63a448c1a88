namespace GraphExplorer.Interchange.Tables;

/// <summary>A <see cref="MappedText"/> bound to the columns of a table.</summary>
sealed class BoundText
{
    readonly Func<IReadOnlyList<string>, string>[] _templates;
    readonly MappedText _text;

    public BoundText(MappedText text, IReadOnlyDictionary<string, int> columns)
    {
        _text = text;
        var templates = text.Value.Select(value => CellTemplate.TryParse(value, out _)!).ToArray();
        _templates = [.. templates.Select(template => template.Bind(columns))];
        Column = templates.SelectMany(template => template.Columns).FirstOrDefault(columns.ContainsKey) ?? "";
        IsFixed = templates.All(template => !template.Columns.Any());
    }

    /// <summary>The column to name where its value is wrong; empty where there is none.</summary>
    public string Column { get; }

    /// <summary>Whether it depends on no column.</summary>
    public bool IsFixed { get; }

    /// <summary>What the row's cells hold, before any table of words.</summary>
    public string Raw(IReadOnlyList<string> cells)
    {
        foreach (var template in _templates)
            if (template(cells) is { Length: > 0 } text)
                return text;
        return "";
    }

    /// <summary>The text of the row; a word that no table has is reported.</summary>
    public string Of(RowScope row)
    {
        var raw = Raw(row.Cells);
        if (_text.Words is not { } words)
            return raw.Length > 0 ? raw : _text.Otherwise ?? "";
        if (words.TryGetValue(raw, out var word) || (word = _text.Otherwise) is not null)
            return word;
        if (raw.Length > 0)
            row.Report(Column, $"'{raw}' is not in the mapping's table of words.", $"Known are: {string.Join(", ", words.Keys)}.");
        return "";
    }
}

/// <summary>A row while it is turned into records, and what was found wrong with it.</summary>
sealed class RowScope(TableRow row, IReadOnlyList<string> cells)
{
    /// <summary>Cells without the spaces around them; words for "no value" are empty.</summary>
    public IReadOnlyList<string> Cells { get; } = cells;

    public TableRow Row { get; } = row;

    public List<TableProblem> Problems { get; } = [];

    public void Report(string column, string what, string hint) =>
        Problems.Add(new TableProblem(Row.Number, column, what, hint) { Line = Row.Line });
}
