using System.Text;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>Reads the part of Gherkin that the conformance suite is written in.</summary>
sealed class GherkinReader
{
    readonly string _feature;
    readonly string[] _lines;
    readonly List<Scenario> _scenarios = [];
    readonly List<Step> _background = [];
    readonly List<string> _tags = [];
    int _line;

    GherkinReader(string feature, string text)
    {
        _feature = feature;
        _lines = text.Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
    }

    public static IReadOnlyList<Scenario> Read(string feature, string text) => new GherkinReader(feature, text).Read();

    List<Scenario> Read()
    {
        while (_line < _lines.Length)
        {
            var line = _lines[_line++].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '@') _tags.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            else if (line.StartsWith("Feature:", StringComparison.Ordinal)) _tags.Clear();
            else if (After(line, "Background:") is not null) _background.AddRange(ReadSteps());
            else if (After(line, "Scenario Outline:") is { } outline) ReadOutline(outline);
            else if (After(line, "Scenario:") is { } name) Add(name, ReadSteps());
            else throw new InvalidDataException($"{_feature} line {_line}: {line}");
        }
        return _scenarios;
    }

    void Add(string name, IReadOnlyList<Step> steps)
    {
        _scenarios.Add(new Scenario(_feature, name, [.. _tags], [.. _background, .. steps]));
        _tags.Clear();
    }

    void ReadOutline(string name)
    {
        var steps = ReadSteps();
        var tags = _tags.ToArray();
        var count = 0;
        while (SkipToExamples())
        {
            var table = ReadTable();
            foreach (var row in table.Skip(1))
            {
                string Fill(string text) =>
                    table[0].Zip(row).Aggregate(text, (t, cell) => t.Replace($"<{cell.First}>", cell.Second));

                _tags.Clear();
                _tags.AddRange(tags);
                Add($"{Fill(name)} ({++count})", [.. steps.Select(s => new Step(Fill(s.Text), s.Document is null ? null : Fill(s.Document),
                    [.. s.Table.Select(r => (IReadOnlyList<string>)[.. r.Select(Fill)])]))]);
            }
        }
        _tags.Clear();
    }

    bool SkipToExamples()
    {
        var at = _line;
        while (at < _lines.Length && (_lines[at].Trim().Length == 0 || _lines[at].Trim()[0] is '#')) at++;
        if (at >= _lines.Length || After(_lines[at].Trim(), "Examples:") is null) return false;
        _line = at + 1;
        return true;
    }

    List<Step> ReadSteps()
    {
        var steps = new List<Step>();
        while (_line < _lines.Length)
        {
            var line = _lines[_line].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                _line++;
                continue;
            }
            var text = After(line, "Given ") ?? After(line, "When ") ?? After(line, "Then ") ?? After(line, "And ")
                ?? After(line, "But ");
            if (text is null) return steps;
            _line++;
            steps.Add(new Step(text, ReadDocument(), ReadTable()));
        }
        return steps;
    }

    /// <summary>The text between triple quotes, less the indentation of the opening ones.</summary>
    string? ReadDocument()
    {
        if (_line >= _lines.Length || _lines[_line].Trim() != "\"\"\"") return null;
        var indent = _lines[_line].IndexOf('"', StringComparison.Ordinal);
        var lines = new List<string>();
        for (_line++; _lines[_line].Trim() != "\"\"\""; _line++)
        {
            var line = _lines[_line];
            lines.Add(line.Length >= indent && line[..indent].Trim().Length == 0 ? line[indent..] : line.TrimStart());
        }
        _line++;
        return string.Join("\n", lines);
    }

    List<IReadOnlyList<string>> ReadTable()
    {
        var rows = new List<IReadOnlyList<string>>();
        for (; _line < _lines.Length; _line++)
        {
            var line = _lines[_line].Trim();
            if (line.Length > 0 && line[0] == '|') rows.Add(Cells(line));
            else if (line.Length > 0 && line[0] != '#') break;
            else if (rows.Count == 0 && line.Length == 0) break;
        }
        return rows;
    }

    /// <summary><c>| a | b\|c |</c>; <c>\n</c> is a line feed, <c>\|</c> a bar, <c>\\</c> a backslash.</summary>
    static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is 'n' or '|' or '\\')
            {
                cell.Append(line[++i] == 'n' ? '\n' : line[i]);
            }
            else if (line[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }
        return cells;
    }

    static string? After(string line, string start) =>
        line.StartsWith(start, StringComparison.Ordinal) ? line[start.Length..].Trim() : null;
}
