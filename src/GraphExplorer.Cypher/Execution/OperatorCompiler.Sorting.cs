using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution.Aggregates;
using GraphExplorer.Cypher.Execution.Operators;
using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>Grouping, order, SKIP and LIMIT.</summary>
sealed partial class OperatorCompiler
{
    OperatorFactory CompileAggregate(AggregatePlan plan, OperatorFactory input)
    {
        var keys = new GroupKeys(
            [.. plan.Keys.Select(k => k.Slot)], _expressions.Compile(plan.Keys.Select(k => k.Expression)), Sources(plan), plan.UniqueKey ?? -1);
        var calls = plan.Aggregates.Select(a => new AggregateCall(
            a.Slot, AggregateFunctions.Compile(a, _expressions.Compile(a.Arguments)))).ToArray();
        if (plan.IsOrdered) return run => new OrderedAggregate(run, input(run), keys, calls);
        return run => new Aggregate(run, input(run), keys, calls);
    }

    /// <summary>The variables behind the keys, if the keys are these variables and their properties and nothing else.</summary>
    static int[]? Sources(AggregatePlan plan)
    {
        var slots = new HashSet<int>();
        foreach (var (_, expression) in plan.Keys)
        {
            if (expression is BoundVariable variable) slots.Add(variable.Slot);
            else if (expression is BoundProperty { Target: BoundVariable of }) slots.Add(of.Slot);
            else return null;
        }
        return [.. slots];
    }

    static SortOrder OrderOf(IReadOnlyList<SortKey> keys) =>
        new([.. keys.Select(k => k.Slot)], [.. keys.Select(k => k.Descending)]);

    static OperatorFactory CompileSort(SortPlan plan, OperatorFactory input)
    {
        var order = OrderOf(plan.Keys);
        int[] kept = [.. plan.Kept];
        return run => new Sort(run, input(run), order, kept);
    }

    OperatorFactory CompileTop(TopPlan plan, OperatorFactory input)
    {
        var order = OrderOf(plan.Keys);
        var limit = CompileCount(plan.Limit, "LIMIT");
        var skip = plan.Skip is { } s ? CompileCount(s, "SKIP") : null;
        var rows = new TopRows(
            run => skip is null ? limit(run) : limit(run) is var count and > 0 ? Sum(skip(run), count) : 0, [.. plan.Kept]);
        return run => new Top(run, input(run), order, rows);

        static long Sum(long skipped, long count) => skipped > long.MaxValue - count ? long.MaxValue : skipped + count;
    }

    OperatorFactory CompileSkip(SkipPlan plan, OperatorFactory input)
    {
        var count = CompileCount(plan.Count, "SKIP");
        return run => new Skip(run, input(run), count);
    }

    OperatorFactory CompileLimit(LimitPlan plan, OperatorFactory input)
    {
        var count = CompileCount(plan.Count, "LIMIT");
        return run => new Limit(run, input(run), count, plan.Exhaust);
    }

    Func<QueryRun, long> CompileCount(BoundExpression expression, string clause)
    {
        var (count, span) = (_expressions.Compile(expression), expression.Span);
        return run =>
        {
            var value = count(run);
            if (!value.TryInteger(out var number))
                throw ErrorCode.SyntaxInvalidArgumentTypeAtRuntime.At(
                    span, $"{clause} takes a whole number, not {KindNames.WithArticle(value.Kind)}");
            return number >= 0 ? number : throw ErrorCode.NegativeIntegerArgumentAtRuntime.At(span, clause, number);
        };
    }
}
