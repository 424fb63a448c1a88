using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// <c>MATCH (n:L) RETURN count(n)</c> and <c>MATCH ()-[r:T]->() RETURN count(r)</c>: the store knows the number. Counters of
/// relationships tell the label of one end at a time, so a pattern with labels at both ends is walked.
/// </summary>
static class CountedPlans
{
    public static Plan Rewrite(Plan plan) => plan is AggregatePlan aggregate && Counted(aggregate) is { } counted
        ? counted with { EstimatedRows = 1 }
        : PlanTree.WithInputs(plan, Rewrite);

    static CountStorePlan? Counted(AggregatePlan plan)
    {
        if (plan is not { Keys.Count: 0, Aggregates: [{ Function.Name: "count" } aggregate] }) return null;
        var counted = plan.Input switch
        {
            AllNodesScanPlan { Input: ArgumentPlan } scan => (new CountStorePlan(aggregate.Slot), (int[])[scan.Slot]),
            LabelScanPlan { Input: ArgumentPlan } scan =>
                (new CountStorePlan(aggregate.Slot) { Label = scan.Label }, [scan.Slot]),
            TypeScanPlan { Input: ArgumentPlan, Slots: { Direction: not PatternDirection.Either } slots } scan
                when slots.From != slots.To => (new CountStorePlan(aggregate.Slot) { Types = scan.Types }, Rows(slots)),
            ExpandPlan { Into: false, Input: AllNodesScanPlan { Input: ArgumentPlan } } expand => OfExpand(expand, null),
            ExpandPlan { Into: false, Input: LabelScanPlan { Input: ArgumentPlan } scan } expand =>
                OfExpand(expand, scan.Label),
            _ => ((CountStorePlan, int[])?)null,
        };
        return counted is { } found && CountsRows(aggregate, found.Item2) ? found.Item1 : null;

        (CountStorePlan, int[])? OfExpand(ExpandPlan expand, string? label) =>
            expand.Slots.Direction == PatternDirection.Either || expand.DifferentFrom.Count > 0
            || expand.Slots.From == expand.Slots.To
                ? null
                : (new CountStorePlan(aggregate.Slot)
                {
                    Label = label, Types = expand.Types, LabelAt = expand.Slots.Direction,
                }, Rows(expand.Slots));
    }

    static int[] Rows(RelationshipSlots slots) => [slots.Slot];

    /// <summary>
    /// <c>count(*)</c>, or the count of what each row has another one of, so that DISTINCT changes nothing.
    /// </summary>
    static bool CountsRows(BoundAggregate aggregate, int[] slots) => aggregate.Arguments switch
    {
        [] => true,
        [BoundVariable variable] => slots.Contains(variable.Slot),
        _ => false,
    };
}
