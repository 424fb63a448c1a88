using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>What is attached to a transaction (Neo4j 5, "Procedures", tx.*), as SHOW TRANSACTIONS shows it.</summary>
static class TransactionProcedures
{
    public static IEnumerable<Procedure> All =>
    [
        new(new ProcedureSignature("tx.getMetaData", [], [new("metadata", StaticType.Map)])
        {
            Mode = ProcedureMode.Dbms,
            Description = "What the client, or tx.setMetaData, has attached to this transaction.",
        }, (run, _) => [[Value.Of(run.Transaction?.Metadata ?? MapValue.Empty)]]),
        new(new ProcedureSignature("tx.setMetaData", [new("data", StaticType.Map)], [])
        {
            Mode = ProcedureMode.Dbms,
            Description = "Attaches a map to this transaction, in place of what was there.",
        }, Set),
    ];

    static IEnumerable<Value[]> Set(QueryRun run, Value[] arguments)
    {
        if (run.Transaction is { } transaction && arguments[0].IsMap) transaction.Metadata = arguments[0].AsMap();
        return [];
    }
}
