using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>From the type that a constraint names to what the store checks.</summary>
static class PropertyTypes
{
    public static PropertyType Of(TypeReference type)
    {
        if (type.Alternatives.Count > 0) return type.Alternatives.Select(Of).Aggregate((one, other) => one.Or(other));
        return type.Element is { } element ? PropertyType.ListOf(KindOf(element)) : PropertyType.Of(KindOf(type));
    }

    static ValueKind KindOf(TypeReference type) =>
        Enum.GetValues<ValueKind>().First(kind => KindNames.Of(kind) == type.Text);
}
