using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Makes the shape of a path, and finds for each predicate the earliest place where it can be tested.</summary>
sealed class PathShapes(BoundPathPattern path, PredicatePool predicates, SelectorInput input)
{
    readonly List<ShapeElement> _eachNode = [];
    readonly List<ShapeElement> _eachRelationship = [];
    readonly Dictionary<int, List<ShapeElement>> _ofLists = [];
    readonly List<BoundExpression> _open = [];

    /// <summary>Whether a search can walk the path: all but relationships that are known already.</summary>
    public static bool CanWalk(BoundPathPattern path) => path.Connections.All(c =>
        c is BoundRelationship { IsBound: false } or BoundVariableLength { IsBound: false } or BoundQuantifiedPath);

    /// <param name="pathSlot">Where the path goes.</param>
    /// <param name="reversed">Walk from the end of the text.</param>
    public PathShape Make(int pathSlot, bool reversed)
    {
        Take(pathSlot);
        var slots = path.Connections.Select(c => c.To).Prepend(path.Start).ToList();
        var nodes = slots.Select((slot, i) =>
            new ShapeNode(slot, input.Filled.Contains(slot), slots.IndexOf(slot) == i ? Of(slot) : [])).ToList();
        var parts = path.Connections.Select(c => PartOf(c, reversed)).ToList();
        if (reversed)
        {
            parts.Reverse();
            nodes.Reverse();
        }
        return new PathShape(nodes, parts)
        {
            PathSlot = pathSlot,
            Reversed = reversed,
            EachNode = _eachNode,
            EachRelationship = _eachRelationship,
            Whole = _open,
        };
    }

    /// <summary>Takes the predicates of this path out of the pool, and those of each element out of them.</summary>
    void Take(int pathSlot)
    {
        var ready = predicates.Ready(input.Filled.Concat(PathSelectors.SlotsOf(path)).Append(pathSlot).ToHashSet());
        foreach (var predicate in ready)
        {
            if (AsEachElement(predicate, pathSlot) is var (target, each)) target.Add(each);
            else _open.Add(predicate);
        }
    }

    /// <summary><c>all(x IN relationships(p) WHERE …)</c> and its like, when the condition reads nothing else of the path.</summary>
    (List<ShapeElement> Target, ShapeElement Each)? AsEachElement(BoundExpression predicate, int pathSlot)
    {
        if (predicate is not BoundQuantifier { Kind: QuantifierKind.All or QuantifierKind.None } quantifier) return null;
        if (predicates.Needs(quantifier.Predicate).Any(slot => !input.Filled.Contains(slot))) return null;
        var target = quantifier.List switch
        {
            BoundCall { Function.Name: "nodes", Arguments: [BoundVariable named] } when named.Slot == pathSlot => _eachNode,
            BoundCall { Function.Name: "relationships", Arguments: [BoundVariable named] } when named.Slot == pathSlot =>
                _eachRelationship,
            BoundVariable list when path.Connections.Any(c => c is BoundVariableLength v && v.Slot == list.Slot) =>
                OfList(list.Slot),
            _ => null,
        };
        if (target is null) return null;
        var condition = quantifier.Kind == QuantifierKind.All
            ? quantifier.Predicate
            : new BoundUnary(predicate.Span, StaticType.Boolean, UnaryOperator.Not, quantifier.Predicate);
        return (target, new ShapeElement(quantifier.Slot, condition));
    }

    List<ShapeElement> OfList(int slot) => _ofLists.TryGetValue(slot, out var known) ? known : _ofLists[slot] = [];

    /// <summary>Takes the open predicates that need no more than these slots of the path.</summary>
    List<BoundExpression> Of(params int[] slots)
    {
        var ready = _open.Where(p => predicates.Needs(p).Except(input.Filled).All(slots.Contains)).ToList();
        foreach (var predicate in ready) _open.Remove(predicate);
        return ready;
    }

    ShapePart PartOf(BoundConnection connection, bool reversed)
    {
        switch (connection)
        {
            case BoundRelationship r:
                var edge = Of(r.From, r.Slot, r.To);
                return new ShapePart(1, 1, [Hop(r, r.Slot, reversed) with { Types = r.Types, Predicates = edge }]);
            case BoundVariableLength v:
                var hop = new ShapeHop(v.ElementSlot, null, null, Turn(v.Direction, reversed))
                {
                    Types = v.Types,
                    Predicates = v.Predicates,
                    Each = OfList(v.Slot),
                };
                return new ShapePart(v.Min, v.Max, [hop]) { ListSlot = v.Slot };
            default:
                return GroupOf((BoundQuantifiedPath)connection, reversed);
        }
    }

    static ShapePart GroupOf(BoundQuantifiedPath group, bool reversed)
    {
        var open = group.Predicates.SelectMany(ExpressionTree.Conjuncts).ToList();
        var relationships = group.Inner.Connections.Cast<BoundRelationship>().ToList();
        var inner = group.Nodes.Select(n => n.Slot).Concat(relationships.Select(r => r.Slot)).ToHashSet();
        if (reversed) relationships.Reverse();
        var start = reversed ? group.Inner.End : group.Inner.Start;
        var startPredicates = TakeFrom(open, inner, start);
        var hops = new List<ShapeHop>();
        foreach (var r in relationships)
        {
            hops.Add(Hop(r, r.Slot, reversed) with
            {
                Types = r.Types,
                Predicates = TakeFrom(open, inner, r.From, r.Slot, r.To),
            });
        }
        return new ShapePart(group.Min, group.Max, hops)
        {
            StartSlot = start,
            StartPredicates = startPredicates,
            Predicates = open,
            Groups = group.Groups,
        };
    }

    static List<BoundExpression> TakeFrom(List<BoundExpression> open, HashSet<int> inner, params int[] slots)
    {
        var ready = open.Where(p => ExpressionTree.Slots(p).Where(inner.Contains).All(slots.Contains)).ToList();
        foreach (var predicate in ready) open.Remove(predicate);
        return ready;
    }

    static ShapeHop Hop(BoundRelationship r, int slot, bool reversed) => reversed
        ? new ShapeHop(slot, r.To, r.From, Turn(r.Direction, reversed))
        : new ShapeHop(slot, r.From, r.To, r.Direction);

    static PatternDirection Turn(PatternDirection direction, bool reversed) =>
        reversed ? ConnectionPlans.Turned(direction) : direction;
}
