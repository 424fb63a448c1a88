namespace GraphExplorer.Interchange.Tables;

/// <summary>An open table: its columns are known, its rows are read once, one at a time.</summary>
public abstract class Table : IAsyncDisposable
{
    /// <summary>Names of the columns, in order; none is empty and none occurs twice.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What the table was read as: <c>CSV, separated by commas, utf-8</c>.</summary>
    public required string Form { get; init; }

    /// <summary>IANA media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>Encoding of its text; empty for a spreadsheet.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>The header as the first line of the source's text.</summary>
    public required string HeaderText { get; init; }

    /// <summary>The rows. Wrong ones have a <see cref="TableRow.Problem"/>.</summary>
    /// <exception cref="RefusedFileException">The file cannot be read on.</exception>
    public abstract IAsyncEnumerable<TableRow> RowsAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
