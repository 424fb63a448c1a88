using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>Predicates, in the three-valued logic of the language (openCypher 9, "Boolean operators").</summary>
sealed partial class ExpressionCompiler
{
    /// <summary>A condition that is true only if all predicates are.</summary>
    public Condition CompileAll(IReadOnlyList<BoundExpression> predicates)
    {
        var conditions = predicates.Select(CompileCondition).ToArray();
        return conditions switch
        {
            [] => _ => true,
            [var only] => only,
            [var first, var second] => run => first(run) && second(run),
            _ => run =>
            {
                foreach (var condition in conditions)
                    if (!condition(run))
                        return false;
                return true;
            },
        };
    }

    /// <summary>Whether a predicate is true. Neither false nor null is.</summary>
    public Condition CompileCondition(BoundExpression predicate)
    {
        switch (predicate)
        {
            case BoundBinary { Operator: BinaryOperator.And } and:
                var (left, right) = (CompileCondition(and.Left), CompileCondition(and.Right));
                return run => left(run) && right(run);
            case BoundBinary { Operator: BinaryOperator.Or } or:
                var (either, other) = (CompileCondition(or.Left), CompileCondition(or.Right));
                return run => either(run) || other(run);
            case BoundBinary { Operator: BinaryOperator.Equal } equal:
                var (first, second) = (Compile(equal.Left), Compile(equal.Right));
                return run => Equality.Equal(first(run), second(run)) == true;
            case BoundUnary { Operator: UnaryOperator.IsNull } test:
                var maybeNull = Compile(test.Operand);
                return run => maybeNull(run).IsNull;
            case BoundUnary { Operator: UnaryOperator.IsNotNull } test:
                var notNull = Compile(test.Operand);
                return run => !notNull(run).IsNull;
            case BoundLabelTest { Target: BoundVariable variable, Labels: BoundLabelName { Dynamic: null } name }:
                return CompileLabelCondition(variable.Slot, name.Text);
            default:
                var (value, span) = (Compile(predicate), predicate.Span);
                return run => Truth(value(run), span) == true;
        }
    }

    Evaluator CompileUnary(BoundUnary expression)
    {
        var operand = Compile(expression.Operand);
        var span = expression.Span;
        return expression.Operator switch
        {
            UnaryOperator.Not => run => Value.Of(!Truth(operand(run), span)),
            UnaryOperator.IsNull => run => Value.Of(operand(run).IsNull),
            UnaryOperator.IsNotNull => run => Value.Of(!operand(run).IsNull),
            UnaryOperator.Minus => Located(span, run => Arithmetic.Negate(operand(run))),
            UnaryOperator.Plus => Located(span, run => Operands.Signed(operand(run))),
            _ => throw new InvalidOperationException($"Unknown operator: {expression.Operator}"),
        };
    }

    Evaluator CompileBinary(BoundBinary e)
    {
        var span = e.Span;
        if (CompileFused(e) is { } fused) return fused;
        var (left, right) = (Compile(e.Left), Compile(e.Right));
        return e.Operator switch
        {
            BinaryOperator.And => run => And(left, right, run, span),
            BinaryOperator.Or => run => Or(left, right, run, span),
            BinaryOperator.Xor => run => Value.Of(Truth(left(run), span) ^ Truth(right(run), span)),
            BinaryOperator.Equal => run => Value.Of(Equality.Equal(left(run), right(run))),
            BinaryOperator.NotEqual => run => Value.Of(!Equality.Equal(left(run), right(run))),
            BinaryOperator.Less => run => Value.Of(Comparison.Less(left(run), right(run))),
            BinaryOperator.LessOrEqual => run => Value.Of(Comparison.LessOrEqual(left(run), right(run))),
            BinaryOperator.Greater => run => Value.Of(Comparison.Greater(left(run), right(run))),
            BinaryOperator.GreaterOrEqual => run => Value.Of(Comparison.GreaterOrEqual(left(run), right(run))),
            BinaryOperator.In => Located(span, run => Operands.In(left(run), right(run))),
            BinaryOperator.StartsWith => run => Operands.StartsWith(left(run), right(run)),
            BinaryOperator.EndsWith => run => Operands.EndsWith(left(run), right(run)),
            BinaryOperator.Contains => run => Operands.Contains(left(run), right(run)),
            BinaryOperator.Matches => CompileMatches(e, left, right),
            BinaryOperator.Add => Located(span, run => Operands.Add(left(run), right(run), run)),
            BinaryOperator.Subtract => Located(span, run => Arithmetic.Subtract(left(run), right(run))),
            BinaryOperator.Multiply => Located(span, run => Arithmetic.Multiply(left(run), right(run))),
            BinaryOperator.Divide => Located(span, run => Arithmetic.Divide(left(run), right(run))),
            BinaryOperator.Modulo => Located(span, run => Arithmetic.Modulo(left(run), right(run))),
            BinaryOperator.Power => Located(span, run => Arithmetic.Power(left(run), right(run))),
            BinaryOperator.Concatenate => Located(span, run => Operands.Concatenate(left(run), right(run), run)),
            _ => throw new InvalidOperationException($"Unknown operator: {e.Operator}"),
        };
    }

    /// <summary>Operations that are common enough to be done in one step.</summary>
    Evaluator? CompileFused(BoundBinary e)
    {
        // toLower(text) CONTAINS word: compares in a buffer instead of making a string for each row.
        if (e is not { Operator: BinaryOperator.Contains, Left: BoundCall { Function.Name: "toLower" or "lower" } call })
            return null;
        var (text, word) = (Compile(call.Arguments[0]), Compile(e.Right));
        var general = Compile(call);
        return run =>
        {
            var subject = text(run);
            if (!subject.IsString) return Operands.Contains(general(run), word(run));
            var wanted = word(run);
            return wanted.IsString
                ? Value.Of(TextSearch.LowerContains(subject.AsString(), wanted.AsString()))
                : default;
        };
    }

    Evaluator CompileMatches(BoundBinary e, Evaluator text, Evaluator pattern)
    {
        var fixedPattern = e.Right is BoundLiteral { Value.IsString: true } literal ? literal.Value.AsString() : null;
        var expression = fixedPattern is null ? null : RegularExpressions.Compile(fixedPattern, e.Right.Span);
        var span = e.Right.Span;
        return run =>
        {
            var (subject, wanted) = (text(run), pattern(run));
            if (!subject.IsString || !wanted.IsString) return default;
            var regex = expression ?? RegularExpressions.Compile(wanted.AsString(), span);
            return Value.Of(RegularExpressions.IsMatch(regex, subject.AsString(), run));
        };
    }

    static Value And(Evaluator left, Evaluator right, QueryRun run, SourceSpan span)
    {
        var first = Truth(left(run), span);
        if (first == false) return Value.False;
        var second = Truth(right(run), span);
        return second == false ? Value.False : Value.Of(first & second);
    }

    static Value Or(Evaluator left, Evaluator right, QueryRun run, SourceSpan span)
    {
        var first = Truth(left(run), span);
        if (first == true) return Value.True;
        var second = Truth(right(run), span);
        return second == true ? Value.True : Value.Of(first | second);
    }

    static bool? Truth(in Value value, SourceSpan span)
    {
        if (value.IsBoolean) return value.AsBoolean();
        if (value.IsNull) return null;
        throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
            span, $"A predicate is true, false or null, not {KindNames.WithArticle(value.Kind)}");
    }
}
