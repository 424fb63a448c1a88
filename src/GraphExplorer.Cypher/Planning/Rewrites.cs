namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// Improves a plan that is complete, step by step; each rewrite finds its shape in the plan and gives one with the same
/// rows. Counts come first, for what they replace needs no other rewrite.
/// </summary>
static class Rewrites
{
    public static Plan Apply(Plan plan, PlanningContext context)
    {
        if (context.Options.CountStore) plan = CountedPlans.Rewrite(plan);
        if (context.Options.ImpliedLabels) plan = ImpliedTests.Rewrite(plan);
        return context.Options.PrunedWalks ? PrunedWalks.Rewrite(plan) : plan;
    }
}

/// <summary>Goes through plans.</summary>
static class PlanTree
{
    /// <summary>The plan and everything below it, subplans of subqueries in expressions left out.</summary>
    public static IEnumerable<Plan> All(Plan plan)
    {
        yield return plan;
        foreach (var input in plan.Inputs)
            foreach (var below in All(input))
                yield return below;
    }

    /// <summary>The same step over inputs that were changed. Bodies of steps that write stay as they are.</summary>
    public static Plan WithInputs(Plan plan, Func<Plan, Plan> change) => plan switch
    {
        ApplyPlan apply => apply with { Input = change(apply.Input), Subplan = change(apply.Subplan) },
        ApplyForEffectPlan apply => apply with { Input = change(apply.Input), Subplan = change(apply.Subplan) },
        BatchesPlan batches => batches with { Input = change(batches.Input), Subplan = change(batches.Subplan) },
        StepPlan step => step with { Input = change(step.Input) },
        UnionPlan union => union with { Branches = [.. union.Branches.Select(b => b with { Plan = change(b.Plan) })] },
        HashJoinPlan join => join with
        {
            Built = join.Built with { Plan = change(join.Built.Plan) },
            Probing = join.Probing with { Plan = change(join.Probing.Plan) },
        },
        _ => plan,
    };
}
