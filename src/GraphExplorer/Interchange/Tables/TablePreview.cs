namespace GraphExplorer.Interchange.Tables;

/// <summary>The beginning of a table, to be shown before anything is imported.</summary>
/// <param name="Form">What it was read as.</param>
/// <param name="Columns">Names of its columns.</param>
/// <param name="Rows">Its first rows.</param>
/// <param name="HasMore">Whether there are further rows.</param>
public sealed record TablePreview(string Form, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows, bool HasMore)
{
    /// <summary>Reads the beginning of a table.</summary>
    /// <exception cref="RefusedFileException">It is no table, or breaks a limit.</exception>
    public static async Task<TablePreview> ReadAsync(
        ScannedFile file, TableShape shape, TableLimits limits, CancellationToken cancellationToken = default)
    {
        await using var table = await TableOpening.OpenAsync(file, shape, limits, cancellationToken);
        var rows = new List<TableRow>();
        await foreach (var row in table.RowsAsync(cancellationToken))
        {
            if (rows.Count == limits.PreviewRows)
                return new(table.Form, table.Columns, rows, true);
            rows.Add(row);
        }
        return new(table.Form, table.Columns, rows, false);
    }

    /// <summary>What a mapping finds wrong with these rows. Entities that the graph knows by an id are not looked up.</summary>
    public IReadOnlyList<TableProblem> Problems(TableMapping mapping) =>
        RowMapper.MissingColumns(mapping, Columns).Count > 0 ? []
        : [.. Rows.SelectMany(row => Mapper(mapping).Map(row).Problems)];

    RowMapper Mapper(TableMapping mapping) => new(mapping, Columns, KnownKeys.None, mapping.Title);
}
