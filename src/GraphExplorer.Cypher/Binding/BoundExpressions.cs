using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>
/// An expression over one row. A closed family. Aggregating functions never appear here: the projection that they belong
/// to holds them, and a <see cref="BoundVariable"/> reads their result.
/// </summary>
abstract record BoundExpression(SourceSpan Span, StaticType Type);

sealed record BoundParameter(SourceSpan Span, string Name) : BoundExpression(Span, StaticType.Any);

/// <summary>Reads a slot. The name is for plans and messages only.</summary>
sealed record BoundVariable(SourceSpan Span, StaticType Type, int Slot, string Name) : BoundExpression(Span, Type);

/// <summary><c>target.key</c> of a node, relationship, map, temporal value or point; null of null.</summary>
sealed record BoundProperty(SourceSpan Span, StaticType Type, BoundExpression Target, string Key)
    : BoundExpression(Span, Type);

/// <summary><c>target[index]</c> of a list (integer), map, node or relationship (string).</summary>
sealed record BoundIndex(SourceSpan Span, StaticType Type, BoundExpression Target, BoundExpression Index)
    : BoundExpression(Span, Type);

/// <summary><c>target[from..to]</c>; a missing end is null here, an end that is null makes the result null.</summary>
sealed record BoundSlice(
    SourceSpan Span, StaticType Type, BoundExpression Target, BoundExpression? From, BoundExpression? To)
    : BoundExpression(Span, Type);

sealed record BoundList(SourceSpan Span, StaticType Type, IReadOnlyList<BoundExpression> Items)
    : BoundExpression(Span, Type);

/// <summary>A map literal; of two entries with the same key the last one wins.</summary>
sealed record BoundMap(SourceSpan Span, IReadOnlyList<BoundMapEntry> Entries) : BoundExpression(Span, StaticType.Map);

sealed record BoundMapEntry(string Key, BoundExpression Value);

/// <summary>
/// <c>target {.*, key: value}</c> of a node, relationship or map; null of null. With <paramref name="All"/> it starts from all
/// properties; the entries (of which <c>.key</c> is one that reads the target) are laid over them in order.
/// </summary>
sealed record BoundMapProjection(
    SourceSpan Span, BoundExpression Target, bool All, IReadOnlyList<BoundMapEntry> Entries)
    : BoundExpression(Span, StaticType.Map);

/// <summary>NOT, sign, IS NULL, IS NOT NULL.</summary>
sealed record BoundUnary(SourceSpan Span, StaticType Type, UnaryOperator Operator, BoundExpression Operand)
    : BoundExpression(Span, Type);

/// <summary>Two operands. A chain of comparisons has become an AND of neighbouring pairs.</summary>
sealed record BoundBinary(
    SourceSpan Span, StaticType Type, BinaryOperator Operator, BoundExpression Left, BoundExpression Right)
    : BoundExpression(Span, Type);

/// <summary><c>target:A|B</c> of a node or relationship; null of null.</summary>
sealed record BoundLabelTest(SourceSpan Span, BoundExpression Target, BoundLabelExpression Labels)
    : BoundExpression(Span, StaticType.Boolean);

/// <summary><c>x IS :: TYPE</c>, or <c>IS NOT ::</c> when negated.</summary>
sealed record BoundTypeTest(SourceSpan Span, BoundExpression Operand, TypeReference Tested, bool Negated)
    : BoundExpression(Span, StaticType.Boolean);

/// <summary>
/// CASE, always as a list of predicates: the simple form evaluates its operand once into <see cref="OperandSlot"/> and
/// each WHEN compares that slot. Without ELSE the result is null.
/// </summary>
sealed record BoundCase(SourceSpan Span, StaticType Type, IReadOnlyList<BoundWhen> Whens, BoundExpression? Else)
    : BoundExpression(Span, Type)
{
    public BoundExpression? Operand { get; init; }

    public int OperandSlot { get; init; } = -1;
}

sealed record BoundWhen(BoundExpression Condition, BoundExpression Result);

/// <summary>A call of a function that does not aggregate.</summary>
sealed record BoundCall(
    SourceSpan Span, StaticType Type, FunctionSignature Function, IReadOnlyList<BoundExpression> Arguments)
    : BoundExpression(Span, Type);

/// <summary><c>[x IN list WHERE p | e]</c>: each element is put into <paramref name="Slot"/> of the row in turn.</summary>
sealed record BoundListComprehension(SourceSpan Span, StaticType Type, int Slot, BoundExpression List)
    : BoundExpression(Span, Type)
{
    public BoundExpression? Where { get; init; }

    /// <summary>Null: the elements themselves.</summary>
    public BoundExpression? Map { get; init; }
}

/// <summary><c>reduce(acc = initial, x IN list | body)</c></summary>
sealed record BoundReduce(SourceSpan Span, StaticType Type, int AccumulatorSlot, int Slot) : BoundExpression(Span, Type)
{
    public required BoundExpression Initial { get; init; }

    public required BoundExpression List { get; init; }

    public required BoundExpression Body { get; init; }
}

/// <summary><c>all(x IN list WHERE p)</c> and kin, with three-valued logic.</summary>
sealed record BoundQuantifier(
    SourceSpan Span, QuantifierKind Kind, int Slot, BoundExpression List, BoundExpression Predicate)
    : BoundExpression(Span, StaticType.Boolean);

/// <summary>
/// EXISTS, COUNT and COLLECT subqueries, and also pattern predicates (EXISTS), pattern comprehensions (COLLECT) and
/// <c>shortestPath()</c> as an expression (COLLECT, under an index or alone). <paramref name="Imports"/> are the slots of
/// variables around it that the body may read. EXISTS and COUNT count rows and need no columns; COLLECT has exactly one
/// column.
/// </summary>
sealed record BoundSubquery(
    SourceSpan Span, StaticType Type, SubqueryKind Kind, BoundBody Body, IReadOnlyList<int> Imports)
    : BoundExpression(Span, Type);
