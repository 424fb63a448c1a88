using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>
/// Counts of the graph and its names (Neo4j 5, "Procedures", db.stats.*). Queries are not collected here: the procedures
/// that would begin and end that say so.
/// </summary>
static class StatisticsProcedures
{
    static readonly ProcedureArgument s_section = new("section", StaticType.String);
    static readonly ProcedureArgument s_config = new("config", StaticType.Map, "{}");

    static readonly ProcedureOutput[] s_outcome =
    [
        new("section", StaticType.String), new("success", StaticType.Boolean), new("message", StaticType.String),
    ];

    static readonly ProcedureOutput[] s_data = [new("section", StaticType.String), new("data", StaticType.Map)];

    public static IEnumerable<Procedure> All =>
    [
        Of("db.stats.collect", "Would begin to collect queries.", [s_section, s_config], s_outcome, Refuse),
        Of("db.stats.stop", "Would end to collect queries.", [s_section], s_outcome, Refuse),
        Of("db.stats.clear", "Would forget collected queries.", [s_section], s_outcome, Refuse),
        Of("db.stats.status", "Whether queries are being collected.", [],
            [new("section", StaticType.String), new("status", StaticType.String), new("data", StaticType.Map)],
            (_, _) => [[Value.Of("QUERIES"), Value.Of("idle"), Value.Of(MapValue.Empty)]]),
        Of("db.stats.retrieve", "The section 'GRAPH COUNTS' or 'TOKENS'.", [s_section, s_config], s_data, Retrieve),
        Of("db.stats.retrieveAllAnonymized", "The section 'GRAPH COUNTS' without names.",
            [new("graphToken", StaticType.String), s_config], s_data,
            (run, _) => [[Value.Of("GRAPH COUNTS"), Value.Of(Counts(run, anonymous: true))]]),
    ];

    static Procedure Of(
        string name, string description, ProcedureArgument[] inputs, ProcedureOutput[] outputs, ProcedureBody body) =>
        new(new ProcedureSignature(name, inputs, outputs) { Description = description }, body);

    static IEnumerable<Value[]> Refuse(QueryRun run, Value[] arguments) =>
        [[arguments[0], Value.False, Value.Of("Queries are not collected here.")]];

    static IEnumerable<Value[]> Retrieve(QueryRun run, Value[] arguments)
    {
        var section = arguments[0].TryString(out var text) ? text.ToUpperInvariant() : "";
        return section switch
        {
            "GRAPH COUNTS" => [[Value.Of(section), Value.Of(Counts(run, anonymous: false))]],
            "TOKENS" => [[Value.Of(section), Value.Of(Tokens(run))]],
            _ => throw ErrorCode.ProcedureCallFailed.At(null, $"There is no section '{text}'")
                .WithHint("sections: GRAPH COUNTS, TOKENS"),
        };
    }

    static MapValue Tokens(QueryRun run) => MapValue.Of(
        ("labels", Names(run.Graph.Tokens.Labels)), ("relationshipTypes", Names(run.Graph.Tokens.Types)),
        ("propertyKeys", Names(run.Graph.Tokens.Keys)));

    static Value Names(TokenTable table) =>
        Value.Of(Enumerable.Range(0, table.Count).Select(token => Value.Of(table.Name(token))).ToArray());

    static MapValue Counts(QueryRun run, bool anonymous)
    {
        var (tokens, counts) = (run.Graph.Tokens, run.Graph.Statistics);
        var nodes = new List<Value> { Value.Of(MapValue.Of(("count", Value.Of(counts.Nodes)))) };
        for (var label = 0; label < tokens.Labels.Count; label++)
        {
            nodes.Add(Value.Of(MapValue.Of(
                ("count", Value.Of(counts.NodesWithLabel(label))), ("label", Name(tokens.Labels, label, "L")))));
        }
        var relationships = new List<Value> { Value.Of(MapValue.Of(("count", Value.Of(counts.Relationships)))) };
        for (var type = 0; type < tokens.Types.Count; type++)
        {
            relationships.Add(Value.Of(MapValue.Of(
                ("count", Value.Of(counts.RelationshipsOfType(type))), ("relationshipType", Name(tokens.Types, type, "R")))));
        }
        return MapValue.Of(("nodes", Value.Of(nodes.ToArray())), ("relationships", Value.Of(relationships.ToArray())));

        Value Name(TokenTable table, int token, string letter) =>
            Value.Of(anonymous ? $"{letter}{token}" : table.Name(token));
    }
}
