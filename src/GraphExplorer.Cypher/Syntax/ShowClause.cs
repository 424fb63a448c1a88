using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>
/// SHOW INDEXES and kin, and TERMINATE TRANSACTIONS: a source of rows like a procedure. It is the first clause; only
/// commands on transactions may follow one another.
/// </summary>
sealed record ShowClause(SourceSpan Span, SourceSpan Keyword, ShowKind Kind, YieldItems? Yield, Expression? Where)
    : Clause(Span, Keyword)
{
    /// <summary>Values of the column <c>type</c> that are wanted (SHOW RANGE INDEXES); null for all.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>What is named behind the command: ids of transactions, names of settings or of a database.</summary>
    public IReadOnlyList<Expression> Names { get; init; } = [];
}

enum ShowKind
{
    Indexes,
    Constraints,
    Functions,
    Procedures,
    Databases,

    /// <summary>DEFAULT DATABASE and HOME DATABASE, which are the one database.</summary>
    DefaultDatabase,
    Transactions,
    TerminateTransactions,
    Settings,
}
