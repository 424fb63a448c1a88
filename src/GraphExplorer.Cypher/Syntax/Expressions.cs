using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

abstract record Expression(SourceSpan Span) : SyntaxNode(Span);

sealed record NullLiteral(SourceSpan Span) : Expression(Span);

sealed record BooleanLiteral(SourceSpan Span, bool Value) : Expression(Span);

sealed record IntegerLiteral(SourceSpan Span, long Value) : Expression(Span);

sealed record FloatLiteral(SourceSpan Span, double Value) : Expression(Span);

sealed record StringLiteral(SourceSpan Span, string Value) : Expression(Span);

sealed record ListLiteral(SourceSpan Span, IReadOnlyList<Expression> Items) : Expression(Span);

sealed record MapLiteral(SourceSpan Span, IReadOnlyList<MapEntry> Entries) : Expression(Span);

sealed record MapEntry(SourceSpan Span, Name Key, Expression Value) : SyntaxNode(Span);

sealed record Parameter(SourceSpan Span, string Text) : Expression(Span);

sealed record Variable(SourceSpan Span, string Text) : Expression(Span);

sealed record PropertyAccess(SourceSpan Span, Expression Target, Name Key) : Expression(Span);

/// <summary><c>target[index]</c></summary>
sealed record IndexAccess(SourceSpan Span, Expression Target, Expression Index) : Expression(Span);

/// <summary><c>target[from..to]</c>, either end may be missing.</summary>
sealed record SliceAccess(SourceSpan Span, Expression Target, Expression? From, Expression? To) : Expression(Span);

/// <summary><c>n:A|B</c> as a predicate.</summary>
sealed record LabelPredicate(SourceSpan Span, Expression Target, LabelExpression Labels) : Expression(Span);

enum UnaryOperator
{
    Not,
    Plus,
    Minus,
    IsNull,
    IsNotNull,
}

sealed record UnaryExpression(SourceSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span);

enum BinaryOperator
{
    Or,
    Xor,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    StartsWith,
    EndsWith,
    Contains,
    Matches,
    In,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    Concatenate,
}

sealed record BinaryExpression(SourceSpan Span, BinaryOperator Operator, Expression Left, Expression Right)
    : Expression(Span)
{
    public required SourceSpan OperatorSpan { get; init; }
}

/// <summary><c>a &lt; b &lt;= c</c>: every neighbouring pair has to hold.</summary>
sealed record ComparisonChain(
    SourceSpan Span, IReadOnlyList<Expression> Operands, IReadOnlyList<BinaryOperator> Operators) : Expression(Span);

/// <summary><c>x IS :: INTEGER NOT NULL</c></summary>
sealed record TypePredicate(SourceSpan Span, Expression Operand, TypeReference Type, bool Negated) : Expression(Span);

/// <summary>A property type as written: <c>LIST&lt;INTEGER NOT NULL&gt;</c>, or alternatives joined by <c>|</c>.</summary>
sealed record TypeReference(SourceSpan Span, string Text, TypeReference? Element, bool NotNull) : SyntaxNode(Span)
{
    public IReadOnlyList<TypeReference> Alternatives { get; init; } = [];
}

/// <summary><c>x IS NFC NORMALIZED</c>; the form is NFC when the text has none.</summary>
sealed record NormalizedPredicate(SourceSpan Span, Expression Operand, string Form, bool Negated) : Expression(Span);

/// <summary>CASE with <see cref="Operand"/> (simple form) or without (each WHEN is a predicate).</summary>
sealed record CaseExpression(
    SourceSpan Span, Expression? Operand, IReadOnlyList<CaseAlternative> Alternatives, Expression? Else)
    : Expression(Span);

/// <summary>
/// One WHEN … THEN …. In the simple form there may be several values, and values may be the right side of an operator
/// (<c>WHEN &gt; 3</c>, <c>WHEN IS NULL</c>): then <see cref="CasePlaceholder"/> stands for the operand.
/// </summary>
sealed record CaseAlternative(SourceSpan Span, IReadOnlyList<Expression> When, Expression Then) : SyntaxNode(Span);

/// <summary>Stands for the operand of a simple CASE inside of an extended WHEN.</summary>
sealed record CasePlaceholder(SourceSpan Span) : Expression(Span);

/// <summary>A function call, also <c>count(*)</c> (<see cref="Star"/>). The name may have a namespace: <c>duration.between</c>.</summary>
sealed record FunctionCall(SourceSpan Span, Name Function, IReadOnlyList<Expression> Arguments, bool Distinct)
    : Expression(Span)
{
    public bool Star { get; init; }
}

/// <summary><c>[x IN list WHERE p | e]</c></summary>
sealed record ListComprehension(
    SourceSpan Span, Name Variable, Expression List, Expression? Where, Expression? Map) : Expression(Span);

/// <summary><c>[p = (a)-->(b) WHERE p | e]</c></summary>
sealed record PatternComprehension(SourceSpan Span, PatternPart Pattern, Expression? Where, Expression Map)
    : Expression(Span);

/// <summary><c>reduce(sum = 0, x IN list | sum + x)</c></summary>
sealed record ReduceExpression(
    SourceSpan Span, Name Accumulator, Expression Initial, Name Variable, Expression List) : Expression(Span)
{
    public required Expression Body { get; init; }
}

enum QuantifierKind
{
    All,
    Any,
    None,
    Single,
}

/// <summary><c>all(x IN list WHERE p)</c></summary>
sealed record QuantifierExpression(
    SourceSpan Span, QuantifierKind Kind, Name Variable, Expression List, Expression Predicate) : Expression(Span);

/// <summary><c>target {.key, .*, key: e, variable}</c></summary>
sealed record MapProjection(SourceSpan Span, Expression Target, IReadOnlyList<MapProjectionItem> Items)
    : Expression(Span);

abstract record MapProjectionItem(SourceSpan Span) : SyntaxNode(Span);

sealed record MapProjectionProperty(SourceSpan Span, Name Key) : MapProjectionItem(Span);

sealed record MapProjectionAll(SourceSpan Span) : MapProjectionItem(Span);

sealed record MapProjectionEntry(SourceSpan Span, Name Key, Expression Value) : MapProjectionItem(Span);

sealed record MapProjectionVariable(SourceSpan Span, Name Variable) : MapProjectionItem(Span);

/// <summary>A pattern where an expression may stand: a predicate, or <c>shortestPath(…)</c>.</summary>
sealed record PatternExpression(SourceSpan Span, PatternPart Pattern) : Expression(Span);

enum SubqueryKind
{
    Exists,
    Count,
    Collect,
}

/// <summary>EXISTS { … }, COUNT { … }, COLLECT { … }; a bare pattern inside is a MATCH without RETURN.</summary>
sealed record SubqueryExpression(SourceSpan Span, SubqueryKind Kind, QueryBody Body) : Expression(Span);
