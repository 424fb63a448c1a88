using GraphExplorer.Cypher.Tests.Notation;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>What a query gave: columns and rows, or an error.</summary>
sealed record TckResult(
    IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Written>> Rows, TckError? Error)
{
    /// <summary>One line a row, columns first; sorted when the order does not matter.</summary>
    public IReadOnlyList<string> Lines(bool inOrder, bool anyListOrder) =>
        Table(Columns, Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(v => v.Text(anyListOrder))]), inOrder);

    public static IReadOnlyList<string> Expected(
        IReadOnlyList<IReadOnlyList<string>> table, bool inOrder, bool anyListOrder) =>
        Table(table[0], table.Skip(1).Select(row =>
            (IReadOnlyList<string>)[.. row.Select(cell => NotationReader.Read(cell).Text(anyListOrder))]), inOrder);

    static IReadOnlyList<string> Table(
        IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, bool inOrder)
    {
        var lines = rows.Select(row => "| " + string.Join(" | ", row) + " |");
        if (!inOrder) lines = lines.Order(StringComparer.Ordinal);
        return [string.Join(" | ", columns), .. lines];
    }
}
