using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>
/// The normalised pattern of one MATCH (or MERGE). Every node and relationship has a slot, named or not. Labels, inline
/// property maps and WHERE have become <see cref="Predicates"/>, all of which have to be true for a match; what concerns
/// each relationship of a variable-length or quantified part stands in that part.
/// </summary>
/// <param name="Nodes">Every node of the top level once, by slot, in order of first appearance.</param>
/// <param name="Paths">The comma parts, in order.</param>
/// <param name="Predicates">Conjuncts over the row with all slots of the pattern filled.</param>
sealed record BoundPattern(
    IReadOnlyList<BoundNode> Nodes, IReadOnlyList<BoundPathPattern> Paths, IReadOnlyList<BoundExpression> Predicates)
{
    /// <summary>
    /// False under REPEATABLE ELEMENTS. Otherwise no relationship may be used twice in a match: not by two connections of
    /// the pattern, nor twice within one variable-length or quantified part. Paths with a selector of shortestPath form
    /// (<see cref="PathSelectorKind.ShortestPathFunction"/>) are free of their neighbours, but not within themselves.
    /// </summary>
    public bool DifferentRelationships { get; init; } = true;

    /// <summary>
    /// Those of <see cref="Predicates"/> (the same objects) that filter what a selector such as SHORTEST k has chosen: the
    /// WHERE of the MATCH. The others hold for each path among which it chooses. Empty without such a selector.
    /// </summary>
    public IReadOnlyList<BoundExpression> AfterSelection { get; init; } = [];

    /// <summary>How the writer of the query wants it to be searched.</summary>
    public IReadOnlyList<BoundHint> Hints { get; init; } = [];

    /// <summary>Slots that the pattern fills, and an OPTIONAL MATCH without a match sets to null.</summary>
    public required IReadOnlyList<int> NewSlots { get; init; }
}

/// <summary>A node of a pattern.</summary>
/// <param name="Slot">Where it is in the row.</param>
/// <param name="IsBound">True when an earlier clause (or the argument row) filled the slot; it may then hold null, which
/// matches nothing, or a value that is no node, which is a runtime error.</param>
sealed record BoundNode(SourceSpan Span, int Slot, bool IsBound, string? Name);

/// <summary>
/// A path: <paramref name="Start"/> is a node slot, each connection leads from the node before it to its own end.
/// <paramref name="PathSlot"/> takes the path value when the path has a name.
/// </summary>
sealed record BoundPathPattern(
    SourceSpan Span, int Start, IReadOnlyList<BoundConnection> Connections, int? PathSlot, BoundPathSelector? Selector)
{
    public int End => Connections.Count == 0 ? Start : Connections[^1].To;
}

/// <param name="Kind">Which of the paths between two ends are wanted.</param>
/// <param name="Count">k; null means 1.</param>
sealed record BoundPathSelector(SourceSpan Span, PathSelectorKind Kind, BoundExpression? Count);

/// <summary>What leads from one node slot to another: a closed family.</summary>
abstract record BoundConnection(SourceSpan Span, int From, int To);

/// <summary>
/// One relationship. <paramref name="Direction"/> is seen from <see cref="BoundConnection.From"/>. <see cref="Types"/>
/// are alternatives, none means any type; type expressions beyond that are in the predicates of the pattern.
/// </summary>
sealed record BoundRelationship(
    SourceSpan Span, int From, int To, int Slot, PatternDirection Direction) : BoundConnection(Span, From, To)
{
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>True when an earlier clause filled the slot with the relationship (or null, which matches nothing).</summary>
    public bool IsBound { get; init; }

    public string? Name { get; init; }
}

/// <summary>
/// <c>-[r:T*1..3 {key: value}]-</c>: <paramref name="Slot"/> takes the list of relationships, in the order of walking from
/// <see cref="BoundConnection.From"/>. Each relationship has to pass <see cref="Predicates"/> with itself in
/// <see cref="ElementSlot"/>.
/// </summary>
sealed record BoundVariableLength(
    SourceSpan Span, int From, int To, int Slot, PatternDirection Direction) : BoundConnection(Span, From, To)
{
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>0 and more.</summary>
    public required int Min { get; init; }

    /// <summary>Null without an upper bound. May be less than <see cref="Min"/>: then nothing matches.</summary>
    public int? Max { get; init; }

    /// <summary>True when an earlier clause filled the slot: the list of relationships that has to be walked.</summary>
    public bool IsBound { get; init; }

    public int? ElementSlot { get; init; }

    public IReadOnlyList<BoundExpression> Predicates { get; init; } = [];

    public string? Name { get; init; }
}

/// <summary>
/// <c>((a)-[r]->(b) WHERE …){1,3}</c>. One walk through <see cref="Inner"/> goes from its first node slot to its last; the next one
/// starts where it ended. <see cref="BoundConnection.From"/> is the first node of the first walk and
/// <see cref="BoundConnection.To"/> the last node of the last (the same node when there is no walk at all).
/// </summary>
sealed record BoundQuantifiedPath(SourceSpan Span, int From, int To, BoundPathPattern Inner)
    : BoundConnection(Span, From, To)
{
    /// <summary>0 and more.</summary>
    public required int Min { get; init; }

    public int? Max { get; init; }

    /// <summary>Nodes of one walk, by slot: scratch slots of the same row, new for each walk.</summary>
    public required IReadOnlyList<BoundNode> Nodes { get; init; }

    /// <summary>Conjuncts that each walk has to pass, over the row with the inner slots filled.</summary>
    public required IReadOnlyList<BoundExpression> Predicates { get; init; }

    /// <summary>From an inner slot to the slot that takes the list of its values, one for each walk.</summary>
    public required IReadOnlyList<SlotCopy> Groups { get; init; }
}
