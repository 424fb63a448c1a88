using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// One step of a plan and, below it, where its rows come from. Immutable, a closed family that Execution compiles into
/// operators. Slots are places in the one row of a run.
/// </summary>
abstract record Plan
{
    /// <summary>Rows that this step is thought to give.</summary>
    public double EstimatedRows { get; init; }

    /// <summary>Plans below, the one whose rows come first in front.</summary>
    public virtual IReadOnlyList<Plan> Inputs => [];

    /// <summary>Expressions that this step itself evaluates.</summary>
    public virtual IEnumerable<BoundExpression> Expressions => [];
}

/// <summary>A step with one input.</summary>
abstract record StepPlan(Plan Input) : Plan
{
    public override IReadOnlyList<Plan> Inputs => [Input];
}

/// <summary>One row: the start of a query, or the row of the plan around a subplan.</summary>
sealed record ArgumentPlan : Plan;

/// <summary>The whole plan of a query.</summary>
/// <param name="Root">The last step, whose rows are the result.</param>
/// <param name="SlotCount">Places in the row.</param>
/// <param name="Subplans">Plans of the subqueries inside of expressions.</param>
sealed record QueryPlan(
    Plan Root, int SlotCount, IReadOnlyDictionary<BoundSubquery, Plan> Subplans)
{
    /// <summary>Columns of the result, empty for a query that returns nothing.</summary>
    public IReadOnlyList<BoundColumn> Columns { get; init; } = [];

    /// <summary>What the planner has to remark.</summary>
    public IReadOnlyList<Notification> Notifications { get; init; } = [];
}
