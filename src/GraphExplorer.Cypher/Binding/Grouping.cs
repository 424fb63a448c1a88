using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>
/// What an expression of a projection with aggregation or DISTINCT may use: the keys of the groups and the aggregates, never
/// the rows before. openCypher 9, "Aggregation": beside an aggregate only keys that are variables or property accesses,
/// constants and parameters may stand.
/// </summary>
sealed class Grouping(Scope before, Scope after)
{
    readonly Dictionary<string, GroupingKey> _keys = [];
    readonly Dictionary<string, BoundAggregate> _aggregatesByShape = [];

    /// <summary>What the arguments of aggregates see.</summary>
    public Scope Before { get; } = before;

    /// <summary>What everything else sees.</summary>
    public Scope After { get; } = after;

    /// <summary>The outermost scope of the expression that is bound: names inside of it are its own variables.</summary>
    public Scope Outermost { get; set; } = after;

    /// <summary>False for DISTINCT without aggregation.</summary>
    public bool Aggregates { get; init; }

    public List<BoundAggregate> Calls { get; } = [];

    /// <summary>True while an expression that holds an aggregate is bound.</summary>
    public bool IsMixed { get; set; }

    /// <summary>True behind the items: in ORDER BY and WHERE no aggregate is added any more.</summary>
    public bool IsClosed { get; set; }

    /// <summary>True where an aggregate may not stand at all, such as WHERE or the body of a comprehension.</summary>
    public bool ForbidsAggregates { get; set; }

    public void AddKey(Expression expression, int slot, StaticType type) =>
        _keys.TryAdd(SyntaxTree.Shape(expression), new GroupingKey(slot, type, IsSimple(expression)));

    public GroupingKey? FindKey(string shape) => _keys.GetValueOrDefault(shape);

    public BoundAggregate? FindAggregate(string shape) => _aggregatesByShape.GetValueOrDefault(shape);

    public void AddAggregate(string shape, BoundAggregate aggregate)
    {
        Calls.Add(aggregate);
        _aggregatesByShape[shape] = aggregate;
    }

    static bool IsSimple(Expression expression) => expression switch
    {
        Variable => true,
        PropertyAccess p => IsSimple(p.Target),
        _ => false,
    };
}

/// <param name="IsSimple">A variable or a property of one, which may also stand within an expression with aggregates.</param>
sealed record GroupingKey(int Slot, StaticType Type, bool IsSimple);
