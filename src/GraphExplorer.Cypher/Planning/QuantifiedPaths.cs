using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>The plan below a quantified path, what is filled there, and where its relationships go.</summary>
sealed record QuantifiedInput(Plan Plan, IReadOnlySet<int> Filled, int TraceSlot);

/// <summary>Plans <c>((a)-[r]->(b)){1,3}</c>: an inner pattern that is repeated from node to node.</summary>
static class QuantifiedPaths
{
    public static Plan Plan(PlanningContext context, BoundQuantifiedPath path, ConnectionWalk walk, QuantifiedInput input)
    {
        var inner = path.Inner;
        var (start, end) = walk.Reversed ? (inner.End, inner.Start) : (inner.Start, inner.End);
        var pattern = new BoundPattern(
            [.. path.Nodes.Select(n => n with { IsBound = n.Slot == start })], [inner], path.Predicates)
        {
            DifferentRelationships = walk.DifferentRelationships,
            NewSlots = [.. InnerSlots(path).Where(slot => slot != start)],
        };
        var filled = input.Filled.Append(start).ToHashSet();
        var repeated = new MatchPlanner(context, pattern, new ArgumentPlan { EstimatedRows = 1 }, filled).Plan();
        return new RepeatPlan(input.Plan, repeated, new Repetition(
            walk.Reversed ? path.To : path.From, walk.Reversed ? path.From : path.To, start, end)
        {
            Min = path.Min,
            Max = path.Max,
            Into = walk.Into,
            Reversed = walk.Reversed,
            DifferentRelationships = walk.DifferentRelationships,
            InnerRelationships = [.. inner.Connections.Select(c => Uniqueness.SlotOf(c, NoTraces))],
            DifferentFrom = walk.DifferentFrom,
            Groups = path.Groups,
            TraceSlot = input.TraceSlot,
        });
    }

    static readonly Dictionary<BoundConnection, int> NoTraces = [];

    static IEnumerable<int> InnerSlots(BoundQuantifiedPath path) =>
    [
        .. path.Nodes.Select(n => n.Slot),
        .. path.Inner.Connections.Select(c => Uniqueness.SlotOf(c, NoTraces)),
    ];
}
