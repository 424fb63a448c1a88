using System.Text.RegularExpressions;

namespace GraphExplorer.Cypher.Tests.Documentation;

/// <summary>One row of a table: the cells by the heads of their columns, and where it stands.</summary>
sealed record DocumentRow(string Section, int Line, IReadOnlyList<string> Heads, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a cell without its backticks; null when the table has no such column.</summary>
    public string? Find(string head)
    {
        var column = Heads.ToList().IndexOf(head);
        return column < 0 ? null : Plain(Cells[column]);
    }

    static string Plain(string cell)
    {
        var ticks = cell.TakeWhile(c => c == '`').Count();
        return ticks == 0 || cell.Length < 2 * ticks ? cell : cell[ticks..^ticks].Trim();
    }
}

/// <summary>
/// docs/cypher.md: its tables, and the statements and parameters that its examples start from. With the environment
/// variable <c>CASES_REWRITE=1</c> the column "gives" is written anew from what happens; read the difference before
/// you keep it.
/// </summary>
sealed partial class LanguageDocument
{
    static readonly string s_path = Path.Combine(Tck.TckFolder.RepositoryRoot(), "docs", "cypher.md");

    readonly string[] _lines = File.ReadAllLines(s_path);

    public LanguageDocument() => Rows = [.. Read()];

    public IReadOnlyList<DocumentRow> Rows { get; }

    /// <summary>What the examples find in the graph.</summary>
    public IEnumerable<string> Setup => Block("cypher").Split(";\n").Select(s => s.Trim().TrimEnd(';')).Where(s => s.Length > 0);

    /// <summary>The parameters of the examples, in the notation of results.</summary>
    public IEnumerable<(string Name, string Value)> Parameters => Block("text").Split('\n')
        .Where(line => line.Contains('=')).Select(line => line.Split('=', 2)).Select(p => (p[0].Trim(), p[1].Trim()));

    public void Rewrite(IEnumerable<(DocumentRow Row, string Gives)> results)
    {
        foreach (var (row, gives) in results)
        {
            var column = row.Heads.ToList().IndexOf("gives");
            if (row.Cells[column].Length == 0) continue;
            var ticks = gives.Contains('`') ? "``" : "`";
            var cells = row.Cells.Select((cell, i) => i == column ? $"{ticks}{gives}{ticks}" : cell).Select(c => c.Replace("|", "\\|"));
            _lines[row.Line] = $"| {string.Join(" | ", cells)} |";
        }
        File.WriteAllLines(s_path, _lines);
    }

    string Block(string language)
    {
        var start = Array.IndexOf(_lines, "```" + language);
        return string.Join('\n', _lines.Skip(start + 1).TakeWhile(line => line != "```"));
    }

    IEnumerable<DocumentRow> Read()
    {
        var section = "";
        IReadOnlyList<string>? heads = null;
        for (var i = 0; i < _lines.Length; i++)
        {
            var line = _lines[i];
            if (line.StartsWith('#')) section = line.TrimStart('#', ' ');
            if (!line.StartsWith('|'))
            {
                heads = null;
                continue;
            }
            var cells = CellBorder().Split(line.Trim()[1..^1]).Select(c => c.Trim().Replace("\\|", "|")).ToList();
            if (heads is null)
            {
                heads = cells;
                i++;
                continue;
            }
            if (cells.Count != heads.Count)
                throw new InvalidDataException($"docs/cypher.md:{i + 1} has {cells.Count} cells under {heads.Count} heads");
            yield return new DocumentRow(section, i, heads, cells);
        }
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellBorder();
}
