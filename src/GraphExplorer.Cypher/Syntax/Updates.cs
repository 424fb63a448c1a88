using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>One item of SET.</summary>
abstract record SetItem(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>target.key = value</c></summary>
sealed record SetProperty(SourceSpan Span, Expression Target, Name Key, Expression Value) : SetItem(Span);

/// <summary><c>target[key] = value</c></summary>
sealed record SetDynamicProperty(SourceSpan Span, Expression Target, Expression Key, Expression Value) : SetItem(Span);

/// <summary><c>variable = map</c>, or <c>variable += map</c> when <see cref="Merge"/>.</summary>
sealed record SetAllProperties(SourceSpan Span, Expression Target, Expression Value, bool Merge) : SetItem(Span);

/// <summary><c>variable:A:B</c> or <c>variable IS A</c></summary>
sealed record SetLabels(SourceSpan Span, Expression Target, IReadOnlyList<LabelName> Labels) : SetItem(Span);

/// <summary>One item of REMOVE.</summary>
abstract record RemoveItem(SourceSpan Span) : SyntaxNode(Span);

sealed record RemoveProperty(SourceSpan Span, Expression Target, Name Key) : RemoveItem(Span);

sealed record RemoveDynamicProperty(SourceSpan Span, Expression Target, Expression Key) : RemoveItem(Span);

sealed record RemoveLabels(SourceSpan Span, Expression Target, IReadOnlyList<LabelName> Labels) : RemoveItem(Span);
