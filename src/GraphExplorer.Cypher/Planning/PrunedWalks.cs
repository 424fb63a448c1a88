using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// Replaces walks over all paths by visits of each node, where the rows count only as a set and the paths themselves
/// are not looked at: below DISTINCT, below aggregates that pass over doubles, and in EXISTS.
/// <para>With at least 0 or 1 hops asked for, a node is the end of a path without repeated relationships exactly when it
/// lies at most so many hops away as are allowed: a shortest way never uses a relationship twice. From 2 hops on that does
/// not hold, and the walk stays.</para>
/// </summary>
static class PrunedWalks
{
    /// <summary>Functions whose value is new with each call, so that doubles of a row are not the same row.</summary>
    static readonly HashSet<string> s_volatile = ["rand", "randomUUID"];

    public static Plan Rewrite(Plan plan) => IsStable(plan) ? Find(plan) : plan;

    /// <summary>Of the plan of EXISTS only it matters whether it has a row.</summary>
    public static Plan OfExistence(Plan plan) => IsStable(plan) ? Prune(plan, []) : plan;

    static Plan Find(Plan plan) => plan switch
    {
        DistinctPlan distinct => distinct with { Input = Prune(distinct.Input, [.. distinct.Slots]) },
        AggregatePlan aggregate when aggregate.Aggregates.All(PassesOverDoubles) =>
            aggregate with { Input = Prune(aggregate.Input, [.. StepReads.Of(aggregate)]) },
        _ => PlanTree.WithInputs(plan, Find),
    };

    static bool PassesOverDoubles(BoundAggregate aggregate) =>
        aggregate.Distinct || aggregate.Function.Name is "min" or "max";

    static bool IsStable(Plan plan) => !PlanTree.All(plan).SelectMany(p => p.Expressions).SelectMany(ExpressionTree.All)
        .Any(e => e is BoundCall call && s_volatile.Contains(call.Function.Name));

    /// <param name="plan">A plan whose rows count as a set.</param>
    /// <param name="needed">Slots that are read above it.</param>
    static Plan Prune(Plan plan, HashSet<int> needed)
    {
        switch (plan)
        {
            case NamePathPlan path when !needed.Contains(path.PathSlot):
                return Prune(path.Input, needed);
            case UnwindPlan unwind when OfRelationships(unwind, needed) is { } relationships:
                return relationships with { Input = Prune(relationships.Input, [.. needed, .. StepReads.Of(relationships)]) };
            case VariableExpandPlan { Min: <= 1 } walk when !needed.Contains(walk.Slots.Slot):
                var pruned = Pruned(walk);
                return pruned with { Input = Prune(walk.Input, [.. needed, .. StepReads.Of(pruned)]) };
            case ApplyPlan apply:
                return apply with
                {
                    Input = Prune(apply.Input, [.. needed, .. StepReads.OfAll(apply.Subplan)]),
                    Subplan = Prune(apply.Subplan, needed),
                };
            case UnionPlan union:
                return union with
                {
                    Branches = [.. union.Branches.Select(b => b with { Plan = Prune(b.Plan, [.. needed, .. b.Slots]) })],
                };
            case StepPlan step when KeepsSets(step):
                return step with { Input = Prune(step.Input, [.. needed, .. StepReads.Of(step)]) };
            default:
                return Find(plan);
        }
    }

    /// <summary>Steps that make of the same set of rows the same set of rows.</summary>
    static bool KeepsSets(StepPlan step) => step is FilterPlan or ProjectPlan or CopyPlan or UnwindPlan or NamePathPlan
        or NodesGivenPlan or DifferentPlan or ExpandPlan or VariableExpandPlan or ProjectEndsPlan or WalkListPlan
        or AllNodesScanPlan or LabelScanPlan or TypeScanPlan or NodeIndexSeekPlan or RelationshipIndexSeekPlan
        or NodeByIdPlan or DistinctPlan or ProduceResultsPlan;

    static PrunedExpandPlan Pruned(VariableExpandPlan walk) => new(walk.Input, walk.Slots, walk.Types, walk.Into)
    {
        Min = walk.Min,
        Max = walk.Max,
        DifferentFrom = walk.DifferentFrom,
        ElementSlot = walk.ElementSlot,
        Predicates = walk.Predicates,
        EstimatedRows = walk.EstimatedRows,
    };

    /// <summary>
    /// <c>UNWIND relationships(p)</c> or <c>UNWIND r</c> straight above a walk of variable length whose end nobody asks for:
    /// the relationships that lie close enough, each once.
    /// </summary>
    static PrunedExpandPlan? OfRelationships(UnwindPlan unwind, HashSet<int> needed)
    {
        var below = unwind.Input;
        var list = unwind.List;
        if (list is BoundCall { Function.Name: "relationships", Arguments: [BoundVariable path] }
            && below is NamePathPlan { Relationships: [var only] } name && name.PathSlot == path.Slot
            && !needed.Contains(name.PathSlot))
        {
            below = name.Input;
            return Of(below, only);
        }
        return list is BoundVariable variable ? Of(below, variable.Slot) : null;

        PrunedExpandPlan? Of(Plan plan, int listSlot)
        {
            if (plan is not VariableExpandPlan { Min: <= 1, Into: false } walk || walk.Slots.Slot != listSlot) return null;
            if (needed.Contains(listSlot) || needed.Contains(walk.Slots.To)) return null;
            return Pruned(walk) with { EachRelationship = unwind.Slot, EstimatedRows = unwind.EstimatedRows };
        }
    }
}
