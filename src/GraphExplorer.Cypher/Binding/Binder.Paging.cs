using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Groups, ORDER BY, SKIP, LIMIT and the WHERE of WITH.</summary>
sealed partial class Binder
{
    /// <summary>Keys first, since items with aggregates may use any of them.</summary>
    void BindGrouped(ProjectionBuilding building, bool aggregates)
    {
        var grouping = new Grouping(_scope, new Scope(_slots)) { Aggregates = aggregates };
        building.Grouping = grouping;
        AddImports(grouping.After);
        var types = new StaticType[building.Items.Count];
        for (var i = 0; i < types.Length; i++)
        {
            var expression = building.Items[i].Expression;
            if (HasAggregate(expression)) continue;
            var key = BindExpression(expression);
            types[i] = key.Type;
            building.Assignments.Add(new BoundAssignment(building.ItemSlots[i], key));
            grouping.AddKey(expression, building.ItemSlots[i], key.Type);
        }
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] is null) types[i] = BindAggregateItem(building, i);
        }
        for (var i = 0; i < types.Length; i++) building.AddColumn(i, types[i]);
    }

    StaticType BindAggregateItem(ProjectionBuilding building, int item)
    {
        var grouping = building.Grouping!;
        var expression = building.Items[item].Expression;
        var slot = building.ItemSlots[item];
        if (expression is FunctionCall call && IsAggregate(call))
        {
            var aggregate = In(grouping.Before, () => BindAggregate(call, slot));
            grouping.AddAggregate(SyntaxTree.Shape(call), aggregate.Call);
            return aggregate.Type;
        }
        var value = Grouped(grouping, grouping.After, mixed: true, () => BindExpression(expression));
        building.After.Add(new BoundAssignment(slot, value));
        return value.Type;
    }

    T Grouped<T>(Grouping grouping, Scope scope, bool mixed, Func<T> bind)
    {
        var outer = _grouping;
        _grouping = grouping;
        grouping.IsMixed = mixed;
        grouping.Outermost = scope;
        var result = In(scope, bind);
        _grouping = outer;
        return result;
    }

    /// <summary>
    /// ORDER BY and WHERE see the new columns, and also what the projection saw itself, unless rows have been grouped: then
    /// only keys and aggregates.
    /// </summary>
    void BindPaging(ProjectionBuilding building, Projection projection, Expression? where)
    {
        var paging = projection.Paging;
        if (building.Grouping is { } grouping) BindGroupedOrder(building, grouping, paging, where);
        else BindPlainOrder(building, paging, where);
        building.Skip = BindRowCount(paging.Skip, "SKIP");
        building.Limit = BindRowCount(paging.Limit, "LIMIT");
    }

    void BindPlainOrder(ProjectionBuilding building, Paging paging, Expression? where)
    {
        var names = new Scope(_slots, building.Next)
        {
            Fallback = name => building.Before.Find(name) is { } old ? old with { Slot = building.Carry(old) } : null,
        };
        building.OrderBy = In(names, () => BindSort(paging.OrderBy));
        if (where is not null) building.Where = In(names, () => BindConjuncts(where));
    }

    void BindGroupedOrder(ProjectionBuilding building, Grouping grouping, Paging paging, Expression? where)
    {
        grouping.IsClosed = true;
        var names = new Scope(_slots, building.Next);
        building.OrderBy =
        [
            .. paging.OrderBy.Select(item => Grouped(grouping, names, HasAggregate(item.Expression),
                () => new BoundSortItem(BindExpression(item.Expression), item.Descending))),
        ];
        if (where is null) return;
        grouping.ForbidsAggregates = true;
        building.Where = Grouped(grouping, names, mixed: false, () => BindConjuncts(where));
    }

    IReadOnlyList<BoundSortItem> BindSort(IReadOnlyList<SortItem> items) =>
        [.. items.Select(item => new BoundSortItem(BindExpression(item.Expression), item.Descending))];

    /// <summary>SKIP and LIMIT: a whole number that no row can change.</summary>
    BoundExpression? BindRowCount(Expression? expression, string word, long least = 0)
    {
        if (expression is null) return null;
        foreach (var node in SyntaxTree.Descendants(expression))
        {
            if (node is PatternExpression or PatternComprehension or SubqueryExpression)
                throw ErrorCode.NonConstantExpression.At(node.Span, word);
        }
        if (HasAggregate(expression)) throw ErrorCode.NonConstantExpression.At(expression.Span, word);
        var empty = new Scope(_slots);
        BoundExpression bound;
        try
        {
            bound = In(empty, () => BindExpression(expression));
        }
        catch (CypherException problem) when (problem.Code == ErrorCode.UndefinedVariable)
        {
            throw ErrorCode.NonConstantExpression.At(problem.Error.Span, word)
                .WithHint($"{word} takes a number or a parameter");
        }
        CheckRowCount(bound, word);
        if (bound is BoundLiteral { Value.IsInteger: true } literal && literal.Value.AsInteger() < least)
            throw ErrorCode.InvalidArgumentType.At(bound.Span, $"{word} takes a whole number of at least {least}");
        return bound;
    }

    static void CheckRowCount(BoundExpression count, string word)
    {
        var literal = count is BoundUnary { Operator: UnaryOperator.Minus, Operand: BoundLiteral { Value.IsInteger: true } l }
            ? -l.Value.AsInteger()
            : count is BoundLiteral { Value.IsInteger: true } plain ? plain.Value.AsInteger() : (long?)null;
        if (literal < 0) throw ErrorCode.NegativeIntegerArgument.At(count.Span, word, literal);
        if (count.Type.Excludes(TypeKinds.Integer))
            throw ErrorCode.InvalidArgumentType.At(count.Span, $"{word} takes a whole number, not {count.Type.Describe()}");
    }
}
