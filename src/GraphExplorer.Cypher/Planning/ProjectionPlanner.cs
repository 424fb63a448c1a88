using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Plans WITH and RETURN in the order that <see cref="BoundProjection"/> gives.</summary>
static class ProjectionPlanner
{
    /// <summary>Rows that a LIMIT which is not a literal is thought to let through.</summary>
    const double LimitRows = 100;

    /// <param name="hasWritten">The plan below writes, so it has to be run to its end.</param>
    public static Plan Plan(PlanningContext context, BoundProjection projection, Plan plan, bool hasWritten)
    {
        plan = PlanAssignments(context, projection, plan);
        if (projection.After.Count > 0) plan = new ProjectPlan(plan, projection.After) { EstimatedRows = plan.EstimatedRows };
        if (projection.Distinct)
            plan = new DistinctPlan(plan, [.. projection.Columns.Select(c => c.Slot)]) { EstimatedRows = plan.EstimatedRows };
        plan = PlanPaging(context, projection, plan, hasWritten);
        return projection.Where.Count == 0
            ? plan
            : new FilterPlan(plan, PredicateOrder.CheapestFirst([.. projection.Where.SelectMany(ExpressionTree.Conjuncts)]))
            {
                EstimatedRows = projection.Where.Aggregate(
                    plan.EstimatedRows, (rows, predicate) => rows * Estimates.Share(predicate, context.Facts)),
            };
    }

    /// <summary>Slots that the projection fills, the hidden ones too.</summary>
    public static IEnumerable<int> SlotsOf(BoundProjection projection) =>
    [
        .. projection.Assignments.Select(a => a.Slot),
        .. (projection.Aggregates ?? []).Select(a => a.Slot),
        .. projection.After.Select(a => a.Slot),
    ];

    static Plan PlanAssignments(PlanningContext context, BoundProjection projection, Plan plan)
    {
        if (projection.Aggregates is { } aggregates)
        {
            var unique = context.Options.UniqueGroups ? UniqueKeys.Of(projection.Assignments, plan, context.Facts) : null;
            return new AggregatePlan(plan, projection.Assignments, aggregates)
            {
                UniqueKey = unique,
                IsOrdered = unique is not null && context.Options.OrderedGroups
                    && UniqueKeys.ComeInTurn(projection.Assignments, plan),
                EstimatedRows = projection.Assignments.Count == 0 ? 1 : Math.Max(1, Math.Sqrt(plan.EstimatedRows)),
            };
        }
        return projection.Assignments.Count == 0
            ? plan
            : new ProjectPlan(plan, projection.Assignments) { EstimatedRows = plan.EstimatedRows };
    }

    static Plan PlanPaging(PlanningContext context, BoundProjection projection, Plan plan, bool hasWritten)
    {
        var kept = SlotsOf(projection).ToList();
        var rows = projection.Limit is BoundLiteral { Value.IsInteger: true } literal ? literal.Value.AsInteger() : LimitRows;
        if (!hasWritten && IndexOrder.Of(context, projection, plan) is { } ordered) plan = ordered;
        else if (projection.OrderBy.Count > 0)
        {
            var keys = PlanKeys(context, projection, ref plan);
            if (projection.Limit is { } limit && !hasWritten && context.Options.TopRows)
                return SkipAfter(projection, new TopPlan(plan, keys, kept)
                {
                    Skip = projection.Skip,
                    Limit = limit,
                    EstimatedRows = Math.Min(plan.EstimatedRows, rows),
                });
            plan = new SortPlan(plan, keys, kept) { EstimatedRows = plan.EstimatedRows };
        }
        plan = SkipAfter(projection, plan);
        return projection.Limit is null
            ? plan
            : new LimitPlan(plan, projection.Limit, hasWritten) { EstimatedRows = Math.Min(plan.EstimatedRows, rows) };
    }

    static Plan SkipAfter(BoundProjection projection, Plan plan) => projection.Skip is { } skip
        ? new SkipPlan(plan, skip) { EstimatedRows = plan.EstimatedRows }
        : plan;

    /// <summary>Sort keys are slots: what is not a variable gets a slot of its own.</summary>
    static IReadOnlyList<SortKey> PlanKeys(PlanningContext context, BoundProjection projection, ref Plan plan)
    {
        var computed = new List<BoundAssignment>();
        var keys = projection.OrderBy.Select(item => new SortKey(SlotOf(item.Expression), item.Descending)).ToList();
        if (computed.Count > 0) plan = new ProjectPlan(plan, computed) { EstimatedRows = plan.EstimatedRows };
        return keys;

        int SlotOf(BoundExpression expression)
        {
            if (expression is BoundVariable variable) return variable.Slot;
            computed.Add(new BoundAssignment(context.Slots.New(), expression));
            return computed[^1].Slot;
        }
    }
}
