using GraphExplorer.Cypher.Execution.Operators;
using GraphExplorer.Cypher.Planning;

namespace GraphExplorer.Cypher.Execution;

/// <summary>Lists of relationships, quantified paths, shortest paths, batches.</summary>
sealed partial class OperatorCompiler
{
    OperatorFactory CompileWalkList(WalkListPlan plan, OperatorFactory input)
    {
        var pattern = plan.Pattern;
        var shape = ShapeOf(
            new RelationshipSlots(pattern.Slot, pattern.From, pattern.To, pattern.Direction), pattern.Types,
            plan.DifferentFrom);
        var walk = new WalkShape(pattern.Min, pattern.Max)
        {
            ElementSlot = pattern.ElementSlot ?? -1,
            Predicate = pattern.Predicates.Count == 0 ? null : _expressions.CompileAll(pattern.Predicates),
        };
        var known = new KnownEnds(plan.FromIsBound, plan.ToIsBound);
        return run => new WalkList(run, input(run), shape, walk, known);
    }

    OperatorFactory CompileRepeat(RepeatPlan plan, OperatorFactory input)
    {
        var inner = Compile(plan.Inner);
        var repetition = plan.Repetition;
        int[] slots =
        [
            .. repetition.Groups.Select(g => g.From)
                .Concat(repetition.InnerRelationships)
                .Append(repetition.InnerStart)
                .Append(repetition.InnerEnd)
                .Distinct(),
        ];
        var shape = new RepeatShape(repetition, slots, [.. repetition.DifferentFrom]);
        return run => new Repeat(run, input(run), inner(run), shape);
    }

    OperatorFactory CompileShortestPath(ShortestPathPlan plan, OperatorFactory input)
    {
        var connection = plan.Connection;
        var walk = new SearchWalk(
            connection.Direction.ToDirection(), new TypeSet(connection.Types), connection.Min, connection.Max)
        {
            RelationshipSlot = connection.ElementSlot ?? -1,
            Relationship = connection.Predicates.Count == 0 ? null : _expressions.CompileAll(connection.Predicates),
            DifferentFrom = [.. plan.DifferentFrom],
        };
        var shape = new ShortestShape(connection.From, connection.To, connection.Slot, plan.PathSlot)
        {
            Kind = plan.Selector.Kind,
            Count = plan.Selector.Count is { } count ? CompileCount(count, "SHORTEST") : null,
            Walk = walk,
            PathPredicate = plan.PathPredicates.Count == 0 ? null : _expressions.CompileAll(plan.PathPredicates),
        };
        return run => new ShortestPath(run, input(run), shape);
    }

    OperatorFactory CompileSelectPaths(SelectPathsPlan plan, OperatorFactory input)
    {
        var walks = Compile(plan.Walks);
        var shape = new SelectShape(plan.PathSlot, plan.Ends.Start, plan.Ends.End, [.. plan.Kept])
        {
            Kind = plan.Selector.Kind,
            Count = plan.Selector.Count is { } count ? CompileCount(count, "SHORTEST") : null,
        };
        return run => new SelectPaths(run, input(run), walks(run), shape);
    }

    OperatorFactory CompileBatches(BatchesPlan plan, OperatorFactory input)
    {
        var subplan = Compile(plan.Subplan);
        var shape = new BatchShape([.. plan.Kept], [.. plan.Given], plan.Returns, plan.Batches.RowsPerBatch?.Span)
        {
            RowsPerBatch = plan.Batches.RowsPerBatch is { } rows ? CompileCount(rows, "OF … ROWS") : null,
            OnError = plan.Batches.OnError,
            StatusSlot = plan.Batches.StatusSlot ?? -1,
        };
        if (shape.StatusSlot >= 0) shape = shape with { Given = [.. shape.Given, shape.StatusSlot] };
        return run => new Batches(run, input(run), subplan(run), shape);
    }
}
