using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Binding;

/// <summary>
/// WITH or RETURN. It reads the slots of its part (the OLD row) and fills those of the next (the NEW row), in this order:
/// <list type="number">
/// <item><see cref="Assignments"/>: each expression is computed over the OLD row and put into a slot of the NEW row.
/// With aggregation these are the grouping keys (none: one group, even over no rows).</item>
/// <item><see cref="Aggregates"/>: for each group, arguments computed over the OLD rows, the result put into a slot of the
/// NEW row. Null when the projection does not aggregate.</item>
/// <item><see cref="After"/>: expressions over the NEW row, in this order, each put into a slot of the NEW row: what is made of
/// aggregates (<c>count(*) + 1</c>) and sort keys.</item>
/// <item><see cref="Distinct"/>: rows that are equal in the slots of <see cref="Columns"/> become one.</item>
/// <item><see cref="OrderBy"/> over the NEW row, then <see cref="Skip"/> and <see cref="Limit"/> (which read no
/// variable), then <see cref="Where"/> over the NEW row.</item>
/// </list>
/// Slots of the new row that are not in <see cref="Columns"/> are hidden: they carry what ORDER BY or WHERE need and
/// no later clause reads them.
/// </summary>
sealed record BoundProjection(SourceSpan Span, bool IsReturn)
{
    /// <summary>Visible variables or result columns, in their order in the text.</summary>
    public required IReadOnlyList<BoundColumn> Columns { get; init; }

    public required IReadOnlyList<BoundAssignment> Assignments { get; init; }

    public IReadOnlyList<BoundAggregate>? Aggregates { get; init; }

    public IReadOnlyList<BoundAssignment> After { get; init; } = [];

    public bool Distinct { get; init; }

    public IReadOnlyList<BoundSortItem> OrderBy { get; init; } = [];

    public BoundExpression? Skip { get; init; }

    public BoundExpression? Limit { get; init; }

    /// <summary>Predicates that all have to be true; of WITH and of SHOW.</summary>
    public IReadOnlyList<BoundExpression> Where { get; init; } = [];

    /// <summary>True when the next row is made of nothing but copies of slots: WITH * and kin.</summary>
    public bool OnlyCopies => Aggregates is null && !Distinct && After.Count == 0 && Skip is null && Limit is null
        && OrderBy.Count == 0 && Where.Count == 0 && Assignments.All(a => a.Expression is BoundVariable);
}

sealed record BoundAssignment(int Slot, BoundExpression Expression);

/// <summary>A call of an aggregating function. <c>count(*)</c> has no arguments.</summary>
sealed record BoundAggregate(
    SourceSpan Span, int Slot, FunctionSignature Function, IReadOnlyList<BoundExpression> Arguments, bool Distinct);

sealed record BoundSortItem(BoundExpression Expression, bool Descending);
