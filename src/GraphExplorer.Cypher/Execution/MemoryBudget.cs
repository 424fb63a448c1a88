using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// Bytes that the collecting operators of a run hold, by estimate: rows, groups, lists, strings. The estimate counts a
/// string for each place that holds it, so it errs on the safe side.
/// </summary>
sealed class MemoryBudget(long bytesMax)
{
    public const int ValueBytes = 16;

    /// <summary>Object header, array length and bookkeeping of one row, group or list.</summary>
    public const int ObjectBytes = 48;

    long _held;

    public long Held => _held;

    public void Charge(long bytes)
    {
        _held += bytes;
        if (_held > bytesMax) throw Exceeded();
    }

    public void Release(long bytes) => _held -= bytes;

    /// <summary>Refuses a single value that is larger than the whole budget, before it is made.</summary>
    public void Demand(long bytes)
    {
        if (bytes < 0 || _held + bytes > bytesMax) throw Exceeded();
    }

    /// <summary>Bytes of a value beyond its place in a row. Of long lists three items stand for all.</summary>
    public static long Beyond(in Value value, int depth = 0) => value.Kind switch
    {
        ValueKind.String => 24 + 2L * value.AsString().Length,
        ValueKind.List => OfItems(value.AsList().Span, depth),
        ValueKind.Map => 2 * ObjectBytes + (ObjectBytes / 6L * value.AsMap().Count) + OfItems(value.AsMap().Values, depth),
        ValueKind.Path => ObjectBytes + 16L * value.AsPath().Length,
        ValueKind.Bytes => ObjectBytes + value.AsBytes().Span.Length,
        _ => 0,
    };

    static long OfItems(ReadOnlySpan<Value> items, int depth)
    {
        const int depthMax = 8;
        long bytes = ObjectBytes + (long)ValueBytes * items.Length;
        if (items.Length == 0 || depth == depthMax) return bytes;
        if (items.Length > 3)
            return bytes + (Beyond(items[0], depth + 1) + Beyond(items[items.Length / 2], depth + 1)
                + Beyond(items[^1], depth + 1)) * items.Length / 3;
        foreach (var item in items) bytes += Beyond(item, depth + 1);
        return bytes;
    }

    CypherException Exceeded() => ErrorCode.MemoryLimit
        .At(null, (bytesMax + (1 << 20) - 1) >> 20)
        .WithHint($"Return or collect less, or raise {nameof(CypherOptions.MemoryBytesMax)}.");
}
