using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

sealed record CreatePlan(Plan Input, BoundCreatePattern Pattern) : StepPlan(Input)
{
    public override IEnumerable<BoundExpression> Expressions => WriteExpressions.Of(Pattern);
}

/// <param name="Match">Finds what is there: starts from an argument.</param>
sealed record MergePlan(Plan Input, Plan Match, BoundMerge Merge) : StepPlan(Input)
{
    /// <summary>Slots that a match fills.</summary>
    public required IReadOnlyList<int> Slots { get; init; }

    public override IReadOnlyList<Plan> Inputs => [Input, Match];

    public override IEnumerable<BoundExpression> Expressions =>
        [.. WriteExpressions.Of(Merge.Create), .. WriteExpressions.Of(Merge.OnCreate), .. WriteExpressions.Of(Merge.OnMatch)];
}

sealed record SetPlan(Plan Input, IReadOnlyList<BoundSetItem> Items) : StepPlan(Input)
{
    public override IEnumerable<BoundExpression> Expressions => WriteExpressions.Of(Items);
}

sealed record RemovePlan(Plan Input, IReadOnlyList<BoundRemoveItem> Items) : StepPlan(Input)
{
    public override IEnumerable<BoundExpression> Expressions => WriteExpressions.Of(Items);
}

sealed record DeletePlan(Plan Input, BoundDelete Delete) : StepPlan(Input)
{
    public override IEnumerable<BoundExpression> Expressions => Delete.Targets;
}

/// <param name="Body">Writes for one element: starts from an argument.</param>
sealed record ForeachPlan(Plan Input, BoundExpression List, int Slot, Plan Body) : StepPlan(Input)
{
    public override IReadOnlyList<Plan> Inputs => [Input, Body];

    public override IEnumerable<BoundExpression> Expressions => [List];
}

/// <summary>CALL { … } IN TRANSACTIONS: the subplan runs in batches of rows, each committed on its own.</summary>
sealed record BatchesPlan(Plan Input, Plan Subplan, BoundInTransactions Batches) : StepPlan(Input)
{
    /// <summary>Slots of the incoming row that have to outlive a batch.</summary>
    public required IReadOnlyList<int> Kept { get; init; }

    /// <summary>Slots that the subplan gives; empty when it gives no rows.</summary>
    public required IReadOnlyList<int> Given { get; init; }

    public required bool Returns { get; init; }

    public override IReadOnlyList<Plan> Inputs => [Input, Subplan];

    public override IEnumerable<BoundExpression> Expressions => Batches.RowsPerBatch is { } rows ? [rows] : [];
}

/// <summary>The expressions inside of writing clauses.</summary>
static class WriteExpressions
{
    public static IEnumerable<BoundExpression> Of(BoundCreatePattern pattern)
    {
        foreach (var step in pattern.Steps)
        {
            if (step.Properties is { } properties) yield return properties;
            var names = step switch
            {
                BoundCreateNode node => node.Labels,
                BoundCreateRelationship relationship => [relationship.Type],
                _ => [],
            };
            foreach (var name in names)
                if (name.Dynamic is { } dynamic)
                    yield return dynamic;
        }
    }

    public static IEnumerable<BoundExpression> Of(IEnumerable<BoundSetItem> items) => items.SelectMany(Of);

    public static IEnumerable<BoundExpression> Of(IEnumerable<BoundRemoveItem> items) => items.SelectMany(Of);

    static IEnumerable<BoundExpression> Of(BoundSetItem item) => item switch
    {
        BoundSetProperty set => [set.Target, set.Value],
        BoundSetDynamicProperty set => [set.Target, set.Key, set.Value],
        BoundSetAllProperties set => [set.Target, set.Value],
        BoundSetLabels set => [set.Target, .. Dynamic(set.Labels)],
        _ => throw new InvalidOperationException($"Unknown item of SET: {item}"),
    };

    static IEnumerable<BoundExpression> Of(BoundRemoveItem item) => item switch
    {
        BoundRemoveProperty remove => [remove.Target],
        BoundRemoveDynamicProperty remove => [remove.Target, remove.Key],
        BoundRemoveLabels remove => [remove.Target, .. Dynamic(remove.Labels)],
        _ => throw new InvalidOperationException($"Unknown item of REMOVE: {item}"),
    };

    static IEnumerable<BoundExpression> Dynamic(IEnumerable<BoundLabelName> names) =>
        names.Where(n => n.Dynamic is not null).Select(n => n.Dynamic!);
}
