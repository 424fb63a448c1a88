namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// A short growing array, copied once by each epoch that changes it. Places that were never set are null.
/// </summary>
sealed class EpochArray<T>(long epoch) where T : class
{
    T?[] _items = [];

    public int Length => _items.Length;

    public T? this[int place] => (uint)place < (uint)_items.Length ? _items[place] : null;

    public EpochArray<T> For(long owner) => owner == epoch ? this : new(owner) { _items = [.. _items] };

    /// <summary>Only on an array that the epoch owns.</summary>
    public void Set(int place, T item)
    {
        if (place >= _items.Length) Array.Resize(ref _items, place + 1);
        _items[place] = item;
    }

    /// <summary>Only on an array that the epoch owns.</summary>
    public void Clear(int place) => _items[place] = null;
}
