using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>List functions (openCypher 9, "List functions").</summary>
static class ListFunctions
{
    const int BytesPerItem = 16;

    public static IEnumerable<NamedBody> All =>
    [
        NamedBody.Strict("head", (_, a) => Wrong.List("head", a[0]) is { Count: > 0 } list ? list[0] : default),
        NamedBody.Strict("last", (_, a) => Wrong.List("last", a[0]) is { Count: > 0 } list ? list[^1] : default),
        NamedBody.Strict("tail", (_, a) => Tail(Wrong.List("tail", a[0]))),
        NamedBody.Strict("range", Range),
        NamedBody.Strict("reverse", (_, a) => Reverse(a[0])),
    ];

    static Value Tail(ListValue list) => Value.Of(list.Count == 0 ? list : list.Slice(1, list.Count - 1));

    static Value Reverse(Value value)
    {
        if (value.TryString(out var text)) return Value.Of(CodePoints.Reverse(text));
        var items = Wrong.List("reverse", value).Span.ToArray();
        Array.Reverse(items);
        return Value.Of(items);
    }

    /// <summary>The range of a call of range(); an empty one when an argument is null.</summary>
    public static IntegerRange RangeOf(QueryRun run, Evaluator[] arguments)
    {
        Span<long> bounds = [0, 0, 1];
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = arguments[i](run);
            if (value.IsNull) return default;
            bounds[i] = Bound(value);
        }
        return IntegerRange.Of(bounds[0], bounds[1], bounds[2]);
    }

    static Value Range(QueryRun run, ReadOnlySpan<Value> arguments)
    {
        var range = IntegerRange.Of(Bound(arguments[0]), Bound(arguments[1]), arguments.Length > 2 ? Bound(arguments[2]) : 1);
        run.Memory.Demand(range.Count > long.MaxValue / BytesPerItem ? long.MaxValue : range.Count * BytesPerItem);
        if (range.Count > Array.MaxLength)
            throw ErrorCode.NumberOutOfRange.At(null, $"range(): {range.Count} numbers do not fit in a list");
        var items = new Value[(int)range.Count];
        for (var i = 0; i < items.Length; i++)
        {
            run.Tick();
            items[i] = Value.Of(range[i]);
        }
        return Value.Of(items);
    }

    static long Bound(Value value) => value.TryInteger(out var number)
        ? number
        : throw ErrorCode.InvalidArgumentTypeAtRuntime.At(null, $"range() takes INTEGERs, not {KindNames.WithArticle(value.Kind)}");
}
