using System.Text;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Walks over expressions, patterns and queries without knowing what they mean.</summary>
static class SyntaxTree
{
    /// <summary>Every name that a variable has anywhere below a node, also in patterns and nested queries.</summary>
    public static HashSet<string> Names(params ReadOnlySpan<SyntaxNode?> roots)
    {
        var names = new HashSet<string>();
        foreach (var root in roots)
        {
            if (root is null) continue;
            foreach (var node in Descendants(root))
            {
                var name = node switch
                {
                    Variable v => v.Text,
                    NodePattern n => n.Variable?.Text,
                    RelationshipPattern r => r.Variable?.Text,
                    PatternPart p => p.Path?.Text,
                    MapProjectionVariable m => m.Variable.Text,
                    _ => null,
                };
                if (name is not null) names.Add(name);
                if (node is CallSubqueryClause { Imports: { } imports }) names.UnionWith(imports.Select(i => i.Text));
            }
        }
        return names;
    }

    /// <summary>True when a CALL subquery below takes over every name around it, by <c>CALL (*)</c> or <c>WITH *</c>.</summary>
    public static bool ImportsAll(SyntaxNode root) =>
        Descendants(root).OfType<CallSubqueryClause>().Any(c => c.ImportsAll
            || c.Body.Parts.Any(p => p.Clauses[0] is WithClause { Projection.Star: true }));

    /// <summary>The node and all below it, in no particular order; without recursion.</summary>
    public static IEnumerable<SyntaxNode> Descendants(SyntaxNode root)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in SyntaxChildren.Of(node))
            {
                if (child is not null) open.Push(child);
            }
        }
    }

    /// <summary>A text that two expressions share exactly when they are written alike, but for blanks and letter case of
    /// function names.</summary>
    public static string Shape(SyntaxNode node)
    {
        var shape = new StringBuilder();
        var open = new Stack<SyntaxNode?>();
        open.Push(node);
        while (open.TryPop(out var next))
        {
            if (next is null)
            {
                shape.Append(')');
                continue;
            }
            shape.Append('(').Append(next.GetType().Name).Append(' ').Append(Label(next));
            open.Push(null);
            foreach (var child in SyntaxChildren.Of(next).Reverse())
            {
                if (child is not null) open.Push(child);
            }
        }
        return shape.ToString();
    }

    /// <summary>What a node says itself, apart from its children.</summary>
    static string Label(SyntaxNode node) => node switch
    {
        Variable v => Quote(v.Text),
        Parameter p => Quote(p.Text),
        BooleanLiteral b => b.Value ? "true" : "false",
        IntegerLiteral i => i.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        FloatLiteral f => f.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        StringLiteral s => Quote(s.Value),
        MapEntry e => Quote(e.Key.Text),
        PropertyAccess p => Quote(p.Key.Text),
        SliceAccess s => $"{s.From is null}{s.To is null}",
        UnaryExpression u => u.Operator.ToString(),
        BinaryExpression b => b.Operator.ToString(),
        ComparisonChain c => string.Join(' ', c.Operators),
        TypePredicate t => $"{t.Negated}{t.Type}",
        NormalizedPredicate n => $"{n.Negated}{n.Form}",
        CaseExpression c => $"{c.Operand is null}{c.Else is null}",
        CaseAlternative a => a.When.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        FunctionCall f => $"{f.Function.Text.ToUpperInvariant()} {f.Distinct}{f.Star}",
        ListComprehension l => $"{Quote(l.Variable.Text)}{l.Where is null}{l.Map is null}",
        ReduceExpression r => Quote(r.Accumulator.Text) + Quote(r.Variable.Text),
        QuantifierExpression q => q.Kind + Quote(q.Variable.Text),
        MapProjectionProperty p => Quote(p.Key.Text),
        MapProjectionEntry e => Quote(e.Key.Text),
        MapProjectionVariable v => Quote(v.Variable.Text),
        LabelName l => Quote(l.Text),
        NodePattern n => Quote(n.Variable?.Text) + (n.Properties is null) + (n.Labels is null),
        RelationshipPattern r => Quote(r.Variable?.Text) + r.Direction + r.Range + (r.Properties is null),
        PatternPart p => Quote(p.Path?.Text) + p.Selector?.Kind,
        // Nested queries are compared by their place: they are never written twice in a way that matters.
        SubqueryExpression s => $"{s.Kind} {s.Span.Start}",
        _ => "",
    };

    static string Quote(string? text) =>
        text is null ? "-" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{text.Length}:{text} ");
}
