using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Marks the tests of labels behind a walk which the types that were walked may answer already.</summary>
static class ImpliedTests
{
    public static Plan Rewrite(Plan plan) => plan switch
    {
        FilterPlan filter => filter with
        {
            Input = Rewrite(filter.Input),
            Implied = [.. filter.Predicates.Select(p => Of(p, filter.Input)).OfType<ImpliedTest>()],
        },
        _ => PlanTree.WithInputs(plan, Rewrite),
    };

    static ImpliedTest? Of(BoundExpression predicate, Plan input)
    {
        if (predicate is not BoundLabelTest { Target: BoundVariable node, Labels: BoundLabelName { Dynamic: null } label })
            return null;
        while (input is FilterPlan filter) input = filter.Input;
        return input switch
        {
            ExpandPlan { Into: false } walk when walk.Slots.To == node.Slot => Test(walk.Slots.Direction, walk.Types),
            TypeScanPlan scan when scan.Slots.To == node.Slot => Test(scan.Slots.Direction, scan.Types),
            TypeScanPlan scan when scan.Slots.From == node.Slot =>
                Test(ConnectionPlans.Turned(scan.Slots.Direction), scan.Types),
            _ => null,
        };

        ImpliedTest? Test(PatternDirection direction, IReadOnlyList<string> types) =>
            types.Count == 0 ? null : new ImpliedTest(predicate, label.Text, types, direction);
    }
}
