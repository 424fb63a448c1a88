namespace GraphExplorer.Cypher.Tests.Cases;

/// <summary>
/// A topic file. It starts with some words on the topic; each case is
/// <code>
/// == A sentence that says what holds
/// -- given          (any number of times)
/// CREATE (:A)
/// -- parameters
/// name = 'value'
/// -- query
/// MATCH (n) RETURN n
/// -- rows           (or: rows in order)
/// | n |
/// | (:A) |
/// -- effects        (when the graph has changed)
/// +nodes 1
/// -- notifications  (when the case is about them)
/// 01N50 WARNING …
/// </code>
/// or <c>-- error</c> in place of rows. The steps of EXPLAIN and PROFILE follow as <c>-- plan</c>, indented by depth. With the environment variable <c>CASES_REWRITE=1</c> what is expected is
/// written anew from what happens; read the difference before you keep it.
/// </summary>
sealed class CaseFile
{
    static readonly string s_folder = Path.Combine(
        Tck.TckFolder.RepositoryRoot(), "tests", "GraphExplorer.Cypher.Tests", "Cases");

    readonly string _path;

    CaseFile(string topic)
    {
        _path = Path.Combine(s_folder, topic + ".txt");
        var lines = File.ReadAllLines(_path).ToList();
        var first = lines.FindIndex(IsTitle);
        Preamble = [.. lines.Take(first)];
        var starts = Enumerable.Range(first, lines.Count - first).Where(i => IsTitle(lines[i])).Append(lines.Count).ToList();
        Cases = [.. starts.Zip(starts.Skip(1)).Select(s => ReadCase(lines[s.First..s.Second]))];
    }

    public static bool IsRewriting => Environment.GetEnvironmentVariable("CASES_REWRITE") == "1";

    public static IEnumerable<string> Topics =>
        Directory.EnumerateFiles(s_folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Order(StringComparer.Ordinal);

    public IReadOnlyList<string> Preamble { get; }

    public IReadOnlyList<Case> Cases { get; }

    public static CaseFile Read(string topic) => new(topic);

    public void Rewrite(IEnumerable<(Case Case, IReadOnlyList<Section> Actual)> cases) =>
        File.WriteAllText(_path, string.Join("\n",
            [.. Preamble, .. cases.SelectMany(c => Write(c.Case, c.Actual).Append(""))]).TrimEnd('\n') + "\n");

    static bool IsTitle(string line) => line.StartsWith("== ", StringComparison.Ordinal);

    static Case ReadCase(List<string> lines)
    {
        var sections = new List<Section>();
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal)) sections.Add(new Section(line[3..].Trim(), new List<string>()));
            else ((List<string>)sections[^1].Lines).Add(line);
        }
        sections = [.. sections.Select(s => s with { Lines = TrimEnd(s.Lines) })];
        string[] Bodies(string heading) =>
            [.. sections.Where(s => s.Heading == heading).Select(s => string.Join('\n', s.Lines))];

        return new Case(lines[0][3..].Trim(), Bodies("given"),
            [.. sections.Where(s => s.Heading == "parameters").SelectMany(s => s.Lines).Select(ReadParameter)],
            Bodies("query") is [var query] ? query : throw new InvalidDataException($"{lines[0]}: one query is needed"),
            [.. sections.Where(s => s.Heading is not ("given" or "parameters" or "query"))]);
    }

    static List<string> TrimEnd(IReadOnlyList<string> lines)
    {
        var kept = lines.ToList();
        while (kept.Count > 0 && kept[^1].Length == 0) kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    static (string, string) ReadParameter(string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        return (line[..at].Trim(), line[(at + 1)..].Trim());
    }

    static IEnumerable<string> Write(Case @case, IReadOnlyList<Section> actual) =>
    [
        "== " + @case.Title,
        .. @case.Given.SelectMany(g => g.Split('\n').Prepend("-- given")),
        .. @case.Parameters.Count == 0 ? [] : @case.Parameters.Select(p => $"{p.Name} = {p.Value}").Prepend("-- parameters"),
        "-- query", .. @case.Query.Split('\n'),
        .. actual.SelectMany(s => s.ToString().Split('\n')),
    ];
}
