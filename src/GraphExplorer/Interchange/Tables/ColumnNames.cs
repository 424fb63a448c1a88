namespace GraphExplorer.Interchange.Tables;

/// <summary>The rules for a header: every column has a name, and no two have the same.</summary>
static class ColumnNames
{
    /// <exception cref="RefusedFileException">The header breaks a rule.</exception>
    public static IReadOnlyList<string> Check(IReadOnlyList<string> header, TableLimits limits)
    {
        if (header.Count > limits.ColumnsMax)
            throw new RefusedFileException(
                "line 1", $"The table has more than {limits.ColumnsMax} columns (setting Tables:ColumnsMax).",
                "Take out the columns that are not needed; check that the separator is the right one.");
        var names = header.Select(name => name.Trim()).ToList();
        // A trailing separator in every line makes a last column without a name and without cells.
        while (names.Count > 0 && names[^1].Length == 0)
            names.RemoveAt(names.Count - 1);
        if (names.Count == 0)
            throw new RefusedFileException("line 1", "The table has no header.", "Name the columns in the first row.");
        var empty = names.IndexOf("");
        if (empty >= 0)
            throw new RefusedFileException("line 1", $"Column {empty + 1} has no name.", "Name it in the first row.");
        if (names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RefusedFileException(
                "line 1", $"Two columns are named '{twice.Key}'.", "Give each column a name of its own.");
        return names;
    }
}
