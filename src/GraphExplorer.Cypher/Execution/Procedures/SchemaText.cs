using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>Indexes and constraints in the words of Neo4j's SHOW commands.</summary>
static class SchemaText
{
    public static string TypeOf(IndexDescription index) => index.Kind switch
    {
        IndexKind.FullText => "FULLTEXT",
        IndexKind.Text => "TEXT",
        _ => "RANGE",
    };

    public static string TypeOf(ConstraintDescription constraint)
    {
        var entity = EntityType(constraint.Entity);
        return constraint.Kind switch
        {
            ConstraintKind.Unique => entity == "NODE" ? "UNIQUENESS" : "RELATIONSHIP_UNIQUENESS",
            ConstraintKind.Key => entity + "_KEY",
            _ => entity + "_PROPERTY_EXISTENCE",
        };
    }

    public static string EntityType(EntityKind entity) => entity == EntityKind.Node ? "NODE" : "RELATIONSHIP";

    /// <summary>Which code keeps an index, as tools expect it by name.</summary>
    public static string Backing(IndexDescription index) => index.Kind switch
    {
        IndexKind.FullText => "fulltext-1.0",
        IndexKind.Text => "text-2.0",
        _ => "range-1.0",
    };

    /// <summary>The command that makes the index again.</summary>
    public static string Create(IndexDescription index, GraphReader graph)
    {
        if (index.Constraint is { } owner && graph.Schema.FindConstraint(owner) is { } constraint)
            return Create(constraint, graph);
        var keys = index.Keys.Select(key => "n." + Quoted(graph.Tokens.Keys.Name(key)));
        var target = Pattern(index.Entity, string.Join('|', index.Tokens.Select(token => Name(index.Entity, token, graph))));
        return index.Kind == IndexKind.FullText
            ? $"CREATE FULLTEXT INDEX {Quoted(index.Name)} FOR {target} ON EACH [{string.Join(", ", keys)}]"
            : $"CREATE {TypeOf(index)} INDEX {Quoted(index.Name)} FOR {target} ON ({string.Join(", ", keys)})";
    }

    public static string Create(ConstraintDescription constraint, GraphReader graph)
    {
        var keys = string.Join(", ", constraint.Keys.Select(key => "n." + Quoted(graph.Tokens.Keys.Name(key))));
        var rule = constraint.Kind switch
        {
            ConstraintKind.Unique => "IS UNIQUE",
            ConstraintKind.Key => $"IS {EntityType(constraint.Entity)} KEY",
            _ => "IS NOT NULL",
        };
        var target = Pattern(constraint.Entity, Name(constraint.Entity, constraint.Token, graph));
        return $"CREATE CONSTRAINT {Quoted(constraint.Name)} FOR {target} REQUIRE ({keys}) {rule}";
    }

    static string Pattern(EntityKind entity, string names) => entity == EntityKind.Node ? $"(n:{names})" : $"()-[n:{names}]-()";

    static string Name(EntityKind entity, int token, GraphReader graph) =>
        Quoted((entity == EntityKind.Node ? graph.Tokens.Labels : graph.Tokens.Types).Name(token));

    static string Quoted(string name) => $"`{name.Replace("`", "``")}`";
}
