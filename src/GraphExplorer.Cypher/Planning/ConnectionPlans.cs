using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>A connection that is to be walked, and which of its ends are known.</summary>
sealed record ConnectionWalk(BoundConnection Connection, bool FromIsFilled, bool ToIsFilled)
{
    public IReadOnlyList<int> DifferentFrom { get; init; } = [];

    public bool DifferentRelationships { get; init; } = true;

    /// <summary>Both ends are known, or they are one node, which is known as soon as the walk begins.</summary>
    public bool Into => (FromIsFilled && ToIsFilled) || Connection.From == Connection.To;

    /// <summary>The walk goes against the text, for only the end that stands last is known.</summary>
    public bool Reversed => !FromIsFilled && ToIsFilled;
}

/// <summary>Plans for one relationship or one of variable length.</summary>
static class ConnectionPlans
{
    public static Plan Of(ConnectionWalk walk, Plan input) => walk.Connection switch
    {
        BoundRelationship { IsBound: true } r => new ProjectEndsPlan(
            input, new RelationshipSlots(r.Slot, r.From, r.To, r.Direction), r.Types)
        {
            FromIsBound = walk.FromIsFilled,
            ToIsBound = walk.ToIsFilled,
            DifferentFrom = walk.DifferentFrom,
        },
        BoundRelationship r => new ExpandPlan(input, Slots(walk, r.Slot, r.Direction), r.Types, walk.Into)
        {
            DifferentFrom = walk.DifferentFrom,
        },
        BoundVariableLength { IsBound: true } v => new WalkListPlan(input, v, walk.FromIsFilled, walk.ToIsFilled)
        {
            DifferentFrom = walk.DifferentFrom,
        },
        BoundVariableLength v => new VariableExpandPlan(input, Slots(walk, v.Slot, v.Direction), v.Types, walk.Into)
        {
            Min = v.Min,
            Max = v.Max,
            Reversed = walk.Reversed,
            DifferentRelationships = walk.DifferentRelationships,
            DifferentFrom = walk.DifferentFrom,
            ElementSlot = v.ElementSlot,
            Predicates = v.Predicates,
        },
        var other => throw new InvalidOperationException($"Unknown connection: {other}"),
    };

    public static PatternDirection Turned(PatternDirection direction) => direction switch
    {
        PatternDirection.Outgoing => PatternDirection.Incoming,
        PatternDirection.Incoming => PatternDirection.Outgoing,
        _ => direction,
    };

    static RelationshipSlots Slots(ConnectionWalk walk, int slot, PatternDirection direction) => walk.Reversed
        ? new RelationshipSlots(slot, walk.Connection.To, walk.Connection.From, Turned(direction))
        : new RelationshipSlots(slot, walk.Connection.From, walk.Connection.To, direction);
}
