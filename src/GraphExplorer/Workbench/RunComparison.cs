namespace GraphExplorer.Workbench;

/// <summary>How the rows of one run differ from those of an earlier one.</summary>
/// <param name="Columns">Columns of the later run.</param>
/// <param name="HasOtherColumns">True when the earlier run had other columns; then no rows are paired.</param>
/// <param name="Same">How many rows are in both.</param>
/// <param name="Rows">What differs: changed rows, then those that are gone, then new ones.</param>
public sealed record RunComparison(IReadOnlyList<string> Columns, bool HasOtherColumns, int Same, IReadOnlyList<RowDifference> Rows)
{
    public bool IsSame => !HasOtherColumns && Rows.Count == 0;

    /// <summary>
    /// Compares two results. Rows that are in both, as often as in both, are the same; of the rest, rows whose first cell is the same are one
    /// row that changed, in the order of the results.
    /// </summary>
    public static RunComparison Of(ResultRows before, ResultRows after)
    {
        var (gone, added) = (Without(before.Rows, after.Rows), Without(after.Rows, before.Rows));
        var same = after.Rows.Count - added.Count;
        if (!before.Columns.SequenceEqual(after.Columns))
            return new(after.Columns, true, same, [.. gone.Select(row => new RowDifference(row, null)), .. added.Select(row => new RowDifference(null, row))]);
        var byKey = added.GroupBy(KeyOf).ToDictionary(group => group.Key, group => new Queue<string>(group), StringComparer.Ordinal);
        var rows = gone.Select(row => new RowDifference(row, byKey.GetValueOrDefault(KeyOf(row)) is { Count: > 0 } waiting ? waiting.Dequeue() : null)).ToList();
        rows.AddRange(byKey.Values.SelectMany(waiting => waiting).Select(row => new RowDifference(null, row)));
        return new(after.Columns, false, same, [.. rows.OrderBy(row => row.Before is null ? 2 : row.After is null ? 1 : 0)]);
    }

    // The rows of one list that the other has not, each as often as it is missing there.
    static List<string> Without(IReadOnlyList<string> rows, IReadOnlyList<string> others)
    {
        var left = others.CountBy(row => row).ToDictionary(count => count.Key, count => count.Value, StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var row in rows)
        {
            if (left.GetValueOrDefault(row) is > 0 and var count) left[row] = count - 1;
            else missing.Add(row);
        }
        return missing;
    }

    // A thing of the graph is the same thing whatever is said of it.
    static string KeyOf(string row)
    {
        if (ResultRows.CellsOf(row) is not [var first, ..]) return "";
        if (first.ValueKind != System.Text.Json.JsonValueKind.Object) return first.GetRawText();
        return first.TryGetProperty("node", out var node) ? node.GetRawText() : first.TryGetProperty("edge", out var edge) ? edge.GetRawText() : first.GetRawText();
    }
}

/// <summary>A row as it was and as it is, JSON arrays; null = not there.</summary>
public sealed record RowDifference(string? Before, string? After);
