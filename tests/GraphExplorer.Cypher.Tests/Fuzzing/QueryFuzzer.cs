using GraphExplorer.Cypher.Tests.Fuzzing.Generation;
using GraphExplorer.Cypher.Tests.Fuzzing.Oracles;

namespace GraphExplorer.Cypher.Tests.Fuzzing;

/// <summary>Generated queries on generated graphs, judged by the reference interpreter and by rules.</summary>
sealed class QueryFuzzer(ulong seed) : IFuzzer
{
    /// <summary>Queries that share a graph.</summary>
    const int QueriesPerGraph = 100;

    static readonly string[] s_writing = ["CREATE", "SET", "MERGE", "DELETE", "REMOVE"];

    readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);
    QueryOracle? _oracle;
    IReadOnlyList<string> _graph = [];
    long _ofGraph = -1;
    long _runs;
    long _valid;
    long _judged;
    long _parted;

    /// <summary>Whether findings are made small before they are told.</summary>
    public bool Shrinks { get; init; }

    public double Validity => _runs == 0 ? 1 : (double)_valid / _runs;

    public string Statistics =>
        $"{100.0 * Validity:F1} % valid, {Share(_judged):F1} % judged by the reference, {Share(_parted):F1} % by partition; refused most: "
        + string.Join("; ", _refusals.OrderByDescending(r => r.Value).Take(4).Select(r => $"{r.Value} × {r.Key}"));

    /// <summary>A query that was not generated: it says itself what it does.</summary>
    public static GeneratedQuery Written(string text) => new(text, new HashSet<string>())
    {
        Writes = Array.Exists(s_writing, word => text.Contains(word, StringComparison.Ordinal)),
        IsOrdered = text.Contains("ORDER BY", StringComparison.Ordinal),
    };

    public void Dispose() => _oracle?.Dispose();

    double Share(long part) => 100.0 * part / Math.Max(1, _runs);

    public string? Run(long run)
    {
        if (run / QueriesPerGraph != _ofGraph)
        {
            _ofGraph = run / QueriesPerGraph;
            _graph = GraphGenerator.Generate(Dice.Of(seed ^ 0xABCDEF, _ofGraph));
            _oracle?.Dispose();
            _oracle = new QueryOracle(_graph);
        }
        return Judge(new QueryGenerator(Dice.Of(seed, run)).Generate());
    }

    string? Judge(GeneratedQuery query)
    {
        _runs++;
        QueryFinding? finding;
        try
        {
            finding = _oracle!.Judge(query);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            finding = new QueryFinding("fault", fault.ToString());
        }
        if (_oracle!.WasValid) _valid++;
        if (_oracle.WasJudged) _judged++;
        if (_oracle.WasParted) _parted++;
        if (_oracle.Refusal is { } refusal)
        {
            var first = refusal.Split('\n')[0];
            _refusals[first] = _refusals.GetValueOrDefault(first) + 1;
        }
        if (finding is null) return null;
        return Shrinks ? Reduction.Describe(_graph, query, finding) : $"{finding.Rule}: {finding.Difference}\n{query.Text}";
    }
}
