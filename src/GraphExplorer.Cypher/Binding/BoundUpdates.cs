using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Binding;

/// <summary>One item of SET. A target that is null makes it do nothing.</summary>
abstract record BoundSetItem(SourceSpan Span, BoundExpression Target);

sealed record BoundSetProperty(SourceSpan Span, BoundExpression Target, string Key, BoundExpression Value)
    : BoundSetItem(Span, Target);

/// <summary><c>target[key] = value</c></summary>
sealed record BoundSetDynamicProperty(
    SourceSpan Span, BoundExpression Target, BoundExpression Key, BoundExpression Value) : BoundSetItem(Span, Target);

/// <summary><c>target = value</c>, or <c>target += value</c> when <paramref name="Merge"/>; the value is a map, a node or a
/// relationship.</summary>
sealed record BoundSetAllProperties(SourceSpan Span, BoundExpression Target, BoundExpression Value, bool Merge)
    : BoundSetItem(Span, Target);

sealed record BoundSetLabels(SourceSpan Span, BoundExpression Target, IReadOnlyList<BoundLabelName> Labels)
    : BoundSetItem(Span, Target);

/// <summary>One item of REMOVE. A target that is null makes it do nothing.</summary>
abstract record BoundRemoveItem(SourceSpan Span, BoundExpression Target);

sealed record BoundRemoveProperty(SourceSpan Span, BoundExpression Target, string Key) : BoundRemoveItem(Span, Target);

sealed record BoundRemoveDynamicProperty(SourceSpan Span, BoundExpression Target, BoundExpression Key)
    : BoundRemoveItem(Span, Target);

sealed record BoundRemoveLabels(SourceSpan Span, BoundExpression Target, IReadOnlyList<BoundLabelName> Labels)
    : BoundRemoveItem(Span, Target);
