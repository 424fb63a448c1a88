namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>
/// <c>expected-failures.txt</c>: a scenario and a reason on each line, <c>id  # reason</c>. The list may only shrink: a scenario in
/// it that passes fails the run as one does that fails without being in it. With the environment variable
/// <c>TCK_REWRITE=1</c> the file is written anew from what fails now, and reasons that it had are kept.
/// </summary>
static class ExpectedFailures
{
    const string Separator = "  # ";

    static readonly string s_path = Path.Combine(
        TckFolder.RepositoryRoot(), "tests", "GraphExplorer.Cypher.Tests", "Tck", "expected-failures.txt");

    public static readonly IReadOnlyDictionary<string, string> Reasons = Read();

    public static bool IsRewriting => Environment.GetEnvironmentVariable("TCK_REWRITE") == "1";

    static Dictionary<string, string> Read()
    {
        var reasons = new Dictionary<string, string>();
        if (!File.Exists(s_path)) return reasons;
        foreach (var line in File.ReadLines(s_path).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var at = line.LastIndexOf(Separator, StringComparison.Ordinal);
            if (at < 0) throw new InvalidDataException($"expected-failures.txt: no reason behind \"{line}\"");
            reasons.Add(line[..at], line[(at + Separator.Length)..]);
        }
        return reasons;
    }

    public static void Rewrite(IEnumerable<(string Id, string Problem)> failures)
    {
        var lines = failures.OrderBy(f => f.Id, StringComparer.Ordinal)
            .Select(f => f.Id + Separator + (Reasons.GetValueOrDefault(f.Id) ?? FirstLine(f.Problem)));
        File.WriteAllLines(s_path,
        [
            "# Scenarios of the conformance suite that fail, each with its reason. The list may only shrink.", .. lines,
        ]);
    }

    static string FirstLine(string problem) => string.Join(" / ", problem.Split('\n').Take(3));
}
