using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>EXISTS, COUNT and COLLECT subqueries, and the pattern expressions that have become such.</summary>
sealed partial class ExpressionCompiler
{
    Evaluator CompileSubquery(BoundSubquery e)
    {
        var index = parts.AddSubplan(e);
        switch (e.Kind)
        {
            case SubqueryKind.Exists:
                return run =>
                {
                    var plan = run.Subplan(index);
                    plan.Restart();
                    return Value.Of(plan.Next());
                };
            case SubqueryKind.Count:
                return run =>
                {
                    var plan = run.Subplan(index);
                    plan.Restart();
                    long count = 0;
                    while (plan.Next())
                    {
                        run.Tick();
                        count++;
                    }
                    return Value.Of(count);
                };
            default:
                var column = e.Body.Columns[0].Slot;
                return run =>
                {
                    var plan = run.Subplan(index);
                    plan.Restart();
                    var values = new List<Value>();
                    long charged = 0;
                    while (plan.Next())
                    {
                        run.Tick();
                        var value = run.Row[column];
                        values.Add(value);
                        var bytes = 2 * MemoryBudget.ValueBytes + MemoryBudget.Beyond(value);
                        charged += bytes;
                        run.Memory.Charge(bytes);
                    }
                    run.Memory.Release(charged);
                    return run.Memory.Made(values.ToArray(), charged);
                };
        }
    }
}
