using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// What a property may hold (openCypher 9, "Property types"; Neo4j 5, "Property, structural, and constructed values"):
/// booleans, numbers, strings, bytes, temporal values, points, and lists of one of these types without nulls.
/// </summary>
static class PropertyRules
{
    public static void Demand(Value value, StoreOptions options)
    {
        switch (value.Kind)
        {
            case ValueKind.String: DemandSize((long)value.AsString().Length * sizeof(char), options); break;
            case ValueKind.Bytes: DemandSize(value.AsBytes().Span.Length, options); break;
            case ValueKind.List: DemandList(value.AsList(), options); break;
            case ValueKind.Map: throw ErrorCode.InvalidPropertyType.At(null, "A map");
            case ValueKind.Node: throw ErrorCode.InvalidPropertyType.At(null, "A node");
            case ValueKind.Relationship: throw ErrorCode.InvalidPropertyType.At(null, "A relationship");
            case ValueKind.Path: throw ErrorCode.InvalidPropertyType.At(null, "A path");
        }
    }

    static void DemandList(ListValue list, StoreOptions options)
    {
        long size = 0;
        foreach (var item in list)
        {
            if (item.IsNull) throw ErrorCode.InvalidPropertyType.At(null, "A list with a null in it");
            if (item.IsList) throw ErrorCode.InvalidPropertyType.At(null, "A list of lists");
            Demand(item, options);
            if (item.Kind != list[0].Kind && !(item.IsNumber && list[0].IsNumber))
                throw ErrorCode.InvalidPropertyType.At(null, "A list of values of different types");
            size += 16 + (item.TryString(out var text) ? text.Length * sizeof(char) : 0);
        }
        DemandSize(size, options);
    }

    static void DemandSize(long bytes, StoreOptions options)
    {
        if (bytes > options.PropertyBytesMax)
            throw ErrorCode.InvalidPropertyType.At(
                null, $"A value of {bytes:N0} bytes (the limit is {options.PropertyBytesMax:N0})");
    }
}
