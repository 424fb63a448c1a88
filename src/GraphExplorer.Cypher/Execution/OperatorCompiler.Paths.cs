using GraphExplorer.Cypher.Binding;
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

    OperatorFactory CompilePathSearch(PathSearchPlan plan, OperatorFactory input)
    {
        var (shape, selector) = (plan.Shape, plan.Selector);
        var nodes = shape.Nodes.Select(n => new SearchNode(n.Slot, n.IsGiven, ConditionOf(n.Predicates)));
        var search = new SearchShape([.. nodes], [.. shape.Parts.Select(part => CompilePart(part, shape))])
        {
            Kind = selector.Kind,
            Count = selector.Count is { } count ? CompileCount(count, "SHORTEST") : null,
            PathSlot = shape.PathSlot,
            Filled = [.. plan.Filled],
            Reversed = shape.Reversed,
            DifferentRelationships = shape.DifferentRelationships,
            EachNode = CompileEach(shape.EachNode),
            Whole = ConditionOf(shape.Whole),
        };
        return run => new PathSearch(run, input(run), search);
    }

    SearchPart CompilePart(ShapePart part, PathShape shape) =>
        new(part.Min, part.Max, [.. part.Hops.Select(hop => CompileHop(hop, shape))])
        {
            StartSlot = part.StartSlot ?? -1,
            StartCondition = ConditionOf(part.StartPredicates),
            Condition = ConditionOf(part.Predicates),
            ListSlot = part.ListSlot ?? -1,
            Groups = [.. part.Groups.Select(g => (g.From, g.To))],
        };

    SearchHop CompileHop(ShapeHop hop, PathShape shape) =>
        new(hop.Slot ?? -1, hop.From ?? -1, hop.To ?? -1, hop.Direction.ToDirection(), new TypeSet(hop.Types))
        {
            Condition = ConditionOf(hop.Predicates),
            Each = [.. CompileEach(hop.Each), .. CompileEach(shape.EachRelationship)],
        };

    SearchElement[] CompileEach(IReadOnlyList<ShapeElement> each) =>
        [.. each.Select(e => new SearchElement(e.Slot, _expressions.CompileAll([e.Predicate])))];

    Condition? ConditionOf(IReadOnlyList<BoundExpression> predicates) =>
        predicates.Count == 0 ? null : _expressions.CompileAll(predicates);

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
