using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>A column whose items are all of one type.</summary>
sealed class PackedColumn<T, TPacking>(int key, long epoch) : Column(key, epoch) where TPacking : IPacking<T>
{
    T[] _items = [];
    int _count;

    public override int Count => _count;

    public override Value this[int slot] =>
        Present.Contains(slot) ? TPacking.Unpack(_items[Present.Rank(slot)]) : default;

    public override Column Copy(long owner) =>
        new PackedColumn<T, TPacking>(Key, owner) { _items = [.. _items], _count = _count, Present = Present };

    public override void Remove(int slot)
    {
        if (!Present.Contains(slot)) return;
        var place = Present.Rank(slot);
        _count--;
        Array.Copy(_items, place + 1, _items, place, _count - place);
        _items[_count] = default!;
        Present.Remove(slot);
    }

    protected override bool TrySet(int slot, Value value)
    {
        if (!TPacking.TryPack(value, out var item)) return false;
        var place = Present.Rank(slot);
        if (!Present.Contains(slot))
        {
            if (_count == _items.Length) Grow();
            Array.Copy(_items, place, _items, place + 1, _count - place);
            _count++;
            Present.Add(slot);
        }
        _items[place] = item;
        return true;
    }

    /// <summary>The last step ends at exactly a full page.</summary>
    void Grow() => Array.Resize(ref _items, Math.Min(SlotBits.SlotsInPage, Math.Max(4, _count * 2)));
}
