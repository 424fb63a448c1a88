using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The graph of the schema (Neo4j 5, db.schema.visualization): a node for each label, a relationship for each type between
/// two labels. They are not stored; their ids are negative and say what they stand for, so that any reader can answer
/// for them.
/// </summary>
static class SchemaGraph
{
    /// <summary>Bits of a token within the id of a relationship.</summary>
    const int TokenBits = 20;

    const long TokenMask = (1 << TokenBits) - 1;

    /// <summary>Keys of the properties of such entities, by the complement of their negative tokens.</summary>
    static readonly string[] s_keys = ["name", "indexes", "constraints"];

    public static long NodeOf(int label) => ~(long)label;

    public static long RelationshipOf(int from, int type, int to) =>
        ~(((long)from << (2 * TokenBits)) | ((long)type << TokenBits) | (uint)to);

    public static int LabelOf(long node) => (int)~node;

    public static RelationshipEnds EndsOf(long relationship)
    {
        var parts = ~relationship;
        return new(
            (int)((parts >> TokenBits) & TokenMask), NodeOf((int)(parts >> (2 * TokenBits))), NodeOf((int)(parts & TokenMask)));
    }

    public static string KeyName(int key) => s_keys[~key];

    public static void NodeProperties(GraphReader graph, long node, List<Property> into)
    {
        var label = LabelOf(node);
        into.Add(new(~0, Value.Of(graph.Tokens.Labels.Name(label))));
        var indexes = graph.Schema.Indexes.Where(i => i.Entity == EntityKind.Node && i.Constraint is null && i.Tokens.Contains(label));
        into.Add(new(~1, Texts(indexes.Select(i => string.Join(',', i.Keys.Select(graph.Tokens.Keys.Name))))));
        var constraints = graph.Schema.Constraints.Where(c => c.Entity == EntityKind.Node && c.Token == label);
        into.Add(new(~2, Texts(constraints.Select(c => c.Name))));
    }

    public static void RelationshipProperties(GraphReader graph, long relationship, List<Property> into) =>
        into.Add(new(~0, Value.Of(graph.Tokens.Types.Name(EndsOf(relationship).Type))));

    /// <summary>The property with a key of the store, which is looked for by its name.</summary>
    public static Value PropertyIn(GraphReader graph, List<Property> properties, int key)
    {
        var name = graph.Tokens.Keys.Name(key);
        return properties.FirstOrDefault(property => KeyName(property.Key) == name).Value;
    }

    static Value Texts(IEnumerable<string> texts) => Value.Of(texts.Select(text => Value.Of(text)).ToArray());
}
