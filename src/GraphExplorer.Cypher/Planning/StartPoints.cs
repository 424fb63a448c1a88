using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Finds the ways to a first node: by id, by index, by label, by all nodes; and to a first relationship.</summary>
sealed class StartPoints(PlanningContext context, PredicatePool predicates)
{
    readonly GraphFacts _facts = context.Facts;

    const double IdRows = 0.5;

    /// <summary>The cheapest way to a node.</summary>
    /// <param name="filled">Slots whose values a look-up may use.</param>
    public StartPoint OfNode(int slot, IReadOnlySet<int> filled) =>
        NodeWays(slot, filled).MinBy(way => way.Rows)!;

    /// <summary>The cheapest way to a relationship whose ends are both unknown; null when only a scan of all would do.</summary>
    public StartPoint? OfRelationship(BoundRelationship connection, IReadOnlySet<int> filled)
    {
        var ways = IndexWays(connection, filled).ToList();
        if (connection.Types.Count > 0) ways.Add(TypeScan(connection));
        return ways.MinBy(way => way.Rows);
    }

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
            yield return new StartPoint(rows, input => new LabelScanPlan(input, slot, label))
            {
                Slots = [slot],
                Answered = [predicate],
            };
            foreach (var seek in Seeks(about, slot, key => _facts.NodeIndex(label, key)?.Name is { } name
                ? new IndexTarget(name, label, key, _facts.NodeIndex(label, key)!.IsUnique)
                : null))
                yield return new StartPoint(
                    seek.Share * rows, input => new NodeIndexSeekPlan(input, slot, new IndexSeek(seek.Target, seek.Bounds)))
                {
                    Slots = [slot],
                    Answered = [predicate, .. seek.Answered],
                };
        }
    }

    IEnumerable<StartPoint> IndexWays(BoundRelationship connection, IReadOnlySet<int> filled)
    {
        if (connection.Types is not [var type]) yield break;
        var slots = new RelationshipSlots(connection.Slot, connection.From, connection.To, connection.Direction);
        var about = predicates.About(connection.Slot, filled).ToList();
        foreach (var seek in Seeks(about, connection.Slot, key => _facts.RelationshipIndex(type, key)?.Name is { } name
            ? new IndexTarget(name, type, key, _facts.RelationshipIndex(type, key)!.IsUnique)
            : null))
            yield return new StartPoint(
                seek.Share * _facts.RelationshipsOf(connection.Types),
                input => new RelationshipIndexSeekPlan(input, slots, new IndexSeek(seek.Target, seek.Bounds)))
            {
                Slots = [connection.Slot, connection.From, connection.To],
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

    IEnumerable<SeekWay> Seeks(
        List<BoundExpression> about, int slot, Func<string, IndexTarget?> indexOf)
    {
        if (!context.Options.IndexSeeks) yield break;
        foreach (var predicate in about)
        {
            if (predicate is not BoundBinary test || Compared(test, slot) is not { } compared) continue;
            if (indexOf(compared.Key) is not { } target) continue;
            if (Way(predicate, compared, target) is { } way) yield return way;
        }
    }

    static SeekWay? Way(BoundExpression predicate, Comparison compared, IndexTarget target)
    {
        var share = target.IsUnique ? 0 : Estimates.EqualShare;
        return compared.Operator switch
        {
            BinaryOperator.Equal => new(target, new SeekEqual(compared.Value), share, [predicate]),
            BinaryOperator.In => new(target, new SeekAny(compared.Value), share * 2, [predicate]),
            BinaryOperator.StartsWith => new(target, new SeekPrefix(compared.Value), 0.1, [predicate]),
            BinaryOperator.Less => To(inclusive: false),
            BinaryOperator.LessOrEqual => To(inclusive: true),
            BinaryOperator.Greater => From(inclusive: false),
            BinaryOperator.GreaterOrEqual => From(inclusive: true),
            _ => null,
        };

        // The comparison stays as a filter: an index keeps values of one kind together, which is more than < and > see.
        SeekWay To(bool inclusive) => new(target, new SeekBetween(null, new SeekEnd(compared.Value, inclusive)), 0.3, []);

        SeekWay From(bool inclusive) => new(target, new SeekBetween(new SeekEnd(compared.Value, inclusive), null), 0.3, []);
    }

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

    sealed record Comparison(string Key, BinaryOperator Operator, BoundExpression Value);

    sealed record SeekWay(IndexTarget Target, SeekBounds Bounds, double Share, IReadOnlyList<BoundExpression> Answered);
}
