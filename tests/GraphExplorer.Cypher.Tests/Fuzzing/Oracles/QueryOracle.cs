using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Tests.Fuzzing.Generation;
using GraphExplorer.Cypher.Tests.Fuzzing.Reference;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Oracles;

/// <summary>What was found wrong with a query: by which rule, and how.</summary>
sealed record QueryFinding(string Rule, string Difference);

/// <summary>Judges a query on a graph by the reference interpreter and by what other spellings and other plans answer.</summary>
sealed class QueryOracle : IDisposable
{
    static readonly string[] s_choosing = ["DISTINCT", "LIMIT", "SKIP", "UNION", "min(", "max(", "count(", "sum(", "avg(", "collect("];

    readonly EngineRun _plain;
    readonly EngineRun _indexed;
    readonly EngineRun _unrewritten;

    public QueryOracle(IReadOnlyList<string> graph)
    {
        _plain = new EngineRun(graph);
        _indexed = new EngineRun(graph, GraphGenerator.Indexes);
        _unrewritten = new EngineRun(graph, planner: PlannerOptions.Plain);
    }

    /// <summary>The query was accepted and ran to its end.</summary>
    public bool WasValid { get; private set; }

    /// <summary>Why the query was refused or failed.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The reference interpreter had an answer.</summary>
    public bool WasJudged { get; private set; }

    /// <summary>The answers to its condition, to the negation and to its null were held against all rows.</summary>
    public bool WasParted { get; private set; }

    public void Dispose()
    {
        _plain.Dispose();
        _indexed.Dispose();
        _unrewritten.Dispose();
    }

    public QueryFinding? Judge(GeneratedQuery query)
    {
        var mixes = Array.Exists(s_choosing, word => query.Text.Contains(word, StringComparison.Ordinal));
        var found = _plain.Run(query, mixes);
        (WasValid, Refusal, WasJudged, WasParted) = (found.Error is null, found.Error, false, false);
        if (found.IsRefused || found.IsCutOff) return null;
        return ByReference(query, found, mixes) ?? (found.Error is null ? BySpelling(query, found, mixes) ?? ByPartition(query, mixes) : null);
    }

    QueryFinding? ByReference(GeneratedQuery query, Outcome found, bool mixes)
    {
        try
        {
            var expected = _plain.Expect(query, mixes);
            WasJudged = true;
            // An engine may leave out an expression that nobody needs, and its error with it.
            if (expected.Error is not null && found.Error is null) return null;
            return found.DifferenceFrom(expected, query.IsOrdered) is { } difference ? new QueryFinding("reference", difference) : null;
        }
        catch (BeyondReferenceException)
        {
            return null;
        }
    }

    QueryFinding? BySpelling(GeneratedQuery query, Outcome found, bool mixes)
    {
        foreach (var (rule, other) in Others(query, mixes))
            if (!other.IsRefused && other.DifferenceFrom(found, query.IsOrdered) is { } difference)
                return new QueryFinding(rule, difference);
        return null;
    }

    /// <summary>On the graph with indexes, where a condition chooses the plan.</summary>
    QueryFinding? ByPartition(GeneratedQuery query, bool mixes)
    {
        if (Partition.Of(query) is not { } partition) return null;
        var all = _indexed.Run(partition.All, mixes);
        Outcome[] parts = [.. partition.Parts.Select(part => _indexed.Run(part, mixes))];
        // A condition that fails on a row, or may not stand there, says nothing of the others.
        if (parts.Append(all).Any(part => part.Error is not null || part.IsCutOff)) return null;
        WasParted = true;
        var together = new Outcome([.. parts.SelectMany(part => part.Rows)], all.Graph);
        return together.DifferenceFrom(all, ordered: false) is { } difference
            ? new QueryFinding("WHERE, its negation and its null together", difference)
            : null;
    }

    IEnumerable<(string Rule, Outcome Other)> Others(GeneratedQuery query, bool mixes)
    {
        yield return ("indexes", _indexed.Run(query, mixes));
        yield return ("rewrites of the planner off", _unrewritten.Run(query, mixes));
        yield return ("PROFILE", _plain.Run(query, mixes, "PROFILE "));
        if (query.Bracketed is { } bracketed)
            yield return ("brackets\n" + bracketed, _plain.Run(query with { Text = bracketed }, mixes));
        foreach (var (rule, text, parameters) in Spellings.Of(query.Text))
        {
            // The names of columns without alias change with the spelling.
            if (text.Contains("RETURN *", StringComparison.Ordinal) && rule == "WITH * put in") continue;
            yield return (rule + "\n" + text, _plain.Run(query with { Text = text }, mixes, "", parameters));
        }
    }
}
