using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>What a query needs from its transaction. Schema commands run alone, without other reads or writes.</summary>
enum AccessMode
{
    Read,
    Write,
    Schema,
}

/// <summary>
/// A query after name resolution. A variable is a slot: an index into the one row (<c>Value[]</c>) of a run, which all
/// parts, bodies and subqueries share; no two variables have the same. Nothing is looked up by name any more. All compile-time errors have been
/// raised, so whoever reads this tree may take it to be consistent.
/// </summary>
/// <param name="Text">The query text, which every span in the tree points into.</param>
/// <param name="Mode">Run, EXPLAIN or PROFILE.</param>
/// <param name="Statement">A <see cref="BoundBody"/> or a <see cref="BoundSchemaCommand"/>.</param>
/// <param name="Access">The strongest access anywhere in the query.</param>
/// <param name="Parameters">Every parameter that the text names, without doubles, at its first place.</param>
sealed record BoundQuery(
    string Text, QueryMode Mode, BoundStatement Statement, AccessMode Access, IReadOnlyList<BoundParameter> Parameters)
{
    /// <summary>How many values the row of a run has.</summary>
    public required int SlotCount { get; init; }

    /// <summary>Things that are allowed but deserve a word to the user, such as a deprecated form.</summary>
    public IReadOnlyList<Notification> Notifications { get; init; } = [];

    /// <summary>Names that the query looks for in the graph. Whether they are there is known when it runs.</summary>
    public IReadOnlyList<NameMention> Mentions { get; init; } = [];

    /// <summary>All hints, wherever they stand.</summary>
    public IReadOnlyList<BoundHint> Hints { get; init; } = [];

    /// <summary>Where MATCH compares properties whose keys are computed.</summary>
    public IReadOnlyList<ComputedKey> ComputedKeys { get; init; } = [];

    /// <summary>True with replan=force: the plan serves one run only.</summary>
    public bool IsReplanned { get; init; }

    /// <summary>True with CALL … IN TRANSACTIONS, which cannot run inside of an explicit transaction.</summary>
    public bool HasTransactionsOfItsOwn { get; init; }
}

abstract record BoundStatement;

/// <summary>
/// Single queries joined by UNION. All parts have the same number of columns, in the same order and with the same names,
/// whatever order the text has. <paramref name="DistinctFrom"/>[i] tells whether the union that joins part i + 1 to what
/// is before it removes duplicates (UNION) or not (UNION ALL).
/// </summary>
sealed record BoundBody(IReadOnlyList<BoundSingleQuery> Queries, IReadOnlyList<bool> DistinctFrom) : BoundStatement
{
    /// <summary>Columns of the result; empty when the query ends in a writing clause.</summary>
    public IReadOnlyList<BoundColumn> Columns => Queries[0].Columns;

    /// <summary>True when the body ends in RETURN. Without it a body only has effects and gives no rows, but for the body of
    /// EXISTS and COUNT: there the rows of the last clause count.</summary>
    public bool Returns => Queries[0].Parts[^1].Projection is { IsReturn: true };
}

/// <summary>
/// One query without UNION: its clauses, cut into parts by WITH and RETURN. Rows of part i + 1 are made by the projection
/// of part i. The first part starts with one row; of its slots only those that a subquery imports are filled.
/// </summary>
sealed record BoundSingleQuery(IReadOnlyList<BoundPart> Parts, IReadOnlyList<BoundColumn> Columns);

/// <summary>
/// The clauses between two projections. Each clause fills slots of its own.
/// <paramref name="Projection"/> is null only in the last part, when the query ends in a writing clause, a CALL or FINISH.
/// </summary>
sealed record BoundPart(IReadOnlyList<BoundClause> Clauses, BoundProjection? Projection);

/// <summary>A column of a result: its name, and the slot of it in the row that the last projection makes.</summary>
sealed record BoundColumn(string Name, int Slot, StaticType Type);

/// <summary>A value that goes from one slot to another.</summary>
readonly record struct SlotCopy(int From, int To);

/// <summary>What a name in a query stands for.</summary>
enum NameKind
{
    Label,
    Type,
    Key,
}

/// <summary>A label, a type or a property key that a query reads, at its first place.</summary>
readonly record struct NameMention(NameKind Kind, string Name, SourceSpan Span);
