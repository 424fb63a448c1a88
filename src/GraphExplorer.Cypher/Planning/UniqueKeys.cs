using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Finds among grouping keys one that a constraint makes unique.</summary>
static class UniqueKeys
{
    /// <summary>
    /// The number of a key <c>n</c> that a scan gives, or <c>n.k</c>, when all keys are <c>n</c> and its properties, every row's <c>n</c> surely has a label,
    /// and a constraint says that <c>k</c> is unique there.
    /// </summary>
    public static int? Of(IReadOnlyList<BoundAssignment> keys, Plan input, GraphFacts facts)
    {
        if (keys.Count == 0 || SlotOf(keys[0].Expression) is not { } slot) return null;
        if (keys.Any(key => SlotOf(key.Expression) != slot)) return null;
        var labels = LabelsOf(slot, input).ToList();
        var isScanned = ScanOf(input) == slot;
        for (var i = 0; i < keys.Count; i++)
            if (isScanned && keys[i].Expression is BoundVariable)
                return i;
            else if (keys[i].Expression is BoundProperty property
                && labels.Any(label => facts.NodeIndex(label, property.Key) is { IsUnique: true, Keys.Length: 1 }))
                return i;
        return null;
    }

    /// <summary>
    /// Whether the rows of one node come one after the other: a scan gives the nodes, and every step above it gives the
    /// rows that it makes of one row in turn.
    /// </summary>
    public static bool ComeInTurn(IReadOnlyList<BoundAssignment> keys, Plan input) =>
        ScanOf(input) is { } scanned && SlotOf(keys[0].Expression) == scanned && keys.All(key => key.Slot != scanned);

    /// <summary>Slot of the nodes that a scan gives once and in turn to all steps above it; null when there is no such scan.</summary>
    static int? ScanOf(Plan plan) => plan switch
    {
        AllNodesScanPlan { Input: ArgumentPlan } scan => scan.Slot,
        LabelScanPlan { Input: ArgumentPlan } scan => scan.Slot,
        FilterPlan or ExpandPlan or VariableExpandPlan or PrunedExpandPlan or NodesGivenPlan or DifferentPlan or NamePathPlan
            or UnwindPlan or ApplyPlan => ScanOf(((StepPlan)plan).Input),
        _ => null,
    };

    static int? SlotOf(BoundExpression expression) => expression switch
    {
        BoundVariable variable => variable.Slot,
        BoundProperty { Target: BoundVariable variable } => variable.Slot,
        _ => null,
    };

    /// <summary>Labels that were asked of the node in a slot on the way to the rows of a plan.</summary>
    static IEnumerable<string> LabelsOf(int slot, Plan plan)
    {
        for (var step = plan as StepPlan; step is not null; step = step.Input as StepPlan)
        {
            if (step is LabelScanPlan scan && scan.Slot == slot) yield return scan.Label;
            if (step is NodeIndexSeekPlan seek && seek.Slot == slot) yield return seek.Seek.Target.LabelOrType;
            if (step is ProjectPlan or AggregatePlan or CopyPlan or ApplyPlan) yield break;
            if (step is not FilterPlan filter) continue;
            foreach (var predicate in filter.Predicates)
                if (predicate is BoundLabelTest { Target: BoundVariable variable, Labels: BoundLabelName { Dynamic: null } name }
                    && variable.Slot == slot)
                    yield return name.Text;
        }
    }
}
