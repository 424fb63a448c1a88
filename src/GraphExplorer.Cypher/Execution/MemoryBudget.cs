using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// Bytes that a run holds, by estimate: rows and groups of the collecting operators, changes that are not committed,
/// and every large list, map or string for as long as anybody holds it. Small values beside these are bounded by the
/// number of places in a row. What it holds is taken from the pool of the database in steps.
/// </summary>
sealed class MemoryBudget(long bytesMax, MemoryPool pool) : IDisposable
{
    public const int ValueBytes = 16;

    /// <summary>Object header, array length and bookkeeping of one row, group or list.</summary>
    public const int ObjectBytes = 48;

    /// <summary>Size from which a value is counted on its own.</summary>
    const int LargeFrom = 64 * 1024;

    /// <summary>Bytes that are taken from the pool at a time.</summary>
    const long PoolStep = 1 << 20;

    /// <summary>Items of a nested value that are looked at to estimate its size.</summary>
    const int LooksMax = 64;

    /// <summary>Items of one list that are looked at.</summary>
    const int SamplesOfList = 16;

    /// <summary>Bytes of garbage that may be among the large values before a collection is asked for.</summary>
    readonly long _garbageMax = bytesMax / 2;

    readonly List<(WeakReference<object> Value, long Bytes)> _large = [];
    PoolShare? _share;
    long _held;
    long _heldByLarge;
    long _madeSinceCollection;
    long _room;

    /// <summary>What operators have charged and not released.</summary>
    public long Held => _held;

    public void Charge(long bytes)
    {
        _held += bytes;
        if (_held + _heldByLarge > _room) MakeRoom();
    }

    public void Release(long bytes) => _held -= bytes;

    /// <summary>Refuses a single value that is larger than what is left, before it is made.</summary>
    public void Demand(long bytes)
    {
        if (bytes < LargeFrom && bytes >= 0) return;
        if (bytes < 0 || bytes > bytesMax) throw Exceeded();
        Charge(bytes);
        Release(bytes);
    }

    /// <summary>Counts a value that has just been made, when it is large, until nobody holds it any more.</summary>
    public Value Made(Value value)
    {
        if (value.IsString)
        {
            if (value.AsString().Length >= LargeFrom / sizeof(char)) Count(value.AsString(), Beyond(value));
        }
        else if (value.IsList || value.IsMap) Count(value, Beyond(value));
        return value;
    }

    /// <summary>As <see cref="Made(Value)"/> for a list whose items take so many bytes beyond their places.</summary>
    public Value Made(Value[] items, long beyond)
    {
        var value = Value.Of(items);
        Count(value, ObjectBytes + (long)ValueBytes * items.Length + beyond);
        return value;
    }

    /// <summary>Gives back to the pool what the run has taken.</summary>
    public void Dispose()
    {
        _share?.Dispose();
        _large.Clear();
        (_share, _room) = (null, 0);
    }

    /// <summary>
    /// Bytes of a value beyond its place in a row. Some items of a long list stand for all. A value that is counted on
    /// its own adds nothing to what holds it.
    /// </summary>
    public static long Beyond(in Value value)
    {
        var looks = LooksMax;
        return Beyond(value, ref looks);
    }

    static long Beyond(in Value value, ref int looks) => value.Kind switch
    {
        ValueKind.String => 24 + 2L * value.AsString().Length,
        ValueKind.List => value.AsList().IsCounted ? 0 : OfItems(value.AsList().Span, ref looks),
        ValueKind.Map => value.AsMap().IsCounted
            ? 0
            : 2 * ObjectBytes + (ObjectBytes / 6L * value.AsMap().Count) + OfItems(value.AsMap().Values, ref looks),
        ValueKind.Path => ObjectBytes + 16L * value.AsPath().Length,
        ValueKind.Bytes => ObjectBytes + value.AsBytes().Span.Length,
        _ => 0,
    };

    static long OfItems(ReadOnlySpan<Value> items, ref int looks)
    {
        long bytes = ObjectBytes + (long)ValueBytes * items.Length;
        var step = Math.Max(1, items.Length / SamplesOfList);
        var (sum, samples) = (0L, 0);
        for (var i = 0; i < items.Length && looks > 0; i += step)
        {
            looks--;
            samples++;
            sum += Beyond(items[i], ref looks);
        }
        return samples == 0 ? bytes : bytes + sum * items.Length / samples;
    }

    void Count(in Value value, long bytes)
    {
        if (bytes < LargeFrom) return;
        HeapValue heap = value.IsList ? value.AsList() : value.AsMap();
        if (heap.IsCounted) return;
        heap.IsCounted = true;
        Count(heap, bytes);
    }

    void Count(object value, long bytes)
    {
        _large.Add((new(value), bytes));
        _heldByLarge += bytes;
        _madeSinceCollection += bytes;
        if (_held + _heldByLarge > _room) MakeRoom();
    }

    /// <summary>Takes more from the pool, or finds that some of the large values are garbage by now.</summary>
    void MakeRoom()
    {
        if (_held + _heldByLarge > bytesMax || !TryTake(_held + _heldByLarge))
        {
            Forget();
            if (_held + _heldByLarge > bytesMax && _madeSinceCollection > _garbageMax) Collect();
            if (_held + _heldByLarge > bytesMax) throw Exceeded();
            if (_held + _heldByLarge > _room && !TryTake(_held + _heldByLarge)) throw PoolExceeded();
        }
    }

    bool TryTake(long needed)
    {
        var bytes = (needed - _room + PoolStep - 1) / PoolStep * PoolStep;
        _share ??= new PoolShare(pool);
        if (!_share.TryTake(bytes)) return false;
        _room += bytes;
        return true;
    }

    void Collect()
    {
        GC.Collect();
        _madeSinceCollection = 0;
        Forget();
    }

    void Forget() => _large.RemoveAll(entry =>
    {
        if (entry.Value.TryGetTarget(out _)) return false;
        _heldByLarge -= entry.Bytes;
        return true;
    });

    CypherException Exceeded() => ErrorCode.MemoryLimit
        .At(null, (bytesMax + (1 << 20) - 1) >> 20)
        .WithHint($"Return or collect less, or raise {nameof(CypherOptions.MemoryBytesMax)}.");

    CypherException PoolExceeded() => ErrorCode.MemoryPoolLimit
        .At(null, (pool.BytesMax + (1 << 20) - 1) >> 20)
        .WithHint($"Try again when fewer queries run, or raise {nameof(CypherOptions.MemoryBytesTotalMax)}.");
}
