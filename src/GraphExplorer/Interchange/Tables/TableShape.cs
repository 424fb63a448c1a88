namespace GraphExplorer.Interchange.Tables;

/// <summary>How a table is laid out, where it does not say so itself.</summary>
public sealed record TableShape
{
    /// <summary>The character between cells; null = found out from the first lines.</summary>
    public string? Separator { get; init; }

    /// <summary>Encoding of text that is not UTF-8 and has no byte order mark; null = guessed from its letters.</summary>
    public string? Encoding { get; init; }

    /// <summary>Name of the sheet of a spreadsheet; null = the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>False where the first row is data already; then <see cref="Columns"/> names the columns.</summary>
    public bool Header { get; init; } = true;

    /// <summary>Names of the columns of a table without a header.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Lines that begin with this character are left out; null = none.</summary>
    public string? Comment { get; init; }

    /// <summary>Words that stand for "no value", such as <c>NA</c>.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
