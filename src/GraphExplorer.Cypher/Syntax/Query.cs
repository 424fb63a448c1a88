using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Whether a query runs, only shows its plan, or runs and counts the rows of each operator.</summary>
enum QueryMode
{
    Run,
    Explain,
    Profile,
}

/// <summary>The whole text: its mode and one statement.</summary>
sealed record Query(SourceSpan Span, string Text, QueryMode Mode, Statement Statement) : SyntaxNode(Span)
{
    /// <summary>What stands behind CYPHER.</summary>
    public IReadOnlyList<CypherOption> Options { get; init; } = [];
}

/// <summary><c>name=value</c> behind CYPHER; without a name the version of the language.</summary>
sealed record CypherOption(SourceSpan Span, Name? Name, string Value) : SyntaxNode(Span);

/// <summary>Either a <see cref="QueryBody"/> or a <see cref="SchemaCommand"/>.</summary>
abstract record Statement(SourceSpan Span) : SyntaxNode(Span);

/// <summary>Single queries joined by UNION; one part is a query without UNION. Also the inside of <c>{ }</c>.</summary>
/// <param name="Span">From the first part to the last.</param>
/// <param name="Parts">At least one.</param>
/// <param name="Unions">The UNION between part i and part i + 1.</param>
sealed record QueryBody(
    SourceSpan Span, IReadOnlyList<SingleQuery> Parts, IReadOnlyList<UnionOperator> Unions) : Statement(Span);

sealed record UnionOperator(SourceSpan Span, bool All) : SyntaxNode(Span);

/// <summary>A list of clauses in the order of the text. Which orders are allowed is the binder's knowledge.</summary>
sealed record SingleQuery(SourceSpan Span, IReadOnlyList<Clause> Clauses) : SyntaxNode(Span);
