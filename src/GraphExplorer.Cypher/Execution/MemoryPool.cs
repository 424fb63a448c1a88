namespace GraphExplorer.Cypher.Execution;

/// <summary>The memory that all queries of a database together may hold, in bytes. For use by many threads.</summary>
sealed class MemoryPool(long bytesMax)
{
    /// <summary>Share of the memory of the process that queries get; the rest is for the graph and for garbage.</summary>
    const double ShareByDefault = 0.4;

    long _taken;

    public long BytesMax => bytesMax;

    /// <summary>What queries hold now.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    public static long BytesByDefault() => (long)(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes * ShareByDefault);

    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= bytesMax) return true;
        Return(bytes);
        return false;
    }

    public void Return(long bytes) => Interlocked.Add(ref _taken, -bytes);
}

/// <summary>What one query has taken of the pool. It goes back also when nobody closes the query.</summary>
sealed class PoolShare(MemoryPool pool) : IDisposable
{
    long _taken;

    ~PoolShare() => GiveBack();

    public bool TryTake(long bytes)
    {
        if (!pool.TryTake(bytes)) return false;
        _taken += bytes;
        return true;
    }

    public void Dispose()
    {
        GiveBack();
        GC.SuppressFinalize(this);
    }

    void GiveBack() => pool.Return(Interlocked.Exchange(ref _taken, 0));
}
