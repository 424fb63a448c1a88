using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>What is in the graph: labels, types, keys, and the schema that they make (Neo4j 5, "Procedures", db.*).</summary>
static class GraphProcedures
{
    public static IEnumerable<Procedure> All =>
    [
        new(Signature("db.labels", [new("label", StaticType.String)], "Labels that nodes have."), Labels),
        new(Signature("db.relationshipTypes", [new("relationshipType", StaticType.String)],
            "Types that relationships have."), RelationshipTypes),
        new(Signature("db.propertyKeys", [new("propertyKey", StaticType.String)],
            "Keys that properties have or have had."), PropertyKeys),
        new(Signature("db.schema.visualization",
            [new("nodes", StaticType.ListOf(StaticType.Node)), new("relationships", StaticType.ListOf(StaticType.Relationship))],
            "A graph of the labels, and of the types between them."), Visualization),
        new(Signature("db.schema.nodeTypeProperties",
            [
                new("nodeType", StaticType.String), new("nodeLabels", StaticType.List),
                new("propertyName", StaticType.String), new("propertyTypes", StaticType.List),
                new("mandatory", StaticType.Boolean),
            ], "Properties of nodes by their labels."), (run, _) => EntitySchema.OfNodes(run)),
        new(Signature("db.schema.relTypeProperties",
            [
                new("relType", StaticType.String), new("propertyName", StaticType.String),
                new("propertyTypes", StaticType.List), new("mandatory", StaticType.Boolean),
            ], "Properties of relationships by their types."), (run, _) => EntitySchema.OfRelationships(run)),
    ];

    static ProcedureSignature Signature(string name, ProcedureOutput[] outputs, string description) =>
        new(name, [], outputs) { Description = description };

    /// <summary>A type leads from each label that one of its relationships starts at to each that one ends at, as in Neo4j.</summary>
    static IEnumerable<Value[]> Visualization(QueryRun run, Value[] arguments)
    {
        var (tokens, counts) = (run.Graph.Tokens, run.Graph.Statistics);
        var labels = Enumerable.Range(0, tokens.Labels.Count).Where(label => counts.NodesWithLabel(label) > 0).ToList();
        var relationships = new List<Value>();
        for (var type = 0; type < tokens.Types.Count; type++)
        {
            var ends = labels.Where(label => counts.RelationshipsOf(label, type, Direction.Incoming) > 0).ToList();
            foreach (var start in labels.Where(label => counts.RelationshipsOf(label, type, Direction.Outgoing) > 0))
            {
                run.Tick();
                relationships.AddRange(ends.Select(end => Value.Relationship(SchemaGraph.RelationshipOf(start, type, end))));
            }
        }
        var nodes = labels.Select(label => Value.Node(SchemaGraph.NodeOf(label)));
        return [[Value.Of(nodes.ToArray()), Value.Of(relationships.ToArray())]];
    }

    static IEnumerable<Value[]> Labels(QueryRun run, Value[] arguments)
    {
        var labels = run.Graph.Tokens.Labels;
        for (var token = 0; token < labels.Count; token++)
            if (run.Graph.Statistics.NodesWithLabel(token) > 0)
                yield return [Value.Of(labels.Name(token))];
    }

    static IEnumerable<Value[]> RelationshipTypes(QueryRun run, Value[] arguments)
    {
        var types = run.Graph.Tokens.Types;
        for (var token = 0; token < types.Count; token++)
            if (run.Graph.Statistics.RelationshipsOfType(token) > 0)
                yield return [Value.Of(types.Name(token))];
    }

    static IEnumerable<Value[]> PropertyKeys(QueryRun run, Value[] arguments)
    {
        var keys = run.Graph.Tokens.Keys;
        for (var token = 0; token < keys.Count; token++) yield return [Value.Of(keys.Name(token))];
    }
}
