using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// A path with a selector as a search walks it: nodes, and between each two of them a part that is walked once or
/// repeatedly. Each predicate stands at the earliest place of the walk where it can be tested.
/// </summary>
/// <param name="Nodes">One more than <paramref name="Parts"/>, in the order of walking.</param>
sealed record PathShape(IReadOnlyList<ShapeNode> Nodes, IReadOnlyList<ShapePart> Parts)
{
    /// <summary>Where the path goes.</summary>
    public required int PathSlot { get; init; }

    /// <summary>The walk goes from the end of the text to its start.</summary>
    public bool Reversed { get; init; }

    /// <summary>False under REPEATABLE ELEMENTS.</summary>
    public bool DifferentRelationships { get; init; } = true;

    /// <summary>What holds for every node of the path.</summary>
    public IReadOnlyList<ShapeElement> EachNode { get; init; } = [];

    /// <summary>What holds for every relationship of the path.</summary>
    public IReadOnlyList<ShapeElement> EachRelationship { get; init; } = [];

    /// <summary>What only a complete path can answer.</summary>
    public IReadOnlyList<BoundExpression> Whole { get; init; } = [];

    public IEnumerable<BoundExpression> Expressions =>
    [
        .. Nodes.SelectMany(node => node.Predicates),
        .. Parts.SelectMany(part => part.Expressions),
        .. EachNode.Select(each => each.Predicate),
        .. EachRelationship.Select(each => each.Predicate),
        .. Whole,
    ];
}

/// <summary>A node between two parts. One that <paramref name="IsGiven"/> was found before the search.</summary>
sealed record ShapeNode(int Slot, bool IsGiven, IReadOnlyList<BoundExpression> Predicates);

/// <summary>What is walked <paramref name="Min"/> to <paramref name="Max"/> times (null: without end).</summary>
sealed record ShapePart(int Min, int? Max, IReadOnlyList<ShapeHop> Hops)
{
    /// <summary>The first node of one repetition; null when it has no place of its own.</summary>
    public int? StartSlot { get; init; }

    public IReadOnlyList<BoundExpression> StartPredicates { get; init; } = [];

    /// <summary>What one complete repetition has to pass.</summary>
    public IReadOnlyList<BoundExpression> Predicates { get; init; } = [];

    /// <summary>Where the list of relationships goes; null when there is none.</summary>
    public int? ListSlot { get; init; }

    public IReadOnlyList<SlotCopy> Groups { get; init; } = [];

    public IEnumerable<BoundExpression> Expressions =>
        [.. StartPredicates, .. Predicates, .. Hops.SelectMany(hop => hop.Expressions)];
}

/// <summary>One relationship: its place, the places of the nodes before and behind it (null: none), what they pass.</summary>
sealed record ShapeHop(int? Slot, int? From, int? To, PatternDirection Direction)
{
    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyList<BoundExpression> Predicates { get; init; } = [];

    /// <summary>What the elements of the list of a variable length pass.</summary>
    public IReadOnlyList<ShapeElement> Each { get; init; } = [];

    public IEnumerable<BoundExpression> Expressions => [.. Predicates, .. Each.Select(each => each.Predicate)];
}

/// <summary>A predicate of one element, which is put into a place of the row for it.</summary>
sealed record ShapeElement(int Slot, BoundExpression Predicate);

/// <summary>Searches the paths that a selector wants from a node that is known, or between two of them.</summary>
sealed record PathSearchPlan(Plan Input, PathShape Shape, BoundPathSelector Selector) : StepPlan(Input)
{
    /// <summary>Slots that a path fills.</summary>
    public required IReadOnlyList<int> Filled { get; init; }

    public override IEnumerable<BoundExpression> Expressions =>
        Selector.Count is { } count ? [.. Shape.Expressions, count] : Shape.Expressions;
}
