using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>Tests of labels and of relationship types.</summary>
sealed partial class ExpressionCompiler
{
    /// <summary>Tests the labels of a node, or the type of a relationship.</summary>
    delegate bool LabelCondition(in Value entity, QueryRun run);

    Condition CompileLabelCondition(int slot, string name)
    {
        var (label, type) = (new LabelToken(name), new TypeToken(name));
        return run =>
        {
            ref readonly var entity = ref run.Row[slot];
            if (!entity.IsNode) return !entity.IsNull && HasType(entity, type, run);
            run.Hits++;
            return run.Graph.HasLabel(entity.AsNode(), label.In(run.Graph));
        };
    }

    Evaluator CompileLabelTest(BoundLabelTest test)
    {
        var (target, condition) = (Compile(test.Target), CompileLabels(test.Labels));
        return Located(test.Span, run =>
        {
            var entity = target(run);
            return entity.IsNull ? default : Value.Of(condition(entity, run));
        });
    }

    LabelCondition CompileLabels(BoundLabelExpression labels)
    {
        switch (labels)
        {
            case BoundLabelName { Dynamic: { } dynamic, IsAny: var any }:
                var names = Compile(dynamic);
                return (in Value entity, QueryRun run) =>
                {
                    foreach (var name in LabelNames.Of(names(run)))
                        if (HasName(entity, new LabelToken(name), new TypeToken(name), run) == any)
                            return any;
                    return !any;
                };
            case BoundLabelName written:
                var (label, type) = (new LabelToken(written.Text), new TypeToken(written.Text));
                return (in Value entity, QueryRun run) => HasName(entity, label, type, run);
            case BoundLabelAny:
                return (in Value entity, QueryRun run) =>
                    !entity.IsNode || run.Graph.Labels(entity.AsNode()).Length > 0;
            case BoundLabelNot not:
                var operand = CompileLabels(not.Operand);
                return (in Value entity, QueryRun run) => !operand(entity, run);
            case BoundLabelAnd and:
                var (first, second) = (CompileLabels(and.Left), CompileLabels(and.Right));
                return (in Value entity, QueryRun run) => first(entity, run) && second(entity, run);
            case BoundLabelOr or:
                var (left, right) = (CompileLabels(or.Left), CompileLabels(or.Right));
                return (in Value entity, QueryRun run) => left(entity, run) || right(entity, run);
            default:
                throw new InvalidOperationException($"Unknown label expression: {labels}");
        }
    }

    static bool HasName(in Value entity, LabelToken label, TypeToken type, QueryRun run)
    {
        if (!entity.IsNode) return HasType(entity, type, run);
        run.Hits++;
        return run.Graph.HasLabel(entity.AsNode(), label.In(run.Graph));
    }

    static bool HasType(in Value entity, TypeToken type, QueryRun run)
    {
        if (!entity.IsRelationship)
            throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
                null, $"Labels and types belong to nodes and relationships, not to {KindNames.WithArticle(entity.Kind)}");
        run.Hits++;
        return run.Graph.Ends(entity.AsRelationship()).Type == type.In(run.Graph);
    }
}

/// <summary>The names that a dynamic label or type stands for.</summary>
static class LabelNames
{
    public static IEnumerable<string> Of(Value value)
    {
        if (value.IsString) return [value.AsString()];
        if (value.IsList && value.AsList().All(item => item.IsString)) return value.AsList().Select(item => item.AsString());
        throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
            null, $"A dynamic label or type is a string or a list of strings, not {KindNames.WithArticle(value.Kind)}");
    }
}
