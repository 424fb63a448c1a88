using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>What WITH and RETURN share: items, DISTINCT, the star, ORDER BY, SKIP, LIMIT.</summary>
sealed record Projection(
    SourceSpan Span, bool Distinct, bool Star, IReadOnlyList<ProjectionItem> Items, Paging Paging) : SyntaxNode(Span);

/// <summary>An expression with its alias. <see cref="Text"/> is its text as written, the name of a column without alias.</summary>
sealed record ProjectionItem(SourceSpan Span, Expression Expression, Name? Alias, string Text) : SyntaxNode(Span);

sealed record Paging(IReadOnlyList<SortItem> OrderBy, Expression? Skip, Expression? Limit)
{
    public static readonly Paging None = new([], null, null);
}

sealed record SortItem(SourceSpan Span, Expression Expression, bool Descending) : SyntaxNode(Span);
