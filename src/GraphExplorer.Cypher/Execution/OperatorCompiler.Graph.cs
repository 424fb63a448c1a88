using GraphExplorer.Cypher.Execution.Operators;
using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>Scans, look-ups and walks.</summary>
sealed partial class OperatorCompiler
{
    static OperatorFactory CompileLabelScan(LabelScanPlan plan, OperatorFactory input)
    {
        var label = new LabelToken(plan.Label);
        return run => new NodeScan(run, input(run), label, plan.Slot);
    }

    static OperatorFactory CompileTypeScan(TypeScanPlan plan, OperatorFactory input)
    {
        var types = new TypeSet(plan.Types);
        return run => new TypeScan(run, input(run), types, plan.Slots);
    }

    OperatorFactory CompileNodeSeek(NodeIndexSeekPlan plan, OperatorFactory input)
    {
        var search = CompileSearch(plan.Seek);
        return run => new NodeIndexSeek(run, input(run), search, plan.Slot);
    }

    static OperatorFactory CompileNodeIndexScan(NodeIndexScanPlan plan, OperatorFactory input)
    {
        var nodes = new OrderedNodes(plan.Target.Index, plan.Descending);
        return run => new NodeIndexScan(run, input(run), nodes, plan.Slot);
    }

    OperatorFactory CompileRelationshipSeek(RelationshipIndexSeekPlan plan, OperatorFactory input)
    {
        var search = CompileSearch(plan.Seek);
        return run => new RelationshipIndexSeek(run, input(run), search, plan.Slots);
    }

    OperatorFactory CompileNodeById(NodeByIdPlan plan, OperatorFactory input)
    {
        var search = new IdSearch(_expressions.Compile(plan.Id), plan.IsElementId, plan.Many);
        return run => new NodeById(run, input(run), search, plan.Slot);
    }

    IndexSearch CompileSearch(IndexSeek seek)
    {
        switch (seek.Bounds)
        {
            case SeekEqual equal:
                var exact = _expressions.Compile(equal.Value);
                return new IndexSearch(seek.Target.Index, run => [IndexRange.Exact(exact(run))], exact);
            case SeekAny any:
                var list = _expressions.Compile(any.List);
                return new IndexSearch(seek.Target.Index, run => RangesOf(list(run)), null);
            case SeekPrefix start:
                var prefix = _expressions.Compile(start.Prefix);
                return new IndexSearch(
                    seek.Target.Index,
                    run => prefix(run) is { IsString: true } text ? [IndexRange.StartingWith(text.AsString())] : [], null);
            case SeekEverything:
                return new IndexSearch(seek.Target.Index, _ => [IndexRange.Everything], null);
            case SeekComposite composite:
                return CompileComposite(seek, composite);
            case SeekBetween between:
                return new IndexSearch(seek.Target.Index, CompileBetween(between), null);
            default:
                throw new InvalidOperationException($"Unknown bounds: {seek.Bounds}");
        }
    }

    IndexSearch CompileComposite(IndexSeek seek, SeekComposite composite)
    {
        var values = _expressions.Compile(composite.Leading);
        var tail = composite.Tail is { } bounds ? CompileSearch(seek with { Bounds = bounds }).Ranges : null;
        return new IndexSearch(seek.Target.Index, run =>
        {
            var leading = new Value[values.Length];
            for (var i = 0; i < values.Length; i++) leading[i] = values[i](run);
            return tail is null
                ? [IndexRange.Composite(leading, IndexRange.Everything)]
                : [.. tail(run).Select(range => IndexRange.Composite(leading, range))];
        }, null);
    }

    Func<QueryRun, IndexRange[]> CompileBetween(SeekBetween between)
    {
        var from = between.From is { } f ? _expressions.Compile(f.Value) : null;
        var to = between.To is { } t ? _expressions.Compile(t.Value) : null;
        var (fromInclusive, toInclusive) = (between.From?.Inclusive ?? false, between.To?.Inclusive ?? false);
        return run =>
        {
            var (lower, upper) = (from?.Invoke(run) ?? default, to?.Invoke(run) ?? default);
            var isNull = (from is not null && lower.IsNull) || (to is not null && upper.IsNull);
            return isNull ? [] : [IndexRange.Between(lower, fromInclusive, upper, toInclusive)];
        };
    }

    static IndexRange[] RangesOf(in Value list)
    {
        if (list.IsNull) return [];
        if (!list.IsList)
            throw Errors.ErrorCode.InvalidArgumentTypeAtRuntime.At(
                null, $"IN takes a list, not {KindNames.WithArticle(list.Kind)}");
        return [.. list.AsList().Distinct().Where(item => !item.IsNull).Select(item => IndexRange.Exact(item))];
    }

    static OperatorFactory CompileExpand(ExpandPlan plan, OperatorFactory input)
    {
        var shape = ShapeOf(plan.Slots, plan.Types, plan.DifferentFrom);
        if (!plan.Into) return run => new Expand(run, input(run), shape);
        return run => new ExpandInto(run, input(run), shape);
    }

    static OperatorFactory CompileProjectEnds(ProjectEndsPlan plan, OperatorFactory input)
    {
        var shape = ShapeOf(plan.Slots, plan.Types, plan.DifferentFrom);
        var known = new KnownEnds(plan.FromIsBound, plan.ToIsBound);
        return run => new ProjectEnds(run, input(run), shape, known);
    }

    OperatorFactory CompileVariableExpand(VariableExpandPlan plan, OperatorFactory input)
    {
        var shape = ShapeOf(plan.Slots, plan.Types, plan.DifferentFrom);
        var walk = new WalkShape(plan.Min, plan.Max)
        {
            Into = plan.Into,
            Reversed = plan.Reversed,
            DifferentRelationships = plan.DifferentRelationships,
            ElementSlot = plan.ElementSlot ?? -1,
            Predicate = plan.Predicates.Count == 0 ? null : _expressions.CompileAll(plan.Predicates),
        };
        return run => new VariableExpand(run, input(run), shape, walk);
    }

    OperatorFactory CompilePrunedExpand(PrunedExpandPlan plan, OperatorFactory input)
    {
        var shape = ShapeOf(plan.Slots, plan.Types, plan.DifferentFrom);
        var walk = new WalkShape(plan.Min, plan.Max)
        {
            Into = plan.Into,
            ElementSlot = plan.ElementSlot ?? -1,
            Predicate = plan.Predicates.Count == 0 ? null : _expressions.CompileAll(plan.Predicates),
        };
        if (plan.EachRelationship is not { } each) return run => new PrunedExpand(run, input(run), shape, walk);
        return run => new PrunedRelationships(run, input(run), shape, walk, each);
    }

    static OperatorFactory CompileCountStore(CountStorePlan plan)
    {
        var label = plan.Label is null ? null : new LabelToken(plan.Label);
        var types = plan.Types is null ? null : new TypeSet(plan.Types);
        return run => new CountStore(run, label, types, plan);
    }

    static OperatorFactory CompileNodesGiven(NodesGivenPlan plan, OperatorFactory input)
    {
        int[] slots = [.. plan.Slots];
        return run => new NodesGiven(run, input(run), slots);
    }

    static OperatorFactory CompileDifferent(DifferentPlan plan, OperatorFactory input)
    {
        int[] left = [.. plan.Left];
        int[] right = [.. plan.Right];
        return run => new Different(run, input(run), left, right);
    }

    static OperatorFactory CompileNamePath(NamePathPlan plan, OperatorFactory input)
    {
        var slots = new PathSlots(plan.PathSlot, plan.Start, [.. plan.Relationships]);
        return run => new NamePath(run, input(run), slots);
    }

    static ExpandShape ShapeOf(RelationshipSlots slots, IReadOnlyList<string> types, IReadOnlyList<int> differentFrom) =>
        new(slots.From, slots.Slot, slots.To, slots.Direction.ToDirection())
        {
            Types = new TypeSet(types),
            DifferentFrom = [.. differentFrom],
        };
}
