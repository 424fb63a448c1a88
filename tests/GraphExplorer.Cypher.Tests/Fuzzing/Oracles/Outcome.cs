using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Oracles;

/// <summary>What came of a query: rows in canonical text, or the error by which it was refused.</summary>
/// <param name="Rows">In the order in which they came.</param>
/// <param name="Graph">The graph afterwards.</param>
sealed record Outcome(IReadOnlyList<string> Rows, string Graph)
{
    /// <summary>Why there are no rows.</summary>
    public string? Error { get; init; }

    /// <summary>The query was refused before it ran.</summary>
    public bool IsRefused { get; init; }

    /// <summary>A limit was reached: that says nothing of the answer.</summary>
    public bool IsCutOff { get; init; }

    public static Outcome Of(CypherException problem) =>
        new([], "")
        {
            Error = problem.Error.Message,
            IsRefused = problem.Code.Phase == ErrorPhase.CompileTime,
            IsCutOff = problem.IsOfLimit(),
        };

    /// <summary>Null when both say the same; else how they differ.</summary>
    public string? DifferenceFrom(Outcome expected, bool ordered)
    {
        if (IsCutOff || expected.IsCutOff) return null;
        if ((Error is null) != (expected.Error is null)) return $"expected {expected.Error ?? "rows"}, but got {Error ?? "rows"}";
        if (Error is not null) return null;
        var (found, wanted) = ordered
            ? (Rows, expected.Rows)
            : ([.. Rows.Order(StringComparer.Ordinal)], [.. expected.Rows.Order(StringComparer.Ordinal)]);
        if (!found.SequenceEqual(wanted)) return $"expected {Show(wanted)}\nbut got  {Show(found)}";
        return Graph == expected.Graph ? null : $"expected the graph\n{expected.Graph}\nbut got\n{Graph}";
    }

    static string Show(IReadOnlyList<string> rows) =>
        $"{rows.Count} rows: {string.Join("; ", rows.Take(12))}{(rows.Count > 12 ? " …" : "")}";
}
