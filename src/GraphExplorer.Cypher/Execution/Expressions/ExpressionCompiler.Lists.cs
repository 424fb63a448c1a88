using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>Comprehensions, reduce, quantifiers: expressions that put the items of a list into a slot in turn.</summary>
sealed partial class ExpressionCompiler
{
    Evaluator CompileListComprehension(BoundListComprehension e)
    {
        var list = Compile(e.List);
        var where = e.Where is { } w ? CompileCondition(w) : null;
        var map = e.Map is { } m ? Compile(m) : null;
        var (slot, span) = (e.Slot, e.List.Span);
        return run =>
        {
            if (ItemsOf(list(run), span) is not { } items) return default;
            if (where is null) run.Memory.Demand((long)MemoryBudget.ValueBytes * items.Count);
            var result = new List<Value>(where is null ? items.Count : 4);
            long charged = 0;
            foreach (var item in items.Span)
            {
                run.Tick();
                run.Row[slot] = item;
                if (where is not null && !where(run)) continue;
                var value = map is null ? item : map(run);
                result.Add(value);
                if (map is null || value.IsNumber) continue;
                var bytes = MemoryBudget.Beyond(value);
                charged += bytes;
                run.Memory.Charge(bytes);
            }
            run.Memory.Release(charged);
            return run.Memory.Made(result.ToArray(), charged);
        };
    }

    Evaluator CompileReduce(BoundReduce e)
    {
        var (list, initial, body) = (Compile(e.List), Compile(e.Initial), Compile(e.Body));
        var (slot, accumulator, span) = (e.Slot, e.AccumulatorSlot, e.List.Span);
        return run =>
        {
            if (ItemsOf(list(run), span) is not { } items) return default;
            var result = initial(run);
            foreach (var item in items.Span)
            {
                run.Tick();
                run.Row[slot] = item;
                run.Row[accumulator] = result;
                result = body(run);
            }
            return result;
        };
    }

    Evaluator CompileQuantifier(BoundQuantifier e)
    {
        var (list, predicate) = (Compile(e.List), Compile(e.Predicate));
        var (slot, kind, listSpan, span) = (e.Slot, e.Kind, e.List.Span, e.Predicate.Span);
        return run =>
        {
            if (ItemsOf(list(run), listSpan) is not { } items) return default;
            var (trues, unknowns) = (0, 0);
            foreach (var item in items.Span)
            {
                run.Tick();
                run.Row[slot] = item;
                var truth = Truth(predicate(run), span);
                if (truth == true) trues++;
                else if (truth is null) unknowns++;
                else if (kind == QuantifierKind.All) return Value.False;
                if (trues > 0 && kind == QuantifierKind.Any) return Value.True;
                if (trues > 0 && kind == QuantifierKind.None) return Value.False;
                if (trues > 1 && kind == QuantifierKind.Single) return Value.False;
            }
            if (unknowns > 0) return default;
            return Value.Of(kind is QuantifierKind.Any ? trues > 0 : kind is not QuantifierKind.Single || trues == 1);
        };
    }

    /// <summary>The items of a list, null for null.</summary>
    static ListValue? ItemsOf(in Value value, SourceSpan span)
    {
        if (value.IsList) return value.AsList();
        if (value.IsNull) return null;
        throw ErrorCode.InvalidArgumentTypeAtRuntime.At(span, $"A list is needed, not {KindNames.WithArticle(value.Kind)}");
    }
}
