using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>Functions over nodes, relationships and paths; each look-up in the store counts as a hit.</summary>
static class EntityFunctions
{
    public static IEnumerable<NamedBody> All =>
    [
        NamedBody.Strict("id", (_, a) => Value.Of(Id("id", a[0]))),
        NamedBody.Strict("elementId", (run, a) => ElementId(run, a[0])),
        NamedBody.Strict("db.nameFromElementId", (run, a) => DatabaseOf(run, Wrong.Text("db.nameFromElementId", a[0]))),
        NamedBody.Strict("labels", (run, a) => Labels(run, a[0])),
        NamedBody.Strict("type", (run, a) => Value.Of(run.Graph.Tokens.Types.Name(Ends(run, "type", a[0]).Type))),
        NamedBody.Strict("startNode", (run, a) => Value.Node(Ends(run, "startNode", a[0]).Start)),
        NamedBody.Strict("endNode", (run, a) => Value.Node(Ends(run, "endNode", a[0]).End)),
        NamedBody.Strict("keys", (run, a) => Keys(run, a[0])),
        NamedBody.Strict("properties", (run, a) => Properties(run, a[0])),
        NamedBody.Strict("length", (_, a) => Value.Of((long)Path("length", a[0]).Length)),
        NamedBody.Strict("nodes", (_, a) => Value.Of(Convert(Path("nodes", a[0]).Nodes, Value.Node))),
        NamedBody.Strict("relationships", (_, a) => Value.Of(Convert(Path("relationships", a[0]).Relationships, Value.Relationship))),
    ];

    /// <summary>All properties of a node or relationship as a map, keys in the order of their tokens.</summary>
    public static MapValue PropertiesOf(QueryRun run, Value entity)
    {
        var stored = Stored(run, entity);
        var keys = new string[stored.Count];
        var values = new Value[stored.Count];
        for (var i = 0; i < keys.Length; i++)
            (keys[i], values[i]) = (run.Graph.Tokens.Keys.Name(stored[i].Key), stored[i].Value);
        return new MapValue(keys, values);
    }

    static List<Property> Stored(QueryRun run, Value entity)
    {
        var stored = new List<Property>();
        run.Hits++;
        if (entity.IsNode) run.Graph.NodeProperties(entity.AsNode(), stored);
        else run.Graph.RelationshipProperties(entity.AsRelationship(), stored);
        return stored;
    }

    static long Id(string name, Value entity) => entity.Kind switch
    {
        ValueKind.Node => entity.AsNode(),
        ValueKind.Relationship => entity.AsRelationship(),
        _ => throw Wrong.Type(name, "a NODE or RELATIONSHIP", entity),
    };

    static Value ElementId(QueryRun run, Value entity) => Value.Of(entity.IsNode
        ? run.Graph.ElementIds.OfNode(entity.AsNode())
        : run.Graph.ElementIds.OfRelationship(Id("elementId", entity)));

    static Value DatabaseOf(QueryRun run, string elementId) =>
        run.Graph.ElementIds.TryNode(elementId, out _) || run.Graph.ElementIds.TryRelationship(elementId, out _)
            ? Value.Of(run.Host.DatabaseName)
            : throw Wrong.Argument("db.nameFromElementId", $"'{elementId}' is no element id of this database");

    static Value Labels(QueryRun run, Value node)
    {
        if (!node.IsNode) throw Wrong.Type("labels", "a NODE", node);
        run.Hits++;
        var labels = run.Graph.Labels(node.AsNode());
        var names = new Value[labels.Length];
        for (var i = 0; i < names.Length; i++) names[i] = Value.Of(run.Graph.Tokens.Labels.Name(labels[i]));
        return Value.Of(names);
    }

    static RelationshipEnds Ends(QueryRun run, string name, Value relationship)
    {
        if (!relationship.IsRelationship) throw Wrong.Type(name, "a RELATIONSHIP", relationship);
        run.Hits++;
        return run.Graph.Ends(relationship.AsRelationship());
    }

    static Value Keys(QueryRun run, Value value)
    {
        if (value.IsMap) return Value.Of(Array.ConvertAll(value.AsMap().Keys.ToArray(), key => Value.Of(key)));
        _ = Id("keys", value);
        return Value.Of(Stored(run, value).Select(property => Value.Of(run.Graph.Tokens.Keys.Name(property.Key))).ToArray());
    }

    static Value Properties(QueryRun run, Value value)
    {
        if (value.IsMap) return value;
        _ = Id("properties", value);
        return Value.Of(PropertiesOf(run, value));
    }

    static PathValue Path(string name, Value value) => value.IsPath ? value.AsPath() : throw Wrong.Type(name, "a PATH", value);

    static Value[] Convert(ReadOnlySpan<long> ids, Func<long, Value> make)
    {
        var values = new Value[ids.Length];
        for (var i = 0; i < ids.Length; i++) values[i] = make(ids[i]);
        return values;
    }
}
