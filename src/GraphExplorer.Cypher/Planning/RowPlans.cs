using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

sealed record FilterPlan(Plan Input, IReadOnlyList<BoundExpression> Predicates) : StepPlan(Input)
{
    /// <summary>Tests of labels that a run leaves out when the counters of the store say that all rows pass.</summary>
    public IReadOnlyList<ImpliedTest> Implied { get; init; } = [];

    public override IEnumerable<BoundExpression> Expressions => Predicates;
}

sealed record ProjectPlan(Plan Input, IReadOnlyList<BoundAssignment> Assignments) : StepPlan(Input)
{
    public override IEnumerable<BoundExpression> Expressions => Assignments.Select(a => a.Expression);
}

/// <param name="Predicate">The test, one of those of the filter.</param>
/// <param name="Types">Types of the relationship that led to the tested node.</param>
/// <param name="Direction">How it was walked there.</param>
sealed record ImpliedTest(
    BoundExpression Predicate, string Label, IReadOnlyList<string> Types, Syntax.PatternDirection Direction);

/// <summary>Copies places of the row: the way of columns out of subqueries.</summary>
sealed record CopyPlan(Plan Input, IReadOnlyList<SlotCopy> Copies) : StepPlan(Input);

sealed record AggregatePlan(
    Plan Input, IReadOnlyList<BoundAssignment> Keys, IReadOnlyList<BoundAggregate> Aggregates) : StepPlan(Input)
{
    /// <summary>
    /// Number of a key that is unique by a constraint among the nodes that all keys come from: <c>n.id</c> in
    /// <c>n.id, n.name</c>. Each node is a group of its own then, unless the key is null.
    /// </summary>
    public int? UniqueKey { get; init; }

    /// <summary>The rows come node by node, so that a group is complete when the next node comes. Only with a unique key.</summary>
    public bool IsOrdered { get; init; }

    public override IEnumerable<BoundExpression> Expressions =>
        Keys.Select(k => k.Expression).Concat(Aggregates.SelectMany(a => a.Arguments));
}

sealed record DistinctPlan(Plan Input, IReadOnlyList<int> Slots) : StepPlan(Input);

sealed record SortPlan(Plan Input, IReadOnlyList<SortKey> Keys, IReadOnlyList<int> Kept) : StepPlan(Input);

/// <summary>ORDER BY with LIMIT: holds no more rows than SKIP and LIMIT together let through.</summary>
sealed record TopPlan(Plan Input, IReadOnlyList<SortKey> Keys, IReadOnlyList<int> Kept) : StepPlan(Input)
{
    public BoundExpression? Skip { get; init; }

    public required BoundExpression Limit { get; init; }

    public override IEnumerable<BoundExpression> Expressions => Skip is null ? [Limit] : [Skip, Limit];
}

sealed record SortKey(int Slot, bool Descending);

sealed record SkipPlan(Plan Input, BoundExpression Count) : StepPlan(Input)
{
    public override IEnumerable<BoundExpression> Expressions => [Count];
}

/// <param name="Exhaust">The input is run to its end even after the last row, since it writes.</param>
sealed record LimitPlan(Plan Input, BoundExpression Count, bool Exhaust) : StepPlan(Input)
{
    public override IEnumerable<BoundExpression> Expressions => [Count];
}

sealed record UnwindPlan(Plan Input, BoundExpression List, int Slot) : StepPlan(Input)
{
    public override IEnumerable<BoundExpression> Expressions => [List];
}

/// <summary>Rows of several plans in turn; each brings its columns to the slots of the first.</summary>
sealed record UnionPlan(IReadOnlyList<UnionInput> Branches, IReadOnlyList<int> Slots) : Plan
{
    public override IReadOnlyList<Plan> Inputs => [.. Branches.Select(b => b.Plan)];
}

sealed record UnionInput(Plan Plan, IReadOnlyList<int> Slots);

/// <summary>Runs a subplan for each row. Without a row from it, an optional one gives the row once with nulls.</summary>
/// <param name="Subplan">Starts from an argument; reads and fills slots of the same row.</param>
/// <param name="OptionalSlots">Slots to fill with null, null when the subplan is not optional.</param>
sealed record ApplyPlan(Plan Input, Plan Subplan, IReadOnlyList<int>? OptionalSlots) : StepPlan(Input)
{
    public override IReadOnlyList<Plan> Inputs => [Input, Subplan];
}

/// <summary>Runs a subplan for each row for its effects only; the row passes once.</summary>
sealed record ApplyForEffectPlan(Plan Input, Plan Subplan) : StepPlan(Input)
{
    public override IReadOnlyList<Plan> Inputs => [Input, Subplan];
}

/// <summary>Joins two plans that share no variable by equal values.</summary>
sealed record HashJoinPlan(JoinInput Built, JoinInput Probing) : Plan
{
    public override IReadOnlyList<Plan> Inputs => [Built.Plan, Probing.Plan];

    public override IEnumerable<BoundExpression> Expressions => Built.Keys.Concat(Probing.Keys);
}

/// <param name="Plan">Side of a join.</param>
/// <param name="Keys">Values that have to equal those of the other side.</param>
/// <param name="Slots">Slots that the side fills.</param>
sealed record JoinInput(Plan Plan, IReadOnlyList<BoundExpression> Keys, IReadOnlyList<int> Slots);

/// <summary>Takes all rows before it gives the first.</summary>
sealed record EagerPlan(Plan Input, IReadOnlyList<int> Kept) : StepPlan(Input);

/// <summary>Runs its input to the end and gives no row: a query without RETURN.</summary>
sealed record EmptyResultPlan(Plan Input) : StepPlan(Input);

/// <summary>The last step: the columns of the result.</summary>
sealed record ProduceResultsPlan(Plan Input, IReadOnlyList<BoundColumn> Columns) : StepPlan(Input);

/// <summary>Calls a procedure for each row.</summary>
sealed record ProcedureCallPlan(Plan Input, BoundCallProcedure Call) : StepPlan(Input)
{
    public override IEnumerable<BoundExpression> Expressions => Call.Arguments.Concat(Call.Where);
}

/// <summary>SHOW INDEXES and kin.</summary>
sealed record ShowPlan(Plan Input, BoundShow Show) : StepPlan(Input)
{
    public override IEnumerable<BoundExpression> Expressions => Show.Names;
}

/// <summary>A command that changes indexes or constraints.</summary>
sealed record SchemaPlan(BoundSchemaCommand Command) : Plan;
