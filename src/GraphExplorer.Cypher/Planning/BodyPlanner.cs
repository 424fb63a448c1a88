using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Plans single queries and the unions of them.</summary>
static class BodyPlanner
{
    /// <param name="imports">Slots of the variables around the body, which it reads.</param>
    public static Plan Plan(PlanningContext context, BoundBody body, IReadOnlyList<int> imports)
    {
        var slots = body.Columns.Select(c => c.Slot).ToList();
        var plan = PlanSingle(context, body.Queries[0], imports);
        for (var i = 1; i < body.Queries.Count; i++)
        {
            var next = new UnionInput(
                PlanSingle(context, body.Queries[i], imports), [.. body.Queries[i].Columns.Select(c => c.Slot)]);
            plan = PlanUnion(plan, next, slots);
            if (body.DistinctFrom[i - 1]) plan = new DistinctPlan(plan, slots) { EstimatedRows = plan.EstimatedRows };
        }
        return plan;
    }

    static UnionPlan PlanUnion(Plan plan, UnionInput next, IReadOnlyList<int> slots)
    {
        IEnumerable<UnionInput> before = plan is UnionPlan union ? union.Branches : [new UnionInput(plan, slots)];
        return new UnionPlan([.. before, next], slots) { EstimatedRows = plan.EstimatedRows + next.Plan.EstimatedRows };
    }

    static Plan PlanSingle(PlanningContext context, BoundSingleQuery query, IReadOnlyList<int> imports)
    {
        var planner = new PartPlanner(context, new ArgumentPlan { EstimatedRows = 1 }, imports);
        foreach (var part in query.Parts) planner.Add(part);
        return planner.Plan;
    }
}
