using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>Functions over values of any type.</summary>
static class ValueFunctions
{
    public static IEnumerable<NamedBody> All =>
    [
        new("coalesce", (_, a) => Coalesce(a)),
        new("nullIf", (_, a) => Equality.Equal(a[0], a[1]) == true ? default : a[0]),
        new("exists", (_, a) => Value.Of(!a[0].IsNull)),
        new("valueType", (_, a) => Value.Of(TypeText.Of(a[0]))),
        new("randomUUID", (_, _) => Value.Of(Guid.NewGuid().ToString())),
        new("timestamp", (run, _) => Value.Of(run.Clock.StatementTime.ToUnixTimeMilliseconds())),
        NamedBody.Strict("isEmpty", (_, a) => Value.Of(Size("isEmpty", a[0], isMapAllowed: true) == 0)),
        NamedBody.Strict("size", (_, a) => Value.Of(Size("size", a[0], isMapAllowed: false))),
    ];

    static Value Coalesce(ReadOnlySpan<Value> arguments)
    {
        foreach (var argument in arguments)
            if (!argument.IsNull)
                return argument;
        return default;
    }

    static long Size(string name, Value value, bool isMapAllowed) => value.Kind switch
    {
        ValueKind.String => CodePoints.Count(value.AsString()),
        ValueKind.List => value.AsList().Count,
        ValueKind.Map when isMapAllowed => value.AsMap().Count,
        _ => throw Wrong.Type(name, isMapAllowed ? "a LIST, MAP or STRING" : "a LIST or STRING", value),
    };
}
