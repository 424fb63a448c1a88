using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>From a bound query to the tree of steps that answers it. Pure: the graph is asked for its names, indexes and counts only.</summary>
static class Planner
{
    public static QueryPlan Plan(BoundQuery query, GraphFacts facts, PlannerOptions options)
    {
        var context = new PlanningContext(facts, new SlotAllocator(query.SlotCount), options);
        var (root, columns) = query.Statement switch
        {
            BoundSchemaCommand command => (new SchemaPlan(command), []),
            BoundBody { Returns: true } body => (PlanResult(context, body), body.Columns),
            BoundBody body => (new EmptyResultPlan(BodyPlanner.Plan(context, body, [])), (IReadOnlyList<BoundColumn>)[]),
            var other => throw new InvalidOperationException($"Unknown statement: {other}"),
        };
        root = Rewrites.Apply(root, context);
        var subplans = new Subplans(context);
        subplans.AddFrom(root);
        return new QueryPlan(root, context.Slots.Count, subplans.All) { Columns = columns, Notifications = HintNotes.Of(query, facts) };
    }

    /// <summary>
    /// The rows of a query that writes are kept until all of it has run: the values of returned entities are those
    /// after the last change, and an error leaves no half of a result.
    /// </summary>
    static Plan PlanResult(PlanningContext context, BoundBody body)
    {
        var plan = BodyPlanner.Plan(context, body, []);
        if (Effects.Of(body).Writes)
            plan = new EagerPlan(plan, [.. body.Columns.Select(c => c.Slot)]) { EstimatedRows = plan.EstimatedRows };
        return new ProduceResultsPlan(plan, body.Columns) { EstimatedRows = plan.EstimatedRows };
    }
}

/// <summary>Plans the subqueries that stand inside of the expressions of a plan.</summary>
sealed class Subplans(PlanningContext context)
{
    readonly Dictionary<BoundSubquery, Plan> _plans = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyDictionary<BoundSubquery, Plan> All => _plans;

    public void AddFrom(Plan plan)
    {
        foreach (var expression in plan.Expressions.SelectMany(ExpressionTree.All))
            if (expression is BoundSubquery subquery && !_plans.ContainsKey(subquery))
                Add(subquery);
        foreach (var input in plan.Inputs) AddFrom(input);
    }

    void Add(BoundSubquery subquery)
    {
        var plan = Rewrites.Apply(BodyPlanner.Plan(context, subquery.Body, subquery.Imports), context);
        if (subquery.Kind == SubqueryKind.Exists && context.Options.PrunedWalks) plan = PrunedWalks.OfExistence(plan);
        _plans.Add(subquery, plan);
        AddFrom(plan);
    }
}
