using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Finds the ways to a first node: by id, by index, by label, by all nodes; and to a first relationship.</summary>
sealed class StartPoints(PlanningContext context, PredicatePool predicates, IReadOnlyList<BoundHint> hints)
{
    readonly GraphFacts _facts = context.Facts;

    const double IdRows = 0.5;

    /// <summary>Values of a list after IN that are thought to be there.</summary>
    const double InValues = 2;

    /// <summary>The cheapest way to a node.</summary>
    /// <param name="filled">Slots whose values a look-up may use.</param>
    public StartPoint OfNode(int slot, IReadOnlySet<int> filled) =>
        Followed(slot, NodeWays(slot, filled).ToList()).MinBy(way => way.Rows)!;

    /// <summary>Of the ways to a variable with a hint, those that follow it; all when there are none.</summary>
    List<StartPoint> Followed(int slot, List<StartPoint> ways)
    {
        if (hints.FirstOrDefault(hint => hint.Slot == slot && hint.Kind != HintKind.Join) is not { } hint) return ways;
        var keys = string.Join(", ", hint.Keys);
        var followed = ways.Where(way => way.Serves == (hint.LabelOrType, keys)).ToList();
        return followed.Count > 0 ? followed : ways;
    }

    /// <summary>The cheapest way to a relationship whose ends are both unknown; null when only a scan of all would do.</summary>
    public StartPoint? OfRelationship(BoundRelationship connection, IReadOnlySet<int> filled)
    {
        var ways = IndexWays(connection, filled).ToList();
        if (connection.Types.Count > 0) ways.Add(TypeScan(connection));
        return Followed(connection.Slot, ways).MinBy(way => way.Rows);
    }

    /// <summary>Of ways with as many rows, as all have on an empty graph, the first is taken: seeks come first.</summary>
    IEnumerable<StartPoint> NodeWays(int slot, IReadOnlySet<int> filled)
    {
        yield return new StartPoint(Math.Max(1, _facts.Nodes) + 1, input => new AllNodesScanPlan(input, slot)) { Slots = [slot] };
        var about = predicates.About(slot, filled).ToList();
        foreach (var predicate in about)
            if (ById(predicate, slot) is { } byId)
                yield return byId;
        foreach (var (label, predicate) in predicates.LabelsOf(slot))
        {
            var rows = _facts.NodesWithLabel(label);
            foreach (var seek in Seeks(about, slot, new(false, label, key => _facts.NodeIndex(label, key))))
                yield return new StartPoint(
                    seek.Share * rows, input => new NodeIndexSeekPlan(input, slot, new IndexSeek(seek.Target, seek.Bounds)))
                {
                    Slots = [slot],
                    Serves = (label, seek.Target.Key),
                    Answered = [predicate, .. seek.Answered],
                };
            yield return new StartPoint(rows, input => new LabelScanPlan(input, slot, label))
            {
                Slots = [slot],
                Serves = (label, ""),
                Answered = [predicate],
            };
        }
    }

    IEnumerable<StartPoint> IndexWays(BoundRelationship connection, IReadOnlySet<int> filled)
    {
        if (connection.Types is not [var type]) yield break;
        var slots = new RelationshipSlots(connection.Slot, connection.From, connection.To, connection.Direction);
        var about = predicates.About(connection.Slot, filled).ToList();
        foreach (var seek in Seeks(about, connection.Slot, new(true, type, key => _facts.RelationshipIndex(type, key))))
            yield return new StartPoint(
                seek.Share * _facts.RelationshipsOf(connection.Types),
                input => new RelationshipIndexSeekPlan(input, slots, new IndexSeek(seek.Target, seek.Bounds)))
            {
                Slots = [connection.Slot, connection.From, connection.To],
                Serves = (type, seek.Target.Key),
                Answered = seek.Answered,
                Connection = connection,
            };
    }

    StartPoint TypeScan(BoundRelationship connection)
    {
        var slots = new RelationshipSlots(connection.Slot, connection.From, connection.To, connection.Direction);
        var rows = _facts.RelationshipsOf(connection.Types) * (connection.Direction == PatternDirection.Either ? 2 : 1);
        return new StartPoint(rows, input => new TypeScanPlan(input, slots, connection.Types))
        {
            Slots = [connection.Slot, connection.From, connection.To],
            Connection = connection,
        };
    }

    static StartPoint? ById(BoundExpression predicate, int slot)
    {
        if (predicate is not BoundBinary { Operator: BinaryOperator.Equal or BinaryOperator.In } test) return null;
        var many = test.Operator == BinaryOperator.In;
        if (IsIdOf(test.Left, slot) && !Reads(test.Right, slot)) return Way(test.Right);
        return !many && IsIdOf(test.Right, slot) && !Reads(test.Left, slot) ? Way(test.Left) : null;

        StartPoint Way(BoundExpression id) => new(
            many ? IdRows * Estimates.ListElements : IdRows, input => new NodeByIdPlan(input, slot, id, many)
            {
                IsElementId = ((BoundCall)(IsIdOf(test.Left, slot) ? test.Left : test.Right)).Function.Name == "elementId",
            })
        {
            Slots = [slot],
            Answered = [predicate],
        };
    }

    static bool IsIdOf(BoundExpression expression, int slot) =>
        expression is BoundCall { Function.Name: "id" or "elementId", Arguments: [BoundVariable variable] }
        && variable.Slot == slot;

    /// <summary>Look-ups for what the conditions ask of one entity with a label or type.</summary>
    IEnumerable<SeekWay> Seeks(List<BoundExpression> about, int slot, IndexedNames names)
    {
        if (!context.Options.IndexSeeks) yield break;
        var conditions = about.Select(predicate => ConditionIn(predicate, slot)).OfType<PropertyCondition>().ToList();
        foreach (var condition in conditions)
        {
            if (condition.Bounds is null || names.Find(condition.Key) is not { } index) continue;
            var target = new IndexTarget(index.Name, names.LabelOrType, condition.Key, index.IsUnique);
            yield return Way(condition, target, index.IsUnique ? 0 : _facts.EqualShare(index));
        }
        var byKey = conditions.ToLookup(condition => condition.Key);
        foreach (var (name, keys, isUnique) in _facts.Composites(names.OnRelationships, names.LabelOrType))
        {
            if (CompositeSeeks.Of(keys, isUnique, byKey) is not { } found) continue;
            var target = new IndexTarget(name, names.LabelOrType, string.Join(", ", keys), isUnique);
            yield return new(target, found.Bounds, found.Share, found.Answered);
        }
    }

    static PropertyCondition? ConditionIn(BoundExpression predicate, int slot)
    {
        if (predicate is BoundUnary { Operator: UnaryOperator.IsNotNull } test && KeyOf(test.Operand, slot) is { } key)
            return new(predicate, key, null, null, new SeekEverything());
        if (predicate is not BoundBinary binary || Compared(binary, slot) is not { } compared) return null;
        return BoundsOf(compared) is { } bounds
            ? new(predicate, compared.Key, compared.Operator, compared.Value, bounds)
            : null;
    }

    /// <param name="equalShare">Share of the entities that have one value.</param>
    static SeekWay Way(PropertyCondition condition, IndexTarget target, double equalShare) =>
        condition.Operator switch
        {
            BinaryOperator.Equal => new(target, condition.Bounds!, equalShare, [condition.Predicate]),
            BinaryOperator.In => new(target, condition.Bounds!, Math.Min(1, equalShare * InValues), [condition.Predicate]),
            BinaryOperator.StartsWith => new(target, condition.Bounds!, 0.1, [condition.Predicate]),
            // Other texts are only there to be looked through, without the entities that lack the property.
            BinaryOperator.Contains or BinaryOperator.EndsWith => new(target, condition.Bounds!, 0.9, []),
            null => new(target, condition.Bounds!, 0.9, [condition.Predicate]),
            // The comparison stays as a filter: an index keeps values of one kind together, which is more than < and > see.
            _ => new(target, condition.Bounds!, 0.3, []),
        };

    static SeekBounds? BoundsOf(Comparison compared) => compared.Operator switch
    {
        BinaryOperator.Equal => new SeekEqual(compared.Value),
        BinaryOperator.In => new SeekAny(compared.Value),
        BinaryOperator.StartsWith => new SeekPrefix(compared.Value),
        BinaryOperator.Contains or BinaryOperator.EndsWith => new SeekEverything(),
        BinaryOperator.Less => new SeekBetween(null, new SeekEnd(compared.Value, false)),
        BinaryOperator.LessOrEqual => new SeekBetween(null, new SeekEnd(compared.Value, true)),
        BinaryOperator.Greater => new SeekBetween(new SeekEnd(compared.Value, false), null),
        BinaryOperator.GreaterOrEqual => new SeekBetween(new SeekEnd(compared.Value, true), null),
        _ => null,
    };

    /// <summary>Brings <c>n.key op value</c> and <c>value op n.key</c> to the first form.</summary>
    static Comparison? Compared(BoundBinary test, int slot)
    {
        if (KeyOf(test.Left, slot) is { } left && !Reads(test.Right, slot)) return new(left, test.Operator, test.Right);
        if (KeyOf(test.Right, slot) is not { } right || Reads(test.Left, slot)) return null;
        return Turned(test.Operator) is { } turned ? new(right, turned, test.Left) : null;
    }

    static BinaryOperator? Turned(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal => BinaryOperator.Equal,
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => null,
    };

    static string? KeyOf(BoundExpression expression, int slot) =>
        expression is BoundProperty { Target: BoundVariable variable } property && variable.Slot == slot
            ? property.Key
            : null;

    static bool Reads(BoundExpression expression, int slot) => ExpressionTree.Slots(expression).Contains(slot);

    /// <param name="Find">The best index over one property.</param>
    sealed record IndexedNames(bool OnRelationships, string LabelOrType, Func<string, Storage.IndexDescription?> Find);

    sealed record Comparison(string Key, BinaryOperator Operator, BoundExpression Value);

    sealed record SeekWay(IndexTarget Target, SeekBounds Bounds, double Share, IReadOnlyList<BoundExpression> Answered);
}
