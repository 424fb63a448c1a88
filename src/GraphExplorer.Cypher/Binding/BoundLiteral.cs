using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Binding;

/// <summary>A value known from the text. Lists and maps of literals are still <see cref="BoundList"/> and <see cref="BoundMap"/>.</summary>
sealed record BoundLiteral(SourceSpan Span, StaticType Type, Value Value) : BoundExpression(Span, Type);
