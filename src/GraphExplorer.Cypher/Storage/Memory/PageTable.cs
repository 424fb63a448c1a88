namespace GraphExplorer.Cypher.Storage;

/// <summary>Something of fixed size that transactions copy before they change it.</summary>
interface IPage<TPage>
{
    /// <summary>The epoch that may change this page in place; for everybody else it is immutable.</summary>
    long Epoch { get; }

    /// <summary>A page that the epoch may change.</summary>
    TPage Copy(long epoch);

    static abstract TPage Create(long epoch);
}

/// <summary>
/// A growing array of pages in two levels, copied on write: whoever holds a table keeps seeing it as it was, while an
/// epoch (one statement of the single writer) copies the table's head, a chunk and a page once when it first touches
/// them.
/// </summary>
sealed class PageTable<TPage>(long epoch) where TPage : class, IPage<TPage>
{
    const int ChunkBits = 8;
    const int ChunkLength = 1 << ChunkBits;

    TPage?[]?[] _chunks = [];
    long[] _chunkEpochs = [];

    public int PageCount => _chunks.Length << ChunkBits;

    public TPage? this[int page]
    {
        get
        {
            var chunks = _chunks;
            var chunk = page >> ChunkBits;
            return (uint)chunk < (uint)chunks.Length && chunks[chunk] is { } pages
                ? pages[page & (ChunkLength - 1)]
                : null;
        }
    }

    /// <summary>This table, or a copy that the epoch may change.</summary>
    public PageTable<TPage> For(long owner) => owner == epoch
        ? this
        : new(owner) { _chunks = [.. _chunks], _chunkEpochs = [.. _chunkEpochs] };

    /// <summary>
    /// The page for changing in place; it is made when it is missing. Only on a table that the epoch owns.
    /// </summary>
    public TPage Writable(int page)
    {
        var chunk = page >> ChunkBits;
        if (chunk >= _chunks.Length)
        {
            Array.Resize(ref _chunks, chunk + 1);
            Array.Resize(ref _chunkEpochs, chunk + 1);
        }
        var pages = _chunks[chunk];
        if (pages is null || _chunkEpochs[chunk] != epoch)
        {
            _chunks[chunk] = pages = pages is null ? new TPage?[ChunkLength] : [.. pages];
            _chunkEpochs[chunk] = epoch;
        }
        ref var place = ref pages[page & (ChunkLength - 1)];
        if (place is null) place = TPage.Create(epoch);
        else if (place.Epoch != epoch) place = place.Copy(epoch);
        return place;
    }
}
