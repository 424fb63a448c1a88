using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>One comma part of a pattern: <c>p = (a)-[r]->(b)</c>, possibly inside <c>shortestPath(…)</c>.</summary>
sealed record PatternPart(
    SourceSpan Span, Name? Path, PathSelector? Selector, IReadOnlyList<PatternElement> Elements) : SyntaxNode(Span);

/// <summary>Which of the paths between two ends are wanted.</summary>
enum PathSelectorKind
{
    /// <summary>shortestPath((a)-[*]-(b)): one of the shortest, ends must differ or be bound.</summary>
    ShortestPathFunction,

    /// <summary>allShortestPaths((a)-[*]-(b))</summary>
    AllShortestPathsFunction,

    /// <summary>SHORTEST k</summary>
    Shortest,

    /// <summary>ALL SHORTEST</summary>
    AllShortest,

    /// <summary>SHORTEST k GROUPS</summary>
    ShortestGroups,

    /// <summary>ANY k</summary>
    Any,
}

/// <param name="Span">The words of the selector.</param>
/// <param name="Kind">Which paths.</param>
/// <param name="Count">k, a literal or a parameter; null means 1.</param>
sealed record PathSelector(SourceSpan Span, PathSelectorKind Kind, Expression? Count) : SyntaxNode(Span);

/// <summary>A node, a relationship or a parenthesised part of a path. Nodes and relationships need not alternate:
/// a quantified part may stand beside another one.</summary>
abstract record PatternElement(SourceSpan Span) : SyntaxNode(Span);

sealed record NodePattern(
    SourceSpan Span, Name? Variable, LabelExpression? Labels, Expression? Properties, Expression? Where)
    : PatternElement(Span);

/// <summary>Direction of a relationship pattern as it stands in the text.</summary>
enum PatternDirection
{
    /// <summary><c>-[]-></c></summary>
    Outgoing,

    /// <summary><c>&lt;-[]-</c></summary>
    Incoming,

    /// <summary><c>-[]-</c> and <c>&lt;-[]-></c></summary>
    Either,
}

sealed record RelationshipPattern(
    SourceSpan Span, Name? Variable, PatternDirection Direction, LabelExpression? Types, Expression? Properties)
    : PatternElement(Span)
{
    /// <summary><c>*1..3</c>, in the brackets.</summary>
    public HopRange? Range { get; init; }

    /// <summary><c>{1,3}</c>, <c>+</c> or <c>*</c> behind the arrow.</summary>
    public Quantifier? Quantifier { get; init; }

    public Expression? Where { get; init; }

    /// <summary><c>&lt;-[]-></c>, which CREATE and MERGE refuse.</summary>
    public bool BothArrows { get; init; }
}

/// <summary>Numbers of a variable-length pattern; null where the text has none.</summary>
sealed record HopRange(SourceSpan Span, long? Min, long? Max) : SyntaxNode(Span);

/// <summary>How often a quantified part repeats. <see cref="Max"/> is null without an upper bound.</summary>
sealed record Quantifier(SourceSpan Span, long Min, long? Max) : SyntaxNode(Span);

/// <summary><c>((a)-[r]->(b) WHERE …){1,3}</c>; without a quantifier just parentheses.</summary>
sealed record ParenthesizedPath(
    SourceSpan Span, Name? Path, IReadOnlyList<PatternElement> Elements, Expression? Where, Quantifier? Quantifier)
    : PatternElement(Span);

/// <summary>An expression over labels of a node or the type of a relationship: <c>A|B&amp;!C</c>, <c>%</c>.</summary>
abstract record LabelExpression(SourceSpan Span) : SyntaxNode(Span);

/// <summary>A label, or a type. <see cref="Dynamic"/> is the expression of <c>$(expression)</c>, null for a written name.</summary>
sealed record LabelName(SourceSpan Span, string Text, Expression? Dynamic = null) : LabelExpression(Span)
{
    /// <summary><c>$any(list)</c>: one of the names is enough.</summary>
    public bool IsAny { get; init; }
}

sealed record LabelWildcard(SourceSpan Span) : LabelExpression(Span);

sealed record LabelNot(SourceSpan Span, LabelExpression Operand) : LabelExpression(Span);

/// <summary><c>A&amp;B</c>, and <c>A:B</c> in the older spelling (<see cref="Colon"/>).</summary>
sealed record LabelAnd(SourceSpan Span, LabelExpression Left, LabelExpression Right, bool Colon)
    : LabelExpression(Span);

/// <summary><c>A|B</c>, and <c>A|:B</c> in the older spelling (<see cref="Colon"/>).</summary>
sealed record LabelOr(SourceSpan Span, LabelExpression Left, LabelExpression Right, bool Colon = false)
    : LabelExpression(Span);
