using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>One clause. <see cref="SyntaxNode.Span"/> covers all of it, <see cref="Keyword"/> its first words.</summary>
abstract record Clause(SourceSpan Span, SourceSpan Keyword) : SyntaxNode(Span);

sealed record MatchClause(
    SourceSpan Span, SourceSpan Keyword, bool Optional, IReadOnlyList<PatternPart> Pattern, Expression? Where)
    : Clause(Span, Keyword)
{
    /// <summary>REPEATABLE ELEMENTS: relationships may repeat within a match. DIFFERENT RELATIONSHIPS is the default.</summary>
    public bool RepeatableElements { get; init; }

    /// <summary>USING INDEX, USING SCAN, USING JOIN.</summary>
    public IReadOnlyList<PlannerHint> Hints { get; init; } = [];
}

enum HintKind
{
    Index,
    Scan,
    Join,
}

sealed record PlannerHint(SourceSpan Span, HintKind Kind, IReadOnlyList<Name> Variables) : SyntaxNode(Span)
{
    /// <summary>Of INDEX and SCAN.</summary>
    public Name? LabelOrType { get; init; }

    /// <summary>Of INDEX.</summary>
    public IReadOnlyList<Name> Keys { get; init; } = [];
}

sealed record UnwindClause(SourceSpan Span, SourceSpan Keyword, Expression List, Name Variable) : Clause(Span, Keyword);

sealed record WithClause(SourceSpan Span, SourceSpan Keyword, Projection Projection, Expression? Where)
    : Clause(Span, Keyword);

sealed record ReturnClause(SourceSpan Span, SourceSpan Keyword, Projection Projection) : Clause(Span, Keyword);

/// <summary>FINISH: run what was written before and return nothing.</summary>
sealed record FinishClause(SourceSpan Span, SourceSpan Keyword) : Clause(Span, Keyword);

sealed record CreateClause(SourceSpan Span, SourceSpan Keyword, IReadOnlyList<PatternPart> Pattern)
    : Clause(Span, Keyword);

sealed record MergeClause(
    SourceSpan Span, SourceSpan Keyword, PatternPart Pattern, IReadOnlyList<MergeAction> Actions)
    : Clause(Span, Keyword);

/// <summary>ON CREATE SET … or ON MATCH SET …</summary>
sealed record MergeAction(SourceSpan Span, bool OnCreate, IReadOnlyList<SetItem> Items) : SyntaxNode(Span);

sealed record SetClause(SourceSpan Span, SourceSpan Keyword, IReadOnlyList<SetItem> Items) : Clause(Span, Keyword);

sealed record RemoveClause(SourceSpan Span, SourceSpan Keyword, IReadOnlyList<RemoveItem> Items)
    : Clause(Span, Keyword);

sealed record DeleteClause(SourceSpan Span, SourceSpan Keyword, bool Detach, IReadOnlyList<Expression> Targets)
    : Clause(Span, Keyword);

sealed record ForeachClause(
    SourceSpan Span, SourceSpan Keyword, Name Variable, Expression List, IReadOnlyList<Clause> Body)
    : Clause(Span, Keyword);

/// <summary>CALL name(arguments) YIELD …; <see cref="Arguments"/> is null when there are no parentheses.</summary>
sealed record CallProcedureClause(
    SourceSpan Span, SourceSpan Keyword, Name Procedure, IReadOnlyList<Expression>? Arguments, YieldItems? Yield)
    : Clause(Span, Keyword)
{
    public bool Optional { get; init; }
}

/// <summary>YIELD of a procedure or SHOW command; <see cref="All"/> for <c>YIELD *</c>.</summary>
sealed record YieldItems(SourceSpan Span, bool All, IReadOnlyList<YieldItem> Items, Expression? Where)
    : SyntaxNode(Span)
{
    /// <summary>ORDER BY, SKIP and LIMIT, which only SHOW commands have here.</summary>
    public Paging Paging { get; init; } = Paging.None;
}

sealed record YieldItem(SourceSpan Span, Name Column, Name? Alias) : SyntaxNode(Span);

/// <summary>CALL { … } or CALL (x, y) { … } or CALL (*) { … }.</summary>
sealed record CallSubqueryClause(SourceSpan Span, SourceSpan Keyword, QueryBody Body) : Clause(Span, Keyword)
{
    /// <summary>The names in CALL (x, y); null when the subquery imports by a leading WITH, or all with a star.</summary>
    public IReadOnlyList<Name>? Imports { get; init; }

    public bool ImportsAll { get; init; }

    public bool Optional { get; init; }

    public InTransactions? InTransactions { get; init; }
}

/// <summary>What a failed batch of CALL … IN TRANSACTIONS does.</summary>
enum BatchFailure
{
    Fail,
    Continue,
    Break,
}

/// <summary>IN [n CONCURRENT] TRANSACTIONS [OF n ROWS] [ON ERROR …] [REPORT STATUS AS variable].</summary>
sealed record InTransactions(
    SourceSpan Span, Expression? RowsPerBatch, Expression? Concurrency, BatchFailure OnError, Name? Status)
    : SyntaxNode(Span);

/// <summary>LOAD CSV, which the binder refuses.</summary>
sealed record LoadCsvClause(SourceSpan Span, SourceSpan Keyword, Expression Source, Name Variable)
    : Clause(Span, Keyword);

/// <summary>USE graph, which the binder refuses: a store holds one graph.</summary>
sealed record UseClause(SourceSpan Span, SourceSpan Keyword, Expression Graph) : Clause(Span, Keyword);
