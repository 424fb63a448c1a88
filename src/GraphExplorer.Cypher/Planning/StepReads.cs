namespace GraphExplorer.Cypher.Planning;

/// <summary>Which slots a step reads from the row that its input gives.</summary>
static class StepReads
{
    /// <summary>Slots that the step itself reads; those of plans beside its input are not among them.</summary>
    public static IEnumerable<int> Of(Plan plan) => plan.Expressions.SelectMany(ExpressionTree.Slots).Concat(Direct(plan));

    /// <summary>Slots that any step of a plan reads.</summary>
    public static IEnumerable<int> OfAll(Plan plan) => PlanTree.All(plan).SelectMany(Of);

    static IEnumerable<int> Direct(Plan plan) => plan switch
    {
        ExpandPlan p => [.. Ends(p.Slots, p.Into), .. p.DifferentFrom],
        VariableExpandPlan p => [.. Ends(p.Slots, p.Into), .. p.DifferentFrom],
        PrunedExpandPlan p => [.. Ends(p.Slots, p.Into), .. p.DifferentFrom],
        NodesGivenPlan p => p.Slots,
        DifferentPlan p => [.. p.Left, .. p.Right],
        NamePathPlan p => [p.Start, .. p.Relationships],
        ProjectEndsPlan p => [p.Slots.Slot, p.Slots.From, p.Slots.To, .. p.DifferentFrom],
        WalkListPlan p => [p.Pattern.Slot, p.Pattern.From, p.Pattern.To, .. p.DifferentFrom],
        RepeatPlan p => [p.Repetition.From, p.Repetition.To, .. p.Repetition.DifferentFrom],
        PathSearchPlan p => p.Shape.Nodes.Where(n => n.IsGiven).Select(n => n.Slot),
        CopyPlan p => p.Copies.Select(c => c.From),
        DistinctPlan p => p.Slots,
        SortPlan p => p.Kept,
        TopPlan p => p.Kept,
        UnionPlan p => p.Branches.SelectMany(b => b.Slots),
        _ => [],
    };

    static int[] Ends(RelationshipSlots slots, bool into) => into ? [slots.From, slots.To] : [slots.From];
}
