using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>Full-text search (Neo4j 5, "Full-text indexes").</summary>
static class TextProcedures
{
    const int HitsMax = 10_000;

    public static IEnumerable<Procedure> All =>
    [
        new(Signature("db.index.fulltext.queryNodes", "node", StaticType.Node),
            (run, arguments) => Search(run, arguments, EntityKind.Node)),
        new(Signature("db.index.fulltext.queryRelationships", "relationship", StaticType.Relationship),
            (run, arguments) => Search(run, arguments, EntityKind.Relationship)),
        new(new ProcedureSignature("db.index.fulltext.listAvailableAnalyzers", [],
            [
                new("analyzer", StaticType.String), new("description", StaticType.String),
                new("stopwords", StaticType.List),
            ])
        {
            Description = "The ways in which full-text indexes cut texts into words.",
        }, (_, _) => [[Value.Of("standard-no-stop-words"), Value.Of("Words without accents, in lower case."), Value.Of(ListValue.Empty)]]),
    ];

    static ProcedureSignature Signature(string name, string output, StaticType type) => new(
        name,
        [
            new("indexName", StaticType.String), new("queryString", StaticType.String),
            new("options", StaticType.Map, "{}"),
        ],
        [new(output, type), new("score", StaticType.Float)])
    {
        Description = $"The {output}s that a full-text index finds for a query in Lucene's syntax, best first.",
    };

    static IEnumerable<Value[]> Search(QueryRun run, Value[] arguments, EntityKind kind)
    {
        if (!arguments[0].TryString(out var name) || !arguments[1].TryString(out var query))
            throw ErrorCode.InvalidArgumentTypeAtRuntime.At(null, "A full-text search takes the name of an index and a query");
        var index = run.Graph.Schema.FindIndex(name) is { Kind: IndexKind.FullText } found && found.Entity == kind
            ? found
            : throw ErrorCode.ProcedureCallFailed.At(null, $"There is no full-text index `{name}` over {kind.ToString().ToLowerInvariant()}s");
        var options = arguments.Length > 2 && arguments[2].IsMap ? arguments[2].AsMap() : MapValue.Empty;
        var skip = options["skip"].TryInteger(out var skipped) ? (int)Math.Clamp(skipped, 0, HitsMax) : 0;
        var limit = options["limit"].TryInteger(out var wanted) ? (int)Math.Clamp(wanted, 0, HitsMax) : HitsMax;
        foreach (var hit in run.Graph.SearchText(index, query, Math.Min(HitsMax, skip + limit), run.Limits.Cancellation).Skip(skip))
        {
            run.Tick();
            run.Hits++;
            var entity = kind == EntityKind.Node ? Value.Node(hit.Entity) : Value.Relationship(hit.Entity);
            yield return [entity, Value.Of(hit.Score)];
        }
    }
}
