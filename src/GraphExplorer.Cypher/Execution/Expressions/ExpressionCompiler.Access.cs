using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>Reading parts of values: properties, elements, slices.</summary>
sealed partial class ExpressionCompiler
{
    static Evaluator PropertyOfSlot(int slot, KeyToken key, SourceSpan span) => run =>
    {
        ref readonly var target = ref run.Row[slot];
        if (target.IsNode)
        {
            run.Hits++;
            return run.Graph.NodeProperty(target.AsNode(), key.In(run.Graph));
        }
        if (!target.IsRelationship) return Elements.Property(target, key, run, span);
        run.Hits++;
        return run.Graph.RelationshipProperty(target.AsRelationship(), key.In(run.Graph));
    };

    Evaluator CompileProperty(BoundProperty expression)
    {
        var (key, span) = (new KeyToken(expression.Key), expression.Span);
        if (expression.Target is BoundVariable variable) return PropertyOfSlot(variable.Slot, key, span);
        var target = Compile(expression.Target);
        return run => Elements.Property(target(run), key, run, span);
    }

    Evaluator CompileIndex(BoundIndex expression)
    {
        var (target, index) = (Compile(expression.Target), Compile(expression.Index));
        return Located(expression.Span, run => Elements.At(target(run), index(run), run));
    }

    Evaluator CompileSlice(BoundSlice expression)
    {
        var target = Compile(expression.Target);
        var from = expression.From is { } f ? Compile(f) : null;
        var to = expression.To is { } t ? Compile(t) : null;
        return Located(expression.Span, run =>
        {
            var list = target(run);
            var (start, end) = (from?.Invoke(run) ?? Value.Of(0L), to?.Invoke(run) ?? Value.Of(long.MaxValue));
            return run.Memory.Made(Elements.Slice(list, start, end));
        });
    }

    Evaluator CompileList(BoundList expression)
    {
        var items = Compile(expression.Items);
        return run =>
        {
            var values = new Value[items.Length];
            for (var i = 0; i < items.Length; i++) values[i] = items[i](run);
            return run.Memory.Made(Value.Of(values));
        };
    }

    Evaluator CompileMap(BoundMap expression)
    {
        var values = Compile(expression.Entries.Select(e => e.Value));
        var keys = expression.Entries.Select(e => e.Key).ToArray();
        if (keys.Distinct().Count() == keys.Length)
            return run =>
            {
                var items = new Value[values.Length];
                for (var i = 0; i < items.Length; i++) items[i] = values[i](run);
                return run.Memory.Made(Value.Of(items.Length == 0 ? MapValue.Empty : new MapValue(keys, items)));
            };
        return run =>
        {
            var map = new MapBuilder(keys.Length);
            for (var i = 0; i < keys.Length; i++) map.Set(keys[i], values[i](run));
            return run.Memory.Made(Value.Of(map.Build()));
        };
    }

    Evaluator CompileMapProjection(BoundMapProjection expression)
    {
        var target = Compile(expression.Target);
        var values = Compile(expression.Entries.Select(e => e.Value));
        var keys = expression.Entries.Select(e => e.Key).ToArray();
        var (all, span) = (expression.All, expression.Span);
        return run =>
        {
            var of = target(run);
            if (of.IsNull) return default;
            var map = new MapBuilder(keys.Length);
            if (all)
                foreach (var (key, value) in Elements.Properties(of, run, span)) map.Set(key, value);
            for (var i = 0; i < keys.Length; i++) map.Set(keys[i], values[i](run));
            return run.Memory.Made(Value.Of(map.Build()));
        };
    }
}
