using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Everything that is a query within an expression: subqueries, pattern predicates, pattern comprehensions.</summary>
sealed partial class Binder
{
    BoundSubquery BindSubquery(SubqueryExpression e)
    {
        var nesting = new Nesting(ImportsOf(e.Body), Carries: true, e.Kind);
        var body = BindBody(e.Body, nesting);
        var type = e.Kind switch
        {
            SubqueryKind.Exists => StaticType.Boolean,
            SubqueryKind.Count => StaticType.Integer,
            _ => StaticType.ListOf(body.Columns[0].Type),
        };
        return new BoundSubquery(e.Span, type, e.Kind, body, nesting.Slots);
    }

    /// <summary>The variables of here that are named somewhere in a nested query.</summary>
    List<Symbol> ImportsOf(params ReadOnlySpan<SyntaxNode?> roots)
    {
        var names = SyntaxTree.Names(roots);
        foreach (var root in roots)
        {
            if (root is not null && SyntaxTree.ImportsAll(root)) names.UnionWith(_scope.Symbols.Select(s => s.Name));
        }
        return
        [
            .. names.Order(StringComparer.Ordinal).Select(name => Visible(name, default)).OfType<Symbol>(),
        ];
    }

    /// <summary><c>(a)-->(b)</c> as a condition: does it match? It cannot bring new variables.</summary>
    BoundSubquery BindPatternPredicate(PatternExpression e)
    {
        RequireKnownNames(e);
        var (query, imports) = BindNestedPattern(e.Pattern, null, null);
        return new BoundSubquery(e.Span, StaticType.Boolean, SubqueryKind.Exists, new BoundBody([query], []), imports);
    }

    void RequireKnownNames(PatternExpression e)
    {
        foreach (var element in e.Pattern.Elements)
        {
            var name = element switch
            {
                NodePattern n => n.Variable,
                RelationshipPattern r => r.Variable,
                _ => null,
            };
            if (name is null) continue;
            if (Visible(name.Text, name.Span) is null)
            {
                throw Undefined(name.Span, name.Text)
                    .WithHint("a pattern in an expression cannot declare variables; use EXISTS { MATCH … }");
            }
        }
    }

    BoundSubquery BindPatternComprehension(PatternComprehension e)
    {
        var (query, imports) = BindNestedPattern(e.Pattern, e.Where, e.Map);
        var type = StaticType.ListOf(query.Columns[0].Type);
        return new BoundSubquery(e.Span, type, SubqueryKind.Collect, new BoundBody([query], []), imports);
    }

    /// <summary><c>shortestPath(…)</c> as a value; any other pattern is a condition and belongs into WHERE.</summary>
    BoundExpression BindPatternValue(PatternExpression e)
    {
        if (e.Pattern.Selector is not { } selector)
        {
            throw ErrorCode.UnexpectedSyntax.At(e.Span, "A pattern can only be a condition, as in WHERE")
                .WithHint("use EXISTS { … }, COUNT { … } or a pattern comprehension [(a)-->(b) | b]");
        }
        RequireKnownNames(e);
        const string Path = "";
        var named = e.Pattern with { Path = new Name(e.Span, Path) };
        var (query, imports) = BindNestedPattern(named, null, new Variable(e.Span, Path));
        var paths = new BoundSubquery(e.Span, StaticType.ListOf(StaticType.Path), SubqueryKind.Collect,
            new BoundBody([query], []), imports);
        if (selector.Kind == PathSelectorKind.AllShortestPathsFunction) return paths;
        var first = new BoundLiteral(e.Span, StaticType.Integer, Value.Of(0));
        return new BoundIndex(e.Span, StaticType.Path, paths, first);
    }

    /// <summary>One MATCH in a row of its own, and a column when an expression is given.</summary>
    (BoundSingleQuery Query, IReadOnlyList<int> Imports) BindNestedPattern(
        PatternPart pattern, Expression? where, Expression? map)
    {
        var nesting = new Nesting(ImportsOf(pattern, where, map), Carries: true, SubqueryKind.Collect);
        var (scope, grouping, parts, caseOperand) = (_scope, _grouping, _parts, _caseOperand);
        _grouping = null;
        _parts = new PartList(nesting);
        _scope = new Scope(_slots);
        foreach (var import in nesting.Imports)
            _scope.Add(import with { IsImport = true });
        _parts.Clauses.Add(new BoundMatch(pattern.Span, Optional: false, BindPattern([pattern], where)));
        if (map is not null)
        {
            if (HasAggregate(map)) throw ErrorCode.InvalidAggregation.At(map.Span, "in a pattern comprehension");
            var item = new ProjectionItem(map.Span, map, new Name(map.Span, "value"), "value");
            Project(new Projection(map.Span, false, false, [item], Paging.None), where: null, isReturn: true);
        }
        var query = _parts.Finish();
        (_scope, _grouping, _parts, _caseOperand) = (scope, grouping, parts, caseOperand);
        return (query, nesting.Slots);
    }
}
