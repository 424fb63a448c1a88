using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Cypher.Tests.Notation;
using GraphExplorer.Cypher.Values;
using GraphExplorer.Cypher.Values.Temporal;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>
/// Values as the driver's process writes and reads them: null, booleans and strings as themselves, every other as a list
/// whose first element is the type. Numbers are texts, since those of JSON end at 2^53.
/// </summary>
static class DriverValues
{
    /// <summary>A parameter for the driver.</summary>
    public static JsonNode? Write(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => JsonValue.Create(value.AsBoolean()),
        ValueKind.String => JsonValue.Create(value.AsString()),
        ValueKind.Integer => new JsonArray("integer", value.AsInteger().ToString(CultureInfo.InvariantCulture)),
        ValueKind.Float => new JsonArray("float", Javascript(value.AsFloat())),
        ValueKind.List => new JsonArray("list", new JsonArray([.. value.AsList().Select(Write)])),
        ValueKind.Map => new JsonArray("map", new JsonArray([.. value.AsMap().Select(e => new JsonArray(e.Key, Write(e.Value)))])),
        _ => throw new InvalidOperationException($"The suite has no parameters of the kind {value.Kind}."),
    };

    /// <summary>A value that the driver gave.</summary>
    public static Written Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => new WrittenScalar(Value.Null),
        JsonValueKind.True => new WrittenScalar(Value.True),
        JsonValueKind.False => new WrittenScalar(Value.False),
        JsonValueKind.String => new WrittenScalar(Value.Of(value.GetString()!)),
        _ => ReadTagged(value[0].GetString()!, value),
    };

    static Written ReadTagged(string type, JsonElement value) => type switch
    {
        "integer" => new WrittenScalar(Value.Of(Integer(value, 1))),
        "float" => new WrittenScalar(Value.Of(Float(value[1].GetString()!))),
        "list" => new WrittenList([.. value[1].EnumerateArray().Select(Read)]),
        "map" => ReadMap(value[1]),
        "node" => ReadNode(value),
        "relationship" => ReadRelationship(value),
        "path" => new WrittenPath(
            [.. value[1].EnumerateArray().Select(ReadNode)],
            [.. value[2].EnumerateArray().Select(step => (ReadRelationship(step[0]), step[1].GetBoolean()))]),
        _ => new WrittenScalar(Value.Of(ReadOther(type, value).ToString())),
    };

    static WrittenMap ReadMap(JsonElement entries) =>
        new([.. entries.EnumerateArray().Select(e => (e[0].GetString()!, Read(e[1])))]);

    static WrittenNode ReadNode(JsonElement node) =>
        new([.. node[1].EnumerateArray().Select(l => l.GetString()!)], ReadMap(node[2]));

    static WrittenRelationship ReadRelationship(JsonElement relationship) =>
        new(relationship[1].GetString()!, ReadMap(relationship[2]));

    /// <summary>Types that the suite writes as strings.</summary>
    static Value ReadOther(string type, JsonElement value) => type switch
    {
        "date" => Value.Of(Date(value)),
        "localtime" => Value.Of(Time(value, 1)),
        "time" => Value.Of(new TimeValue(Time(value, 1).NanoOfDay, (int)Integer(value, 5))),
        "localdatetime" => Value.Of(new LocalDateTimeValue(Date(value), Time(value, 4))),
        "datetime" => Value.Of(new DateTimeValue(Date(value), Time(value, 4), (int)Integer(value, 8), value[9].GetString())),
        "duration" => Value.Of(new DurationValue(Integer(value, 1), Integer(value, 2), Integer(value, 3), (int)Integer(value, 4))),
        "point" => Value.Of(new PointValue((int)Integer(value, 1), Float(value[2].GetString()!), Float(value[3].GetString()!),
            value[4].ValueKind == JsonValueKind.Null ? null : Float(value[4].GetString()!))),
        _ => throw new InvalidDataException($"The driver's process wrote a value of the type {type}."),
    };

    static DateValue Date(JsonElement value) => DateValue.Of(Integer(value, 1), (int)Integer(value, 2), (int)Integer(value, 3));

    static LocalTimeValue Time(JsonElement value, int first) => new(
        ((Integer(value, first) * 60 + Integer(value, first + 1)) * 60 + Integer(value, first + 2)) * 1_000_000_000
        + Integer(value, first + 3));

    static long Integer(JsonElement value, int index) =>
        long.Parse(value[index].GetString()!, CultureInfo.InvariantCulture);

    static double Float(string text) => text switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    static string Javascript(double value) => value switch
    {
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
