using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution.Operators;
using GraphExplorer.Cypher.Planning;

namespace GraphExplorer.Cypher.Execution;

/// <summary>CREATE, MERGE, SET, REMOVE, DELETE, FOREACH.</summary>
sealed partial class OperatorCompiler
{
    static readonly Evaluator Nothing = _ => default;

    OperatorFactory CompileWrite(StepPlan step, OperatorFactory input) => step switch
    {
        CreatePlan p => CompileCreate(p, input),
        MergePlan p => CompileMerge(p, input),
        SetPlan p => CompileChange(CompileSets(p.Items), input),
        RemovePlan p => CompileChange(CompileRemoves(p.Items), input),
        DeletePlan p => CompileDelete(p, input),
        ForeachPlan p => CompileForeach(p, input),
        BatchesPlan p => CompileBatches(p, input),
        _ => throw new InvalidOperationException($"Unknown plan: {step.GetType().Name}"),
    };

    OperatorFactory CompileCreate(CreatePlan plan, OperatorFactory input)
    {
        var creation = CompileCreation(plan.Pattern);
        return run => new Create(run, input(run), creation);
    }

    OperatorFactory CompileMerge(MergePlan plan, OperatorFactory input)
    {
        var match = Compile(plan.Match);
        var parts = new MergeParts(
            CompileCreation(plan.Merge.Create), CompileSets(plan.Merge.OnCreate), CompileSets(plan.Merge.OnMatch),
            [.. plan.Slots]);
        return run => new Merge(run, input(run), match(run), parts);
    }

    static OperatorFactory CompileChange(Update[] updates, OperatorFactory input) =>
        run => new Change(run, input(run), updates);

    OperatorFactory CompileDelete(DeletePlan plan, OperatorFactory input)
    {
        var targets = new DeleteTargets(
            _expressions.Compile(plan.Delete.Targets), plan.Delete.Detach, plan.Delete.Span);
        return run => new Delete(run, input(run), targets);
    }

    OperatorFactory CompileForeach(ForeachPlan plan, OperatorFactory input)
    {
        var parts = new ForeachParts(_expressions.Compile(plan.List), plan.Slot, plan.List.Span);
        var body = Compile(plan.Body);
        return run => new Foreach(run, input(run), parts, body(run));
    }

    Creation CompileCreation(BoundCreatePattern pattern)
    {
        CreationStep[] steps = [.. pattern.Steps.Select(CompileStep)];
        PathSlots[] paths =
        [
            .. pattern.Paths.Where(p => p.PathSlot is not null).Select(p => new PathSlots(
                p.PathSlot!.Value, p.Start, [.. p.Connections.Select(c => ((BoundRelationship)c).Slot)])),
        ];
        return new Creation(steps, paths);
    }

    CreationStep CompileStep(BoundCreation step)
    {
        var properties = step.Properties is { } map ? new PropertySource(_expressions.Compile(map), map.Span) : null;
        return step switch
        {
            BoundCreateNode node => new NodeCreation(node.Slot, CompileNames(node.Labels), properties, node.Span),
            BoundCreateRelationship relationship => new RelationshipCreation(
                new RelationshipPlace(relationship.Slot, relationship.Ends.From, relationship.Ends.To, relationship.Span),
                CompileNames([relationship.Type]), properties),
            _ => throw new InvalidOperationException($"Unknown creation: {step}"),
        };
    }

    LabelSource CompileNames(IReadOnlyList<BoundLabelName> names) => new(
        [.. names.Where(n => n.Dynamic is null).Select(n => n.Text)],
        _expressions.Compile(names.Where(n => n.Dynamic is not null).Select(n => n.Dynamic!)));

    Update[] CompileSets(IReadOnlyList<BoundSetItem> items) => [.. items.Select(CompileSet)];

    Update CompileSet(BoundSetItem item)
    {
        var target = _expressions.Compile(item.Target);
        return item switch
        {
            BoundSetProperty set => new PropertyUpdate(target, set.Key, _expressions.Compile(set.Value), set.Span),
            BoundSetDynamicProperty set => new DynamicPropertyUpdate(
                target, _expressions.Compile(set.Key), _expressions.Compile(set.Value), set.Span),
            BoundSetAllProperties set => new PropertiesUpdate(
                target, new PropertySource(_expressions.Compile(set.Value), set.Value.Span), !set.Merge, set.Span),
            BoundSetLabels set => new LabelsUpdate(target, CompileNames(set.Labels), remove: false, set.Span),
            _ => throw new InvalidOperationException($"Unknown item of SET: {item}"),
        };
    }

    Update[] CompileRemoves(IReadOnlyList<BoundRemoveItem> items) => [.. items.Select(CompileRemove)];

    Update CompileRemove(BoundRemoveItem item)
    {
        var target = _expressions.Compile(item.Target);
        return item switch
        {
            BoundRemoveProperty remove => new PropertyUpdate(target, remove.Key, Nothing, remove.Span),
            BoundRemoveDynamicProperty remove => new DynamicPropertyUpdate(
                target, _expressions.Compile(remove.Key), Nothing, remove.Span),
            BoundRemoveLabels remove => new LabelsUpdate(target, CompileNames(remove.Labels), remove: true, remove.Span),
            _ => throw new InvalidOperationException($"Unknown item of REMOVE: {item}"),
        };
    }
}
