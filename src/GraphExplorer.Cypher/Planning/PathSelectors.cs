using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>The plan below a path with a selector, what is filled there, and whether relationships must differ.</summary>
sealed record SelectorInput(Plan Plan, IReadOnlySet<int> Filled, bool DifferentRelationships);

/// <summary>
/// Plans shortestPath, allShortestPaths, SHORTEST k and kin: a search from the end that is known. Only a path through
/// relationships that are known already is walked, and picked from afterwards.
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

    /// <summary>Nodes that no path without a selector has: the search finds them.</summary>
    public static IReadOnlySet<int> NodesOf(BoundPattern pattern)
    {
        var nodes = Nodes(p => p.Selector is not null);
        nodes.ExceptWith(Nodes(p => p.Selector is null));
        return nodes;

        HashSet<int> Nodes(Func<BoundPathPattern, bool> which) =>
            [.. pattern.Paths.Where(which).SelectMany(p => p.Connections.Select(c => c.To).Prepend(p.Start))];
    }

    public static Plan Plan(PlanningContext context, BoundPathPattern path, PredicatePool predicates, SelectorInput input)
    {
        if (!PathShapes.CanWalk(path)) return Walk(context, path, predicates, input);
        var slot = path.PathSlot ?? context.Slots.New();
        var reversed = !input.Filled.Contains(path.Start);
        var shape = new PathShapes(path, predicates, input).Make(slot, reversed) with
        {
            DifferentRelationships = input.DifferentRelationships,
        };
        return new PathSearchPlan(input.Plan, shape, path.Selector!)
        {
            Filled = [.. SlotsOf(path).Append(slot).Where(s => !input.Filled.Contains(s)).Distinct()],
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
        var pattern = new BoundPattern([.. nodes], [named], inner)
        {
            NewSlots = slots,
            DifferentRelationships = input.DifferentRelationships,
        };
        var walks = new MatchPlanner(context, pattern, new ArgumentPlan { EstimatedRows = 1 }, input.Filled).Plan();
        return new SelectPathsPlan(input.Plan, walks, path.Selector!)
        {
            PathSlot = named.PathSlot!.Value,
            Ends = (path.Start, path.End),
            Kept = slots,
            EstimatedRows = input.Plan.EstimatedRows * Math.Max(1, walks.EstimatedRows / 2),
        };
    }
}
