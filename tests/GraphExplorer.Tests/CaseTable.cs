using GraphExplorer.Tests.House;

namespace GraphExplorer.Tests;

/// <summary>
/// A text file of cases: one a line, cells between <c>|</c>, trimmed; empty lines and lines with <c>#</c> first are
/// skipped.
/// </summary>
static class CaseTable
{
    /// <summary>
    /// The rows of a file below <c>tests/GraphExplorer.Tests</c>, each with exactly <paramref name="cells"/> cells.
    /// </summary>
    public static IEnumerable<string[]> Rows(string file, int cells)
    {
        foreach (var line in Repository.Lines($"tests/GraphExplorer.Tests/{file}"))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var row = line.Split('|', StringSplitOptions.TrimEntries);
            if (row.Length != cells)
                throw new InvalidDataException($"{file}: expected {cells} cells in '{line}'.");
            yield return row;
        }
    }

    /// <summary>The same rows as a string each, for a test that wants to compare the whole file at once.</summary>
    public static IEnumerable<string> Lines(string file, int cells) =>
        Rows(file, cells).Select(row => string.Join(" | ", row));
}
