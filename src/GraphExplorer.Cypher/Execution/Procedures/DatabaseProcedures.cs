using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>What the database says of itself (Neo4j 5, "Procedures").</summary>
static class DatabaseProcedures
{
    public static IEnumerable<Procedure> All =>
    [
        new(new ProcedureSignature("dbms.components", [],
            [
                new("name", StaticType.String), new("versions", StaticType.List), new("edition", StaticType.String),
            ])
        {
            Mode = ProcedureMode.Dbms,
            Description = "Name, version and edition of the database.",
        }, Components),
        new(new ProcedureSignature("db.info", [],
            [
                new("id", StaticType.String), new("name", StaticType.String), new("creationDate", StaticType.String),
            ])
        {
            Description = "Identity and name of the database.",
        }, Identity),
        new(new ProcedureSignature("db.ping", [], [new("success", StaticType.Boolean)])
        {
            Description = "Answers true.",
        }, (_, _) => [[Value.True]]),
        new(new ProcedureSignature("db.awaitIndexes", [new("timeOutSeconds", StaticType.Integer, "300")], [])
        {
            Description = "Waits until all indexes are filled, which they always are here.",
        }, (_, _) => []),
    ];

    static IEnumerable<Value[]> Components(QueryRun run, Value[] arguments) =>
        [[Value.Of("GraphExplorer Cypher"), Value.Of([Value.Of(run.Host.Version)]), Value.Of("community")]];

    // The store does not keep its day of birth, so that column is null.
    static IEnumerable<Value[]> Identity(QueryRun run, Value[] arguments) =>
        [[Value.Of(run.Graph.ElementIds.Store.ToString("N").ToUpperInvariant()), Value.Of(run.Host.DatabaseName), default]];
}
