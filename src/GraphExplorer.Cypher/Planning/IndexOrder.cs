using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>For each input row, all nodes with a label in the order of one property, by an index.</summary>
sealed record NodeIndexScanPlan(Plan Input, int Slot, IndexTarget Target, bool Descending) : StepPlan(Input);

/// <summary>
/// ORDER BY one property of nodes that a label scan finds: an index that has them in this order already saves the sort, and
/// with LIMIT most of the scan.
/// </summary>
static class IndexOrder
{
    /// <summary>The plan with its rows in the order that the projection asks for; null when no index gives it.</summary>
    public static Plan? Of(PlanningContext context, BoundProjection projection, Plan plan)
    {
        if (!context.Options.IndexOrder || projection.Aggregates is not null) return null;
        if (projection.OrderBy is not [var item]) return null;
        return Source(projection, item.Expression) is BoundProperty { Target: { } target } property
            && Source(projection, target) is BoundVariable node
            ? Ordered(plan, new Wanted(node.Slot, property.Key, item.Descending, context.Facts))
            : null;
    }

    /// <summary>What a variable of the new row was computed from.</summary>
    static BoundExpression Source(BoundProjection projection, BoundExpression expression)
    {
        var known = projection.Assignments.Concat(projection.After).ToList();
        for (var turns = 0; turns <= known.Count && expression is BoundVariable variable; turns++)
        {
            if (known.Find(a => a.Slot == variable.Slot) is not { } assignment) break;
            expression = assignment.Expression;
        }
        return expression;
    }

    static Plan? Ordered(Plan plan, Wanted wanted)
    {
        switch (plan)
        {
            case LabelScanPlan { Input: ArgumentPlan } scan when scan.Slot == wanted.Slot:
                return wanted.Facts.NodeIndex(scan.Label, wanted.Key) is not { } index ? null : new NodeIndexScanPlan(
                    scan.Input, scan.Slot, new IndexTarget(index.Name, scan.Label, wanted.Key, index.IsUnique), wanted.Descending)
                {
                    EstimatedRows = scan.EstimatedRows,
                };
            case NodeIndexSeekPlan { Input: ArgumentPlan, Seek: { Bounds: SeekBetween or SeekPrefix } seek } found
                when found.Slot == wanted.Slot && seek.Target.Key == wanted.Key && !wanted.Descending:
                return found;
            case FilterPlan or ProjectPlan or DistinctPlan or NodesGivenPlan or DifferentPlan or NamePathPlan or UnwindPlan
                or ExpandPlan or VariableExpandPlan or ApplyPlan:
                var step = (StepPlan)plan;
                return Ordered(step.Input, wanted) is { } ordered ? step with { Input = ordered } : null;
            default:
                return null;
        }
    }

    sealed record Wanted(int Slot, string Key, bool Descending, GraphFacts Facts);
}
