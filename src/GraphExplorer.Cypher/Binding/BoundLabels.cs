using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Binding;

/// <summary>An expression over the labels of a node or the type of a relationship. A closed family.</summary>
abstract record BoundLabelExpression(SourceSpan Span);

/// <summary>A label or type: written (<paramref name="Text"/>) or computed (<paramref name="Dynamic"/>: a string or a list of
/// strings, all of which have to be there, or at least one with <see cref="IsAny"/>).</summary>
sealed record BoundLabelName(SourceSpan Span, string Text, BoundExpression? Dynamic = null) : BoundLabelExpression(Span)
{
    public bool IsAny { get; init; }
}

/// <summary><c>%</c>: any label at all; true for every relationship.</summary>
sealed record BoundLabelAny(SourceSpan Span) : BoundLabelExpression(Span);

sealed record BoundLabelNot(SourceSpan Span, BoundLabelExpression Operand) : BoundLabelExpression(Span);

sealed record BoundLabelAnd(SourceSpan Span, BoundLabelExpression Left, BoundLabelExpression Right)
    : BoundLabelExpression(Span);

sealed record BoundLabelOr(SourceSpan Span, BoundLabelExpression Left, BoundLabelExpression Right)
    : BoundLabelExpression(Span);
