using System.Runtime.CompilerServices;
using GraphExplorer.Cypher.Execution.Expressions;
using GraphExplorer.Cypher.Execution.Operators;
using GraphExplorer.Cypher.Planning;

namespace GraphExplorer.Cypher.Execution;

/// <summary>Makes factories of operators from plans, once for each plan; a run makes its operators with them.</summary>
sealed partial class OperatorCompiler
{
    readonly ExpressionCompiler _expressions;
    readonly bool _profiled;

    public OperatorCompiler(ProgramParts parts, bool profiled)
    {
        _expressions = new ExpressionCompiler(parts);
        _profiled = profiled;
    }

    public OperatorFactory Compile(Plan plan)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var factory = plan switch
        {
            ArgumentPlan => run => new Argument(run),
            StepPlan step => CompileStep(step, Compile(step.Input)),
            UnionPlan union => CompileUnion(union),
            HashJoinPlan join => CompileHashJoin(join),
            SchemaPlan schema => CompileSchema(schema),
            CountStorePlan count => CompileCountStore(count),
            _ => throw new InvalidOperationException($"Unknown plan: {plan.GetType().Name}"),
        };
        return _profiled ? run => new Profiled(run, factory, plan) : factory;
    }

    OperatorFactory CompileStep(StepPlan step, OperatorFactory input) => step switch
    {
        AllNodesScanPlan p => run => new NodeScan(run, input(run), null, p.Slot),
        LabelScanPlan p => CompileLabelScan(p, input),
        TypeScanPlan p => CompileTypeScan(p, input),
        NodeIndexScanPlan p => CompileNodeIndexScan(p, input),
        NodeIndexSeekPlan p => CompileNodeSeek(p, input),
        RelationshipIndexSeekPlan p => CompileRelationshipSeek(p, input),
        NodeByIdPlan p => CompileNodeById(p, input),
        ExpandPlan p => CompileExpand(p, input),
        ProjectEndsPlan p => CompileProjectEnds(p, input),
        VariableExpandPlan p => CompileVariableExpand(p, input),
        PrunedExpandPlan p => CompilePrunedExpand(p, input),
        WalkListPlan p => CompileWalkList(p, input),
        RepeatPlan p => CompileRepeat(p, input),
        PathSearchPlan p => CompilePathSearch(p, input),
        SelectPathsPlan p => CompileSelectPaths(p, input),
        NodesGivenPlan p => CompileNodesGiven(p, input),
        DifferentPlan p => CompileDifferent(p, input),
        NamePathPlan p => CompileNamePath(p, input),
        CreatePlan or MergePlan or SetPlan or RemovePlan or DeletePlan or ForeachPlan or BatchesPlan =>
            CompileWrite(step, input),
        ProcedureCallPlan p => CompileProcedureCall(p, input),
        ShowPlan p => CompileShow(p, input),
        _ => CompileRows(step, input),
    };

    OperatorFactory CompileRows(StepPlan step, OperatorFactory input) => step switch
    {
        FilterPlan p => CompileFilter(p, input),
        ProjectPlan p => CompileProject(p, input),
        CopyPlan p => CompileCopy(p, input),
        AggregatePlan p => CompileAggregate(p, input),
        DistinctPlan p => CompileDistinct(p, input),
        SortPlan p => CompileSort(p, input),
        TopPlan p => CompileTop(p, input),
        SkipPlan p => CompileSkip(p, input),
        LimitPlan p => CompileLimit(p, input),
        UnwindPlan p => CompileUnwind(p, input),
        ApplyPlan p => CompileApply(p, input),
        ApplyForEffectPlan p => CompileApplyForEffect(p, input),
        EagerPlan p => CompileEager(p, input),
        EmptyResultPlan => run => new Drain(run, input(run)),
        ProduceResultsPlan => input,
        _ => throw new InvalidOperationException($"Unknown plan: {step.GetType().Name}"),
    };

    OperatorFactory CompileFilter(FilterPlan plan, OperatorFactory input)
    {
        var predicate = _expressions.CompileAll(plan.Predicates);
        ImpliedLabel[] implied = [.. plan.Implied.Select(i => new ImpliedLabel(
            new LabelToken(i.Label), new TypeSet(i.Types), i.Direction.ToDirection()))];
        var others = plan.Predicates.Where(p => plan.Implied.All(i => !ReferenceEquals(i.Predicate, p))).ToList();
        var rest = others.Count == 0 ? null : _expressions.CompileAll(others);
        return run => new Filter(run, input(run), predicate, implied, rest);
    }

    OperatorFactory CompileProject(ProjectPlan plan, OperatorFactory input)
    {
        int[] slots = [.. plan.Assignments.Select(a => a.Slot)];
        var expressions = _expressions.Compile(plan.Assignments.Select(a => a.Expression));
        return run => new Project(run, input(run), slots, expressions);
    }

    static OperatorFactory CompileCopy(CopyPlan plan, OperatorFactory input)
    {
        Binding.SlotCopy[] copies = [.. plan.Copies];
        return run => new Copy(run, input(run), copies);
    }

    static OperatorFactory CompileDistinct(DistinctPlan plan, OperatorFactory input)
    {
        int[] slots = [.. plan.Slots];
        return run => new Distinct(run, input(run), slots);
    }

    OperatorFactory CompileUnwind(UnwindPlan plan, OperatorFactory input)
    {
        var list = _expressions.Compile(plan.List);
        if (plan.List is not Binding.BoundCall { Function.Name: "range" } call)
            return run => new Unwind(run, input(run), list, plan.Slot);
        var arguments = _expressions.Compile(call.Arguments);
        return run => new UnwindRange(run, input(run), r => Functions.ListFunctions.RangeOf(r, arguments), plan.Slot);
    }

    OperatorFactory CompileApply(ApplyPlan plan, OperatorFactory input)
    {
        var subplan = Compile(plan.Subplan);
        int[]? optional = plan.OptionalSlots is null ? null : [.. plan.OptionalSlots];
        return run => new Apply(run, input(run), subplan(run), optional);
    }

    OperatorFactory CompileApplyForEffect(ApplyForEffectPlan plan, OperatorFactory input)
    {
        var subplan = Compile(plan.Subplan);
        return run => new ApplyForEffect(run, input(run), subplan(run));
    }

    static OperatorFactory CompileEager(EagerPlan plan, OperatorFactory input)
    {
        int[] kept = [.. plan.Kept];
        return run => new Eager(run, input(run), kept);
    }

    OperatorFactory CompileUnion(UnionPlan plan)
    {
        var branches = plan.Branches.Select(b => (Plan: Compile(b.Plan), Slots: b.Slots.ToArray())).ToArray();
        int[] slots = [.. plan.Slots];
        return run => new Union(run, [.. branches.Select(b => new UnionBranch(b.Plan(run), b.Slots))], slots);
    }

    OperatorFactory CompileHashJoin(HashJoinPlan plan)
    {
        var (built, probing) = (Compile(plan.Built.Plan), Compile(plan.Probing.Plan));
        var (builtKeys, probingKeys) = (_expressions.Compile(plan.Built.Keys), _expressions.Compile(plan.Probing.Keys));
        int[] slots = [.. plan.Built.Slots];
        return run => new HashJoin(
            run, new JoinSide(built(run), builtKeys), new JoinSide(probing(run), probingKeys), slots);
    }
}
