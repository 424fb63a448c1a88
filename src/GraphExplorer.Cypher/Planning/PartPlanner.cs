using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Plans clause after clause, each on top of the one before. Knows at each point which slots are filled.</summary>
/// <param name="imports">Slots that are filled before the first clause, and stay so.</param>
sealed class PartPlanner(PlanningContext context, Plan start, IReadOnlyCollection<int> imports)
{
    readonly HashSet<int> _filled = [.. imports];
    readonly EagerRule _eager = new();

    public Plan Plan { get; private set; } = start;

    public void Add(BoundPart part)
    {
        foreach (var clause in part.Clauses) Add(clause);
        if (part.Projection is { } projection) Add(projection);
    }

    public void Add(BoundClause clause)
    {
        Separate(Effects.Of(clause));
        Plan = clause switch
        {
            BoundMatch match => PlanMatch(match),
            BoundUnwind unwind => PlanUnwind(unwind),
            BoundCreate create => PlanCreate(create),
            BoundMerge merge => PlanMerge(merge),
            BoundSet set => new SetPlan(Plan, set.Items) { EstimatedRows = Plan.EstimatedRows },
            BoundRemove remove => new RemovePlan(Plan, remove.Items) { EstimatedRows = Plan.EstimatedRows },
            BoundDelete delete => new DeletePlan(Plan, delete) { EstimatedRows = Plan.EstimatedRows },
            BoundForeach each => PlanForeach(each),
            BoundCallProcedure call => PlanCallProcedure(call),
            BoundShow show => PlanShow(show),
            BoundCallSubquery call => PlanCallSubquery(call),
            _ => throw new InvalidOperationException($"Unknown clause: {clause}"),
        };
    }

    void Add(BoundProjection projection)
    {
        Separate(Effects.Of(projection));
        Plan = ProjectionPlanner.Plan(context, projection, Plan, _eager.HasWritten);
        if (projection.Aggregates is not null || projection.OrderBy.Count > 0) _eager.Begin();
        _filled.Clear();
        _filled.UnionWith(imports);
        _filled.UnionWith(ProjectionPlanner.SlotsOf(projection));
    }

    /// <summary>Holds back the rows before a clause that would disturb an earlier one, or see only half of its work.</summary>
    void Separate(Effects effects)
    {
        if (_eager.Add(effects)) Plan = new EagerPlan(Plan, [.. _filled]) { EstimatedRows = Plan.EstimatedRows };
    }

    Plan PlanMatch(BoundMatch match)
    {
        if (!match.Optional)
        {
            var matched = new MatchPlanner(context, match.Pattern, Plan, _filled).Plan();
            _filled.UnionWith(match.Pattern.NewSlots);
            return matched;
        }
        var subplan = new MatchPlanner(context, match.Pattern, new ArgumentPlan { EstimatedRows = 1 }, _filled).Plan();
        _filled.UnionWith(match.Pattern.NewSlots);
        return new ApplyPlan(Plan, subplan, match.Pattern.NewSlots)
        {
            EstimatedRows = Plan.EstimatedRows * Math.Max(1, subplan.EstimatedRows),
        };
    }

    UnwindPlan PlanUnwind(BoundUnwind unwind)
    {
        _filled.Add(unwind.Slot);
        return new UnwindPlan(Plan, unwind.List, unwind.Slot) { EstimatedRows = Plan.EstimatedRows * Estimates.ListElements };
    }

    CreatePlan PlanCreate(BoundCreate create)
    {
        _filled.UnionWith(SlotsOf(create.Pattern));
        return new CreatePlan(Plan, create.Pattern) { EstimatedRows = Plan.EstimatedRows };
    }

    MergePlan PlanMerge(BoundMerge merge)
    {
        var match = new MatchPlanner(context, merge.Match, new ArgumentPlan { EstimatedRows = 1 }, _filled).Plan();
        _filled.UnionWith(merge.Match.NewSlots);
        return new MergePlan(Plan, match, merge) { Slots = merge.Match.NewSlots, EstimatedRows = Plan.EstimatedRows };
    }

    ForeachPlan PlanForeach(BoundForeach each)
    {
        var body = new PartPlanner(context, new ArgumentPlan { EstimatedRows = 1 }, [.. _filled, each.Slot]);
        foreach (var clause in each.Body) body.Add(clause);
        return new ForeachPlan(Plan, each.List, each.Slot, body.Plan) { EstimatedRows = Plan.EstimatedRows };
    }

    Plan PlanCallProcedure(BoundCallProcedure call)
    {
        var yielded = call.Yields.Select(y => y.To).ToList();
        _filled.UnionWith(yielded);
        if (!call.Optional)
            return new ProcedureCallPlan(Plan, call) { EstimatedRows = Plan.EstimatedRows * Estimates.ListElements };
        var subplan = new ProcedureCallPlan(new ArgumentPlan { EstimatedRows = 1 }, call) { EstimatedRows = Estimates.ListElements };
        return new ApplyPlan(Plan, subplan, yielded) { EstimatedRows = Plan.EstimatedRows * Estimates.ListElements };
    }

    ShowPlan PlanShow(BoundShow show)
    {
        _filled.UnionWith(show.Yields.Select(y => y.To));
        return new ShowPlan(Plan, show) { EstimatedRows = Plan.EstimatedRows * Estimates.ListElements };
    }

    Plan PlanCallSubquery(BoundCallSubquery call)
    {
        var subplan = BodyPlanner.Plan(context, call.Body, call.Imports);
        if (call.Exports.Count > 0) subplan = new CopyPlan(subplan, call.Exports) { EstimatedRows = subplan.EstimatedRows };
        var given = call.Exports.Select(e => e.To).ToList();
        var before = _filled.ToList();
        _filled.UnionWith(given);
        var rows = Plan.EstimatedRows * (call.Body.Returns ? subplan.EstimatedRows : 1);
        if (call.InTransactions is { } batches)
        {
            if (batches.StatusSlot is { } status) _filled.Add(status);
            return new BatchesPlan(Plan, subplan, batches)
            {
                Kept = before,
                Given = given,
                Returns = call.Body.Returns,
                EstimatedRows = rows,
            };
        }
        if (!call.Body.Returns) return new ApplyForEffectPlan(Plan, subplan) { EstimatedRows = rows };
        return new ApplyPlan(Plan, subplan, call.Optional ? given : null) { EstimatedRows = rows };
    }

    static IEnumerable<int> SlotsOf(BoundCreatePattern pattern) =>
    [
        .. pattern.Steps.Select(step => step.Slot),
        .. pattern.Paths.Where(path => path.PathSlot is not null).Select(path => path.PathSlot!.Value),
    ];
}
