using System.Text;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Oracles;

/// <summary>Other spellings of a query that must give the same answer. Null where a rule does not apply.</summary>
static class Spellings
{
    public static IEnumerable<(string Rule, string Text, Parameters Parameters)> Of(string text)
    {
        var query = Parser.Parse(text, SyntaxLimits.Default);
        foreach (var (rule, spelled) in new[]
        {
            ("reversed patterns", Reversed(query)), ("labels in WHERE", LabelsInWhere(query)), ("WITH * put in", WithStar(query)),
        })
            if (spelled is not null && spelled != text)
                yield return (rule, spelled, Parameters.None);
        if (Parameterised(query) is { } parameterised) yield return ("parameters for literals", parameterised.Text, parameterised.Parameters);
    }

    /// <summary>Each pattern of a MATCH from right to left; paths and lists of relationships would be turned round too.</summary>
    static string? Reversed(Query query)
    {
        var edits = new List<(SourceSpan, string)>();
        foreach (var match in SyntaxTree.Descendants(query).OfType<MatchClause>())
            foreach (var part in match.Pattern)
                if (part is { Path: null, Selector: null, Elements.Count: > 1 } && part.Elements.All(CanTurn))
                    edits.Add((part.Span, string.Concat(part.Elements.Reverse().Select(e => Turned(query.Text, e)))));
        return Apply(query.Text, edits);
    }

    static bool CanTurn(PatternElement element) => element is NodePattern
        or RelationshipPattern { Range: null, Quantifier: null, BothArrows: false }
        or RelationshipPattern { Variable: null, Quantifier: null, BothArrows: false };

    static string Turned(string text, PatternElement element)
    {
        var own = text.Substring(element.Span.Start, element.Span.Length);
        return element is not RelationshipPattern edge ? own : edge.Direction switch
        {
            PatternDirection.Outgoing => "<" + own[..^1],
            PatternDirection.Incoming => own[1..] + ">",
            _ => own,
        };
    }

    /// <summary>Labels of the named nodes of a MATCH as a condition.</summary>
    static string? LabelsInWhere(Query query)
    {
        var edits = new List<(SourceSpan, string)>();
        foreach (var match in SyntaxTree.Descendants(query).OfType<MatchClause>())
        {
            if (match.Pattern.Any(p => p.Selector is not null || p.Elements.Any(e => e is ParenthesizedPath))) continue;
            var conditions = new List<string>();
            foreach (var node in match.Pattern.SelectMany(p => p.Elements).OfType<NodePattern>())
            {
                if (node is not { Variable: { } name, Labels: { } labels, Where: null }) continue;
                var behind = query.Text.LastIndexOf(':', labels.Span.Start, labels.Span.Start - name.Span.Start);
                if (behind < 0) continue;
                edits.Add((new SourceSpan(behind, labels.Span.End - behind), ""));
                conditions.Add($"{name.Text}:{query.Text.Substring(labels.Span.Start, labels.Span.Length)}");
            }
            if (conditions.Count == 0) continue;
            var all = string.Join(" AND ", conditions);
            edits.Add(match.Where is { } where
                ? (where.Span, $"{all} AND ({query.Text.Substring(where.Span.Start, where.Span.Length)})")
                : (new SourceSpan(match.Pattern[^1].Span.End, 0), $" WHERE {all}"));
        }
        return Apply(query.Text, edits);
    }

    /// <summary>A WITH * before the last clause of each part that has made variables by then.</summary>
    static string? WithStar(Query query)
    {
        if (query.Statement is not QueryBody body) return null;
        var edits = new List<(SourceSpan, string)>();
        foreach (var part in body.Parts)
            if (part.Clauses.Count > 1 && part.Clauses[^1] is ReturnClause last && part.Clauses.SkipLast(1).Any(c => c is UnwindClause or WithClause))
                edits.Add((new SourceSpan(last.Span.Start, 0), "WITH * "));
        return Apply(query.Text, edits);
    }

    static (string Text, Parameters Parameters)? Parameterised(Query query)
    {
        var edits = new List<(SourceSpan, string)>();
        var values = new List<(string, Value)>();
        foreach (var node in SyntaxTree.Descendants(query))
        {
            if (node is PathSelector || SourceOf(node) is not { } value) continue;
            var name = $"q{values.Count}";
            values.Add((name, value));
            edits.Add((node.Span, "$" + name));
        }
        return Apply(query.Text, edits) is { } text ? (text, Parameters.Of([.. values])) : null;
    }

    static Value? SourceOf(SyntaxNode node) => node switch
    {
        IntegerLiteral i => Value.Of(i.Value),
        FloatLiteral f => Value.Of(f.Value),
        StringLiteral s => Value.Of(s.Value),
        BooleanLiteral b => Value.Of(b.Value),
        _ => null,
    };

    /// <summary>The text with all edits, or null when there is none or two of them overlap.</summary>
    static string? Apply(string text, List<(SourceSpan Span, string Text)> edits)
    {
        if (edits.Count == 0) return null;
        var result = new StringBuilder();
        var at = 0;
        foreach (var (span, replacement) in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            if (span.Start < at) return null;
            result.Append(text, at, span.Start - at).Append(replacement);
            at = span.End;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }
}
