using System.Runtime.CompilerServices;
using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution.Functions;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>
/// Makes delegates of bound expressions, once for each plan. They hold no state of a run: names, parameters and slots
/// are resolved here, values come with the run.
/// </summary>
sealed partial class ExpressionCompiler(ProgramParts parts)
{
    public Evaluator[] Compile(IEnumerable<BoundExpression> expressions) => [.. expressions.Select(Compile)];

    public Evaluator Compile(BoundExpression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            BoundLiteral e => Constant(e.Value),
            BoundParameter e => Parameter(parts.ParameterIndex(e.Name)),
            BoundVariable e => Slot(e.Slot),
            BoundProperty e => CompileProperty(e),
            BoundIndex e => CompileIndex(e),
            BoundSlice e => CompileSlice(e),
            BoundList e => CompileList(e),
            BoundMap e => CompileMap(e),
            BoundMapProjection e => CompileMapProjection(e),
            BoundUnary e => CompileUnary(e),
            BoundBinary e => CompileBinary(e),
            BoundLabelTest e => CompileLabelTest(e),
            BoundTypeTest e => CompileTypeTest(e),
            BoundCase e => CompileCase(e),
            BoundCall e => CompileCall(e),
            BoundListComprehension e => CompileListComprehension(e),
            BoundReduce e => CompileReduce(e),
            BoundQuantifier e => CompileQuantifier(e),
            BoundSubquery e => CompileSubquery(e),
            _ => throw new InvalidOperationException($"Unknown expression: {expression}"),
        };
    }

    static Evaluator Constant(Value value) => _ => value;

    static Evaluator Parameter(int index) => run => run.Parameters[index];

    static Evaluator Slot(int slot) => run => run.Row[slot];

    Evaluator CompileCall(BoundCall call)
    {
        var (body, arguments) = (FunctionBodies.Of(call.Function), Compile(call.Arguments));
        return Located(call.Span, arguments switch
        {
            [] => run => body(run, []),
            [var only] => run =>
            {
                var value = only(run);
                WorkMeter.SpendOn(value);
                return Made(run, body(run, new ReadOnlySpan<Value>(in value)), value);
            },
            _ => run =>
            {
                var values = new Value[arguments.Length];
                for (var i = 0; i < values.Length; i++) values[i] = arguments[i](run);
                WorkMeter.SpendOn(values[0]);
                return Made(run, body(run, values), values[0]);
            },
        });
    }

    /// <summary>
    /// Counts the memory of a result that is a new value. Strings come from functions of strings; the others give what
    /// was in a list, or one of their arguments.
    /// </summary>
    static Value Made(QueryRun run, Value result, in Value first)
    {
        if (result.IsString ? first.IsString && !ReferenceEquals(first.Reference, result.Reference) : result.IsList || result.IsMap)
            run.Memory.Made(result);
        return result;
    }

    Evaluator CompileCase(BoundCase expression)
    {
        var conditions = expression.Whens.Select(w => CompileCondition(w.Condition)).ToArray();
        var results = Compile(expression.Whens.Select(w => w.Result));
        var otherwise = expression.Else is { } e ? Compile(e) : Constant(default);
        var operand = expression.Operand is { } o ? Compile(o) : null;
        var slot = expression.OperandSlot;
        return run =>
        {
            if (operand is not null) run.Row[slot] = operand(run);
            for (var i = 0; i < conditions.Length; i++)
                if (conditions[i](run))
                    return results[i](run);
            return otherwise(run);
        };
    }

    /// <summary>Says in errors that know no place where in the query it was.</summary>
    static Evaluator Located(SourceSpan span, Evaluator evaluate) => run =>
    {
        try
        {
            return evaluate(run);
        }
        catch (CypherException problem) when (problem.Error.Span is null && !problem.IsOfLimit())
        {
            throw new CypherException(problem.Error with { Span = span });
        }
    };
}
