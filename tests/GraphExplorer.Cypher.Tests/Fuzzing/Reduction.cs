using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Tests.Fuzzing.Generation;
using GraphExplorer.Cypher.Tests.Fuzzing.Oracles;

namespace GraphExplorer.Cypher.Tests.Fuzzing;

/// <summary>
/// Makes a finding small: statements of the graph and tokens of the query are left out, in stretches that get shorter, as
/// long as the same rule is still broken (delta debugging, Zeller and Hildebrandt 2002).
/// </summary>
static class Reduction
{
    const int TriesMax = 1500;

    public static string Describe(IReadOnlyList<string> graph, GeneratedQuery query, QueryFinding finding)
    {
        var rule = RuleOf(finding);
        var tries = 0;
        var smallGraph = Shrink(graph, kept => Breaks(kept, query));
        var tokens = Shrink(Tokens(query.Text), kept => Breaks(smallGraph, query with { Text = string.Concat(kept), Bracketed = null }));
        var small = rule.StartsWith("brackets", StringComparison.Ordinal) ? query : query with { Text = string.Concat(tokens), Bracketed = null };
        smallGraph = Shrink(smallGraph, kept => Breaks(kept, small));
        var again = Find(smallGraph, small) ?? finding;
        return $"rule: {again.Rule}\n{string.Join('\n', smallGraph)}\n{small.Text}\n{again.Difference}\nbefore it was made small:\n{query.Text}";

        bool Breaks(IReadOnlyList<string> of, GeneratedQuery with) => tries++ < TriesMax && Find(of, with) is { } found && RuleOf(found) == rule;
    }

    static string RuleOf(QueryFinding finding) => finding.Rule.Split('\n')[0] + (finding.Difference.StartsWith("expected rows", StringComparison.Ordinal) ? " error" : "");

    static QueryFinding? Find(IReadOnlyList<string> graph, GeneratedQuery query)
    {
        try
        {
            using var oracle = new QueryOracle(graph);
            return oracle.Judge(query);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new QueryFinding("fault", fault.ToString());
        }
    }

    static List<string> Tokens(string text)
    {
        var lexer = new Lexer(text);
        var pieces = new List<string>();
        for (var at = 0; lexer.Next() is { Kind: not TokenKind.End } token; at = token.Span.End) pieces.Add(text[at..token.Span.End]);
        return pieces;
    }

    static IReadOnlyList<string> Shrink(IReadOnlyList<string> parts, Func<IReadOnlyList<string>, bool> breaks)
    {
        var kept = parts.ToList();
        for (var length = Math.Max(1, kept.Count / 2); length >= 1; length /= 2)
            for (var at = 0; at + length <= kept.Count;)
            {
                var without = kept.ToList();
                without.RemoveRange(at, length);
                if (breaks(without)) kept = without;
                else at += length == 1 ? 1 : Math.Max(1, length / 2);
            }
        return kept;
    }
}
