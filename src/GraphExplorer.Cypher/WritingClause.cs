using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher;

/// <summary>Finds the first clause of a query that writes, for the message that refuses it.</summary>
static class WritingClause
{
    public static (string What, SourceSpan? Span) Of(BoundQuery query) => query.Statement switch
    {
        BoundSchemaCommand command => ("A schema command", SpanOf(command)),
        BoundBody body when Find(body) is { } clause => (NameOf(clause), clause.Span),
        _ => ("Writing", null),
    };

    static SourceSpan? SpanOf(BoundSchemaCommand command) => command switch
    {
        BoundCreateIndex create => create.Target.Span,
        BoundCreateConstraint create => create.Target.Span,
        _ => command.Name.Span,
    };

    static BoundClause? Find(BoundBody body) =>
        body.Queries.SelectMany(q => q.Parts).SelectMany(p => p.Clauses).Select(Find).FirstOrDefault(c => c is not null);

    static BoundClause? Find(BoundClause clause) => clause switch
    {
        BoundCallSubquery call => Find(call.Body),
        BoundCallProcedure { Procedure.Mode: ProcedureMode.Write or ProcedureMode.Schema } => clause,
        BoundCreate or BoundMerge or BoundSet or BoundRemove or BoundDelete or BoundForeach => clause,
        _ => null,
    };

    static string NameOf(BoundClause clause) => clause switch
    {
        BoundCreate => "CREATE",
        BoundMerge => "MERGE",
        BoundSet => "SET",
        BoundRemove => "REMOVE",
        BoundDelete => "DELETE",
        BoundForeach => "FOREACH",
        BoundCallProcedure call => $"The procedure {call.Procedure.Name}",
        _ => "Writing",
    };
}
