using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// What a property may hold (openCypher 9, "Property types"; Neo4j 5, "Property, structural, and constructed values"):
/// booleans, numbers, strings, bytes, temporal values, points, and lists of one of these types without nulls.
/// </summary>
static class PropertyRules
{
    /// <summary>Bytes of a node or relationship without properties, by estimate.</summary>
    public const int EntityBytes = 96;

    /// <summary>Bytes of a property beside its value: its place in a column and in the set of what has changed.</summary>
    const int PlaceBytes = 24;

    /// <summary>Bytes of a property in memory, by estimate.</summary>
    public static long BytesOf(Value value) => PlaceBytes + value.Kind switch
    {
        ValueKind.String => 24 + (long)value.AsString().Length * sizeof(char),
        ValueKind.Bytes => 24 + value.AsBytes().Span.Length,
        ValueKind.List => value.AsList() is { Count: > 0 } list
            ? list.Count * (16 + (list[0].IsString ? 24L + list[0].AsString().Length * sizeof(char) : 0))
            : 0,
        _ => 0,
    };

    public static void Demand(Value value, StoreOptions options)
    {
        if (Fault(value) is { } fault) throw ErrorCode.InvalidPropertyType.At(null, fault);
        switch (value.Kind)
        {
            case ValueKind.String: DemandSize((long)value.AsString().Length * sizeof(char), options); break;
            case ValueKind.Bytes: DemandSize(value.AsBytes().Span.Length, options); break;
            case ValueKind.List: DemandSize(SizeOf(value.AsList(), options), options); break;
        }
    }

    /// <summary>What a property cannot be, in words; null for a value that it can.</summary>
    public static string? Fault(Value value) => value.Kind switch
    {
        ValueKind.Map => "A map",
        ValueKind.Node => "A node",
        ValueKind.Relationship => "A relationship",
        ValueKind.Path => "A path",
        ValueKind.List => FaultOf(value.AsList()),
        _ => null,
    };

    static string? FaultOf(ListValue list)
    {
        foreach (var item in list.Span)
        {
            if (item.IsNull) return "A list with a null in it";
            if (item.IsList) return "A list of lists";
            if (Fault(item) is { } fault) return fault;
            if (item.Kind != list[0].Kind && !(item.IsNumber && list[0].IsNumber))
                return "A list of values of different types";
        }
        return null;
    }

    static long SizeOf(ListValue list, StoreOptions options)
    {
        long size = 0;
        foreach (var item in list.Span)
        {
            Demand(item, options);
            size += 16 + (item.TryString(out var text) ? text.Length * sizeof(char) : 0);
        }
        return size;
    }

    static void DemandSize(long bytes, StoreOptions options)
    {
        if (bytes > options.PropertyBytesMax)
            throw ErrorCode.InvalidPropertyType.At(
                null, $"A value of {bytes:N0} bytes (the limit is {options.PropertyBytesMax:N0})");
    }
}
