using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>Indexes and constraints in the words of Neo4j's SHOW commands.</summary>
static class SchemaText
{
    public static string TypeOf(IndexDescription index) => index.Kind.ToString().ToUpperInvariant();

    public static string TypeOf(ConstraintDescription constraint)
    {
        var entity = EntityType(constraint.Entity);
        return constraint.Kind switch
        {
            ConstraintKind.Unique => entity == "NODE" ? "UNIQUENESS" : "RELATIONSHIP_UNIQUENESS",
            ConstraintKind.Key => entity + "_KEY",
            ConstraintKind.Type => entity + "_PROPERTY_TYPE",
            _ => entity + "_PROPERTY_EXISTENCE",
        };
    }

    public static string EntityType(EntityKind entity) => entity == EntityKind.Node ? "NODE" : "RELATIONSHIP";

    /// <summary>Which code keeps an index, as tools expect it by name.</summary>
    public static string Provider(IndexDescription index) => IndexOptions.ProviderOf(index.Kind switch
    {
        IndexKind.FullText => Syntax.IndexKind.FullText,
        IndexKind.Text => Syntax.IndexKind.Text,
        IndexKind.Point => Syntax.IndexKind.Point,
        IndexKind.Lookup => Syntax.IndexKind.Lookup,
        _ => Syntax.IndexKind.Range,
    });

    public static Value Options(IndexDescription index)
    {
        var config = index.Kind == IndexKind.FullText
            ? MapValue.Of(
                ("fulltext.analyzer", Value.Of(IndexOptions.Analyzers[0])), ("fulltext.eventually_consistent", Value.False))
            : MapValue.Empty;
        return Value.Of(MapValue.Of(("indexConfig", Value.Of(config)), ("indexProvider", Value.Of(Provider(index)))));
    }

    /// <summary>The command that makes the index again.</summary>
    public static string Create(IndexDescription index, GraphReader graph)
    {
        if (index.Constraint is { } owner && graph.Schema.FindConstraint(owner) is { } constraint)
            return Create(constraint, graph);
        var start = $"CREATE {TypeOf(index)} INDEX {Quoted(index.Name)} FOR";
        var target = Pattern(index.Entity, string.Join('|', index.Tokens.Select(token => Name(index.Entity, token, graph))));
        var keys = Keys(index.Entity, index.Keys, graph);
        return index.Kind switch
        {
            IndexKind.FullText => $"{start} {target} ON EACH [{keys}]",
            IndexKind.Lookup => $"{start} " + (index.Entity == EntityKind.Node ? "(n) ON EACH labels(n)" : "()-[r]-() ON EACH type(r)"),
            _ => $"{start} {target} ON ({keys})",
        };
    }

    public static string Create(ConstraintDescription constraint, GraphReader graph)
    {
        var rule = constraint.Kind switch
        {
            ConstraintKind.Unique => "IS UNIQUE",
            ConstraintKind.Key => $"IS {EntityType(constraint.Entity)} KEY",
            ConstraintKind.Type => $"IS :: {constraint.Type}",
            _ => "IS NOT NULL",
        };
        var target = Pattern(constraint.Entity, Name(constraint.Entity, constraint.Token, graph));
        var keys = Keys(constraint.Entity, constraint.Keys, graph);
        return $"CREATE CONSTRAINT {Quoted(constraint.Name)} FOR {target} REQUIRE ({keys}) {rule}";
    }

    static string Keys(EntityKind entity, IEnumerable<int> keys, GraphReader graph)
    {
        var variable = entity == EntityKind.Node ? "n" : "r";
        return string.Join(", ", keys.Select(key => $"{variable}.{Quoted(graph.Tokens.Keys.Name(key))}"));
    }

    static string Pattern(EntityKind entity, string names) => entity == EntityKind.Node ? $"(n:{names})" : $"()-[r:{names}]-()";

    static string Name(EntityKind entity, int token, GraphReader graph) =>
        Quoted((entity == EntityKind.Node ? graph.Tokens.Labels : graph.Tokens.Types).Name(token));

    static string Quoted(string name) => $"`{name.Replace("`", "``")}`";
}
