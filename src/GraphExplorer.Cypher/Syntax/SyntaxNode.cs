using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>A node of the tree that the parser makes. It knows its place in the text and nothing of scopes or graphs.</summary>
abstract record SyntaxNode(SourceSpan Span);

/// <summary>A name as written (backticks and escapes already resolved) with its place: variable, label, key, alias.</summary>
sealed record Name(SourceSpan Span, string Text) : SyntaxNode(Span)
{
    public override string ToString() => Text;
}
