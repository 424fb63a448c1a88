using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>A clause of a part: takes rows, gives rows of the same width with more slots filled. A closed family.</summary>
abstract record BoundClause(SourceSpan Span);

/// <summary>MATCH and OPTIONAL MATCH. An optional one that finds nothing gives the row once with the new slots null.</summary>
sealed record BoundMatch(SourceSpan Span, bool Optional, BoundPattern Pattern) : BoundClause(Span);

/// <summary>One row for each element; null gives no row, a value that is no list counts as a list of itself.</summary>
sealed record BoundUnwind(SourceSpan Span, BoundExpression List, int Slot) : BoundClause(Span);

sealed record BoundCreate(SourceSpan Span, BoundCreatePattern Pattern) : BoundClause(Span);

/// <summary>
/// For each row: every match of <paramref name="Match"/> gives a row and runs <see cref="OnMatch"/>; without a match
/// <paramref name="Create"/> is made and <see cref="OnCreate"/> runs. Both patterns fill the same slots.
/// <see cref="BoundCreatePattern"/> holds the property maps, of which none may have a null value.
/// </summary>
sealed record BoundMerge(SourceSpan Span, BoundPattern Match, BoundCreatePattern Create) : BoundClause(Span)
{
    public IReadOnlyList<BoundSetItem> OnCreate { get; init; } = [];

    public IReadOnlyList<BoundSetItem> OnMatch { get; init; } = [];
}

sealed record BoundSet(SourceSpan Span, IReadOnlyList<BoundSetItem> Items) : BoundClause(Span);

sealed record BoundRemove(SourceSpan Span, IReadOnlyList<BoundRemoveItem> Items) : BoundClause(Span);

/// <summary>Targets are nodes, relationships, paths (all of their elements) or null.</summary>
sealed record BoundDelete(SourceSpan Span, bool Detach, IReadOnlyList<BoundExpression> Targets) : BoundClause(Span);

/// <summary>Runs the writing clauses for each element of the list, on the row of the part; the row passes once.</summary>
sealed record BoundForeach(SourceSpan Span, int Slot, BoundExpression List, IReadOnlyList<BoundClause> Body)
    : BoundClause(Span);

/// <summary>
/// CALL procedure. Each row that it yields gives a row with the yielded columns in their slots; a procedure without
/// outputs (a void one) lets each row pass once.
/// </summary>
/// <param name="Yields">From the index of an output of the procedure to a slot.</param>
sealed record BoundCallProcedure(
    SourceSpan Span, ProcedureSignature Procedure, IReadOnlyList<BoundExpression> Arguments, IReadOnlyList<SlotCopy> Yields)
    : BoundClause(Span)
{
    /// <summary>Predicates that all have to be true, over the row with the yielded slots.</summary>
    public IReadOnlyList<BoundExpression> Where { get; init; } = [];

    public bool Optional { get; init; }
}

/// <summary>SHOW INDEXES and kin: rows of a fixed list of columns (<see cref="ShowColumns"/>).</summary>
/// <param name="Yields">From the index of a column to a slot.</param>
sealed record BoundShow(SourceSpan Span, ShowKind Kind, IReadOnlyList<SlotCopy> Yields) : BoundClause(Span)
{
    /// <summary>Values of the column <c>type</c> that are wanted; null for all.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>What is named behind the command: strings, or lists of strings.</summary>
    public IReadOnlyList<BoundExpression> Names { get; init; } = [];
}

/// <summary>
/// CALL { … }: the body runs for each row, and each of its rows gives a row (<see cref="Exports"/> copy from the slots of its
/// columns). A body without RETURN lets each row pass once.
/// </summary>
/// <param name="Imports">Slots of variables around it that the body may read.</param>
sealed record BoundCallSubquery(SourceSpan Span, BoundBody Body, IReadOnlyList<int> Imports) : BoundClause(Span)
{
    /// <summary>From the slot of a column of the body (of its first query) to the slot of the variable here.</summary>
    public IReadOnlyList<SlotCopy> Exports { get; init; } = [];

    public bool Optional { get; init; }

    public BoundInTransactions? InTransactions { get; init; }
}

sealed record BoundInTransactions(
    BoundExpression? RowsPerBatch, BoundExpression? Concurrency, BatchFailure OnError, int? StatusSlot);
