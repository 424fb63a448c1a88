using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>The plan below a path with a selector, what is filled there, and the relationships walked there.</summary>
sealed record SelectorInput(Plan Plan, IReadOnlySet<int> Filled, IReadOnlyList<int> Walked);

/// <summary>
/// Plans shortestPath, allShortestPaths, SHORTEST k and kin. One relationship of variable length between two known
/// nodes is searched from both sides; any other pattern is walked and the paths are picked afterwards.
/// </summary>
static class PathSelectors
{
    /// <summary>The forms that search between two nodes which are found first.</summary>
    public static bool IsOfOnePair(this PathSelectorKind kind) =>
        kind is PathSelectorKind.ShortestPathFunction or PathSelectorKind.AllShortestPathsFunction;

    /// <summary>Slots that a path fills.</summary>
    public static IReadOnlySet<int> SlotsOf(BoundPathPattern path)
    {
        var slots = new HashSet<int> { path.Start };
        if (path.PathSlot is { } named) slots.Add(named);
        foreach (var connection in path.Connections)
        {
            slots.UnionWith([connection.From, connection.To]);
            if (connection is BoundRelationship r) slots.Add(r.Slot);
            if (connection is BoundVariableLength v) slots.Add(v.Slot);
            if (connection is BoundQuantifiedPath q) slots.UnionWith(q.Groups.Select(g => g.To));
        }
        return slots;
    }

    public static Plan Plan(PlanningContext context, BoundPathPattern path, PredicatePool predicates, SelectorInput input)
    {
        var ends = input.Filled.Contains(path.Start) && input.Filled.Contains(path.End);
        return ends && AsVariableLength(path) is { } connection
            ? Search(context, path, connection, new SelectorPredicates(predicates, input))
            : Walk(context, path, predicates, input);
    }

    static ShortestPathPlan Search(
        PlanningContext context, BoundPathPattern path, BoundVariableLength connection, SelectorPredicates predicates)
    {
        var input = predicates.Input;
        return new ShortestPathPlan(input.Plan, connection, path.Selector!)
        {
            PathSlot = path.PathSlot ?? context.Slots.New(),
            PathPredicates = predicates.OfWholePath(path),
            DifferentFrom = path.Selector!.Kind.IsOfOnePair() ? [] : input.Walked,
            EstimatedRows = Math.Max(input.Plan.EstimatedRows, 0.01),
        };
    }

    static SelectPathsPlan Walk(
        PlanningContext context, BoundPathPattern path, PredicatePool predicates, SelectorInput input)
    {
        var named = path with { PathSlot = path.PathSlot ?? context.Slots.New(), Selector = null };
        var slots = SlotsOf(named).Where(slot => !input.Filled.Contains(slot)).ToList();
        var inner = predicates.Open.Where(p => slots.ToHashSet().IsSupersetOf(predicates.Needs(p).Except(input.Filled))
            && predicates.Needs(p).Overlaps(slots)).ToList();
        predicates.Remove(inner);
        var nodes = slots.Where(slot => slot == path.Start || path.Connections.Any(c => c.From == slot || c.To == slot))
            .Select(slot => new BoundNode(path.Span, slot, false, null));
        var pattern = new BoundPattern([.. nodes], [named], inner) { NewSlots = slots };
        var walks = new MatchPlanner(context, pattern, new ArgumentPlan { EstimatedRows = 1 }, input.Filled).Plan();
        return new SelectPathsPlan(input.Plan, walks, path.Selector!)
        {
            PathSlot = named.PathSlot!.Value,
            Ends = (path.Start, path.End),
            Kept = slots,
            EstimatedRows = input.Plan.EstimatedRows * Math.Max(1, walks.EstimatedRows / 2),
        };
    }

    /// <summary>The one connection as a relationship of variable length, null when the pattern is more than that.</summary>
    static BoundVariableLength? AsVariableLength(BoundPathPattern path) => path.Connections switch
    {
        [BoundVariableLength { IsBound: false } variable] => variable,
        _ => null,
    };

    /// <summary>Splits the predicates that wait for a path.</summary>
    sealed record SelectorPredicates(PredicatePool Pool, SelectorInput Input)
    {
        /// <summary>Takes the predicates that can be tested as soon as the path is there.</summary>
        public IReadOnlyList<BoundExpression> OfWholePath(BoundPathPattern path) =>
            Pool.Ready(Input.Filled.Concat(SlotsOf(path)).ToHashSet());
    }
}
