using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>
/// Waiting for indexes and their statistics (Neo4j 5, "Procedures"). An index is filled when CREATE INDEX returns and its
/// counts are exact at any time, so there is nothing to wait for; a name that does not exist is refused all the same.
/// </summary>
static class IndexProcedures
{
    static readonly ProcedureArgument s_name = new("indexName", StaticType.String);
    static readonly ProcedureArgument s_timeout = new("timeOutSeconds", StaticType.Integer, "300");

    public static IEnumerable<Procedure> All =>
    [
        Of("db.awaitIndex", "Waits until an index is filled, which it always is here.", [s_name, s_timeout], DemandIndex),
        Of("db.awaitIndexes", "Waits until all indexes are filled, which they always are here.", [s_timeout], (_, _) => []),
        Of("db.resampleIndex", "Counts the entries of an index anew; the counts are always exact here.", [s_name], DemandIndex),
        Of("db.resampleOutdatedIndexes", "Counts the entries of all indexes anew; the counts are always exact here.", [],
            (_, _) => []),
        Of("db.prepareForReplanning", "Makes ready for new plans; counts are always exact here.",
            [new("timeOutSeconds", StaticType.Integer, "240")], (_, _) => []),
        Of("db.index.fulltext.awaitEventuallyConsistentIndexRefresh",
            "Waits until full-text indexes have taken over the last commits, which they always have here.", [], (_, _) => []),
    ];

    static Procedure Of(string name, string description, ProcedureArgument[] inputs, ProcedureBody body) =>
        new(new ProcedureSignature(name, inputs, []) { Description = description }, body);

    static IEnumerable<Value[]> DemandIndex(QueryRun run, Value[] arguments)
    {
        var name = arguments[0].TryString(out var text) ? text : "";
        return run.Graph.Schema.FindIndex(name) is not null
            ? []
            : throw ErrorCode.ProcedureCallFailed.At(null, $"There is no index `{name}`").WithHint("SHOW INDEXES lists them");
    }
}
