using System.Collections.Concurrent;
using System.Text;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>
/// Counts over a whole run of the suite. Printed at its end, and written to <c>artifacts/tck/NAME-totals.txt</c> and
/// <c>NAME-failures.txt</c> of the repository.
/// </summary>
/// <param name="name">The route of the run, in words.</param>
sealed class TckTotals(string name)
{
    readonly ConcurrentDictionary<string, (int Passed, int Failed)> _folders = new();
    readonly ConcurrentBag<(string Id, string Problem)> _failures = [];

    public void Add(Scenario scenario, string? problem)
    {
        _folders.AddOrUpdate(scenario.Folder, _ => Count((0, 0)), (_, before) => Count(before));
        if (problem is not null) _failures.Add((scenario.Id, problem));

        (int, int) Count((int Passed, int Failed) before) =>
            problem is null ? (before.Passed + 1, before.Failed) : (before.Passed, before.Failed + 1);
    }

    public void Report()
    {
        if (_folders.IsEmpty) return;
        if (ExpectedFailures.IsRewriting) ExpectedFailures.Rewrite(_failures);
        var text = Describe();
        Console.WriteLine(text);
        var folder = Directory.CreateDirectory(Path.Combine(TckFolder.RepositoryRoot(), "artifacts", "tck")).FullName;
        var file = Path.Combine(folder, name.Replace(' ', '-'));
        File.WriteAllText(file + "-totals.txt", text);
        File.WriteAllLines(file + "-failures.txt",
            _failures.OrderBy(f => f.Id, StringComparer.Ordinal).Select(f => $"{f.Id}\n{f.Problem}\n"));
    }

    string Describe()
    {
        var text = new StringBuilder($"openCypher conformance {name}: passed of all scenarios\n");
        foreach (var (folder, count) in _folders.OrderBy(f => f.Key, StringComparer.Ordinal))
            text.Append($"{count.Passed,6} of {count.Passed + count.Failed,5}  {folder}\n");
        var passed = _folders.Values.Sum(c => c.Passed);
        text.Append($"{passed,6} of {passed + _failures.Count,5}  in all\n");
        return text.ToString();
    }
}
