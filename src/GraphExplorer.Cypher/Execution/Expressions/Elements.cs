using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution.Functions;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>Parts of values: <c>x.key</c>, <c>x[i]</c>, <c>x[a..b]</c>.</summary>
static class Elements
{
    public static Value Property(in Value target, KeyToken key, QueryRun run, SourceSpan? span)
    {
        switch (target.Kind)
        {
            case ValueKind.Null:
                return default;
            case ValueKind.Node:
                run.Hits++;
                return run.Graph.NodeProperty(target.AsNode(), key.In(run.Graph));
            case ValueKind.Relationship:
                run.Hits++;
                return run.Graph.RelationshipProperty(target.AsRelationship(), key.In(run.Graph));
            case ValueKind.Map:
                return target.AsMap()[key.Name];
            case ValueKind.Point:
                return SpatialFunctions.Component(target.AsPoint(), key.Name);
            case >= ValueKind.Date and <= ValueKind.Duration:
                return TemporalFunctions.Component(target, key.Name, span);
            default:
                throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
                    span, $"{Name(target)} has no properties, so `.{key.Name}` cannot be read");
        }
    }

    /// <summary><c>target[index]</c></summary>
    public static Value At(Value target, Value index, QueryRun run)
    {
        if (target.IsNull || index.IsNull) return default;
        if (target.IsList)
        {
            if (!index.TryInteger(out var place)) throw ErrorCode.ListElementAccessByNonInteger.At(null, Name(index));
            var list = target.AsList();
            if (place < 0) place += list.Count;
            return place >= 0 && place < list.Count ? list[(int)place] : default;
        }
        if (target.IsMap)
            return index.IsString ? target.AsMap()[index.AsString()] : throw ErrorCode.MapElementAccessByNonString.At(null, Name(index));
        if (!target.IsNode && !target.IsRelationship && !target.IsTemporal && target.Kind != ValueKind.Point)
            throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
                null, $"{Name(target)} has no elements or properties that could be read");
        if (!index.IsString) throw ErrorCode.PropertyAccessByNonString.At(null, Name(index));
        return Property(target, new KeyToken(index.AsString()), run, null);
    }

    /// <summary><c>list[from..to]</c>: ends count from the back when negative, and are cut to the list.</summary>
    public static Value Slice(in Value target, in Value from, in Value to)
    {
        if (target.IsNull || from.IsNull || to.IsNull) return default;
        if (!target.IsList)
            throw ErrorCode.InvalidArgumentTypeAtRuntime.At(null, $"Only a list can be cut, not {Name(target)}");
        if (!from.TryInteger(out var start) || !to.TryInteger(out var end))
            throw ErrorCode.InvalidArgumentTypeAtRuntime.At(null, "The ends of a slice are integers");
        var list = target.AsList();
        var first = Place(start, list.Count);
        var behind = Place(end, list.Count);
        return Value.Of(behind <= first ? ListValue.Empty : list.Slice(first, behind - first));

        static int Place(long place, int count) => (int)Math.Clamp(place < 0 ? place + count : place, 0, count);
    }

    /// <summary>All properties of a node or relationship, or the entries of a map.</summary>
    public static IEnumerable<KeyValuePair<string, Value>> Properties(in Value of, QueryRun run, SourceSpan? span)
    {
        if (of.IsMap) return of.AsMap();
        if (!of.IsNode && !of.IsRelationship)
            throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
                span, $"Properties belong to a node, a relationship or a map, not to {Name(of)}");
        var found = PropertiesOf(of, run);
        return found.Select(property => KeyValuePair.Create(run.Graph.Tokens.Keys.Name(property.Key), property.Value));
    }

    public static List<Property> PropertiesOf(in Value entity, QueryRun run)
    {
        var found = new List<Property>();
        if (entity.IsNode) run.Graph.NodeProperties(entity.AsNode(), found);
        else run.Graph.RelationshipProperties(entity.AsRelationship(), found);
        run.Hits += 1 + found.Count;
        return found;
    }

    static string Name(in Value value) => KindNames.WithArticle(value.Kind);
}
