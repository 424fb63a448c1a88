using System.Collections.Immutable;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>Sentences about broken constraints, with the names that people gave.</summary>
static class ConstraintText
{
    public static string Taken(Tokens tokens, IndexDescription index, Value key, long other)
    {
        var (entity, name) = Subject(tokens, index.Entity, index.Tokens[0]);
        return $"{entity} {other} with {name} already has {Keys(tokens, index.Keys)} = {ValueText.Show(key)}"
            + (index.Constraint is { } constraint ? $", which constraint `{constraint}` allows once" : "");
    }

    public static string Missing(Tokens tokens, ConstraintDescription constraint, long id)
    {
        var (entity, name) = Subject(tokens, constraint.Entity, constraint.Token);
        return $"{entity} {id} with {name} must have {Keys(tokens, constraint.Keys)}, "
            + $"as constraint `{constraint.Name}` demands";
    }

    public static string WrongType(Tokens tokens, ConstraintDescription constraint, long id)
    {
        var (entity, name) = Subject(tokens, constraint.Entity, constraint.Token);
        return $"{entity} {id} with {name} must have {Keys(tokens, constraint.Keys)} of the type {constraint.Type}, "
            + $"as constraint `{constraint.Name}` demands";
    }

    static (string Entity, string Name) Subject(Tokens tokens, EntityKind entity, int token) =>
        entity == EntityKind.Node
            ? ("Node", $"label `{tokens.Labels.Name(token)}`")
            : ("Relationship", $"type `{tokens.Types.Name(token)}`");

    static string Keys(Tokens tokens, ImmutableArray<int> keys) =>
        string.Join(", ", keys.Select(key => $"`{tokens.Keys.Name(key)}`"));
}
