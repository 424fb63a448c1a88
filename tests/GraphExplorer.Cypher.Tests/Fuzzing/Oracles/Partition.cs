using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Tests.Fuzzing.Generation;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Oracles;

/// <summary>
/// Ternary logic partitioning (Rigger and Su, OOPSLA 2020): each row that a clause gives without its condition is held by
/// exactly one of the condition, its negation, and the question whether it is null.
/// </summary>
static class Partition
{
    static readonly string[] s_aggregates = ["count(", "sum(", "avg(", "min(", "max(", "collect(", "stDev", "percentile"];

    /// <summary>
    /// The query without its last condition, and its three parts; null where what follows the condition does not go row
    /// by row.
    /// </summary>
    public static (GeneratedQuery All, IReadOnlyList<GeneratedQuery> Parts)? Of(GeneratedQuery query)
    {
        if (query.Writes || Condition(Parser.Parse(query.Text, SyntaxLimits.Default)) is not { } condition) return null;
        var text = query.Text.Substring(condition.Start, condition.Length);
        return (With("true"), [With($"({text})"), With($"NOT ({text})"), With($"({text}) IS NULL")]);

        GeneratedQuery With(string other) =>
            query with { Text = query.Text[..condition.Start] + other + query.Text[condition.End..], Bracketed = null, IsOrdered = false };
    }

    static SourceSpan? Condition(Query query)
    {
        if (query.Statement is not QueryBody { Parts: [var part] }) return null;
        if (part.Clauses is not [.., var filtering, ReturnClause { Projection: { Distinct: false } rows } last]) return null;
        if (rows.Paging is not { Skip: null, Limit: null } || IsGrouped(query.Text.Substring(last.Span.Start, last.Span.Length))) return null;
        return filtering switch
        {
            MatchClause { Optional: false, Where: { } where } match when match.Pattern.All(p => p.Selector is null) => where.Span,
            WithClause { Where: { } where } => where.Span,
            _ => null,
        };
    }

    static bool IsGrouped(string text) => Array.Exists(s_aggregates, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
