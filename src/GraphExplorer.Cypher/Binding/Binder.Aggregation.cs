using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Aggregating functions, and what may stand beside them.</summary>
sealed partial class Binder
{
    bool _isInAggregate;

    static bool IsAggregate(FunctionCall call) => FunctionCatalogue.Find(call.Function.Text) is { IsAggregate: true };

    /// <summary>True when an aggregate stands in the expression; a nested query aggregates for itself.</summary>
    static bool HasAggregate(Expression expression)
    {
        var open = new Stack<SyntaxNode?>();
        open.Push(expression);
        while (open.TryPop(out var node))
        {
            if (node is FunctionCall call && IsAggregate(call)) return true;
            if (node is null or SubqueryExpression) continue;
            foreach (var child in SyntaxChildren.Of(node)) open.Push(child);
        }
        return false;
    }

    /// <summary>An aggregate in an expression becomes the reading of the slot that its result is put into.</summary>
    BoundVariable BindAggregateCall(FunctionCall call)
    {
        if (_isInAggregate) throw ErrorCode.NestedAggregation.At(call.Span);
        if (_grouping is not { Aggregates: true, ForbidsAggregates: false } grouping)
        {
            throw ErrorCode.InvalidAggregation.At(call.Span, $"{call.Function.Text}()")
                .WithHint("compute it in a WITH before, and use its name here");
        }
        var shape = SyntaxTree.Shape(call);
        if (grouping.FindAggregate(shape) is { } known)
            return new BoundVariable(call.Span, ResultOf(known.Function, known.Arguments), known.Slot, call.Function.Text);
        if (grouping.IsClosed)
        {
            _grouping = null;
            _isInAggregate = true;
            foreach (var argument in call.Arguments) BindExpression(argument);
            throw ErrorCode.InvalidAggregation.At(call.Span, $"{call.Function.Text}()")
                .WithHint("ORDER BY may only use aggregates that are among the columns");
        }
        var (aggregate, type) = In(grouping.Before, () => BindAggregate(call, _slots.Next()));
        grouping.AddAggregate(shape, aggregate);
        return new BoundVariable(call.Span, type, aggregate.Slot, call.Function.Text);
    }

    (BoundAggregate Call, StaticType Type) BindAggregate(FunctionCall call, int slot)
    {
        var outer = _grouping;
        (_grouping, _isInAggregate) = (null, true);
        var function = FunctionCatalogue.Find(call.Function.Text)!;
        List<BoundExpression> arguments = [];
        if (call.Star)
        {
            if (function.Name != "count") throw ErrorCode.UnexpectedSyntax.At(call.Span, $"{function.Name}(*) makes no sense");
        }
        else
        {
            arguments = BindArguments(call, function);
            CheckDeterministic(call);
        }
        (_grouping, _isInAggregate) = (outer, false);
        return (new BoundAggregate(call.Span, slot, function, arguments, call.Distinct), ResultOf(function, arguments));
    }

    static void CheckDeterministic(FunctionCall call)
    {
        foreach (var node in call.Arguments.SelectMany(SyntaxTree.Descendants))
        {
            if (node is FunctionCall inner && FunctionCatalogue.Find(inner.Function.Text) is { IsDeterministic: false })
                throw ErrorCode.NonDeterministicAggregation.At(inner.Span, $"{inner.Function.Text}()");
        }
    }

    /// <summary>The name as the expression sees it: a variable in scope, or a grouping key that is a variable.</summary>
    Symbol? Visible(string name, SourceSpan span)
    {
        if (_scope.Find(name) is { } symbol) return symbol;
        if (_grouping?.FindKey(SyntaxTree.Shape(new Variable(span, name))) is not { } key) return null;
        return new Symbol(name, key.Slot, key.Type, span);
    }

    BoundExpression BindVariable(Variable variable)
    {
        if (Visible(variable.Text, variable.Span) is { } symbol) return Read(symbol, variable.Span);
        if (_grouping is { IsMixed: true, IsClosed: false } grouping && grouping.Before.Find(variable.Text) is not null)
        {
            throw ErrorCode.AmbiguousAggregationExpression.At(variable.Span, variable.Text)
                .WithHint($"return {variable.Text} as a column of its own, or compute this in a WITH before");
        }
        if (_grouping?.Before.Find(variable.Text) is not null)
        {
            throw ErrorCode.UndefinedVariable.At(variable.Span, variable.Text)
                .WithHint("behind DISTINCT or an aggregate only the columns can be used here");
        }
        return Constant(variable) ?? throw Undefined(variable.Span, variable.Text);
    }

    /// <summary>The floats that have no digits (Neo4j manual, "Numerical literals"), where no variable has such a name.</summary>
    static BoundLiteral? Constant(Variable variable) => variable.Text.ToUpperInvariant() switch
    {
        "NAN" => new(variable.Span, StaticType.Float, Value.Of(double.NaN)),
        "INF" or "INFINITY" => new(variable.Span, StaticType.Float, Value.Of(double.PositiveInfinity)),
        _ => null,
    };

    /// <summary>Among grouped rows an expression that is written like a key is that key.</summary>
    BoundVariable? MatchKey(Expression expression)
    {
        if (_grouping is not { } grouping || expression is Variable or FunctionCall { Arguments.Count: 0 }) return null;
        if (grouping.FindKey(SyntaxTree.Shape(expression)) is not { } key) return null;
        var names = SyntaxTree.Names(expression);
        if (names.Count == 0 || names.Any(n => _scope.IsInside(n, grouping.Outermost))) return null;
        if (grouping.IsMixed && !key.IsSimple)
        {
            throw ErrorCode.AmbiguousAggregationExpression.At(expression.Span, TextOf(expression))
                .WithHint("compute it in a WITH before, and use its name beside the aggregate");
        }
        return new BoundVariable(expression.Span, key.Type, key.Slot, TextOf(expression));
    }
}
