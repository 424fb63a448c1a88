namespace GraphExplorer.Cypher.Execution;

/// <summary>A set of entity ids. Few of them lie in a short array that is walked, more in a table with open addressing.</summary>
struct IdTable
{
    const int WalkedMax = 8;
    const int FirstTableLength = 32;

    /// <summary>Ids plus one; zero is an empty place.</summary>
    int[]? _items;

    public int Count { readonly get; private set; }

    /// <summary>False when the id was there already. New room is charged.</summary>
    public bool Add(long id, MemoryBudget memory)
    {
        var item = checked((int)(id + 1));
        _items ??= new int[WalkedMax];
        if (_items.Length == WalkedMax)
        {
            if (_items.AsSpan(0, Count).Contains(item)) return false;
            if (Count < WalkedMax)
            {
                _items[Count++] = item;
                return true;
            }
            Grow(FirstTableLength, memory);
        }
        if (!Insert(_items, item)) return false;
        if (++Count * 2 > _items.Length) Grow(_items.Length * 4, memory);
        return true;
    }

    void Grow(int length, MemoryBudget memory)
    {
        memory.Charge((long)(length - _items!.Length) * sizeof(int));
        var items = new int[length];
        foreach (var item in _items)
            if (item != 0)
                Insert(items, item);
        _items = items;
    }

    static bool Insert(int[] items, int item)
    {
        var mask = items.Length - 1;
        var at = (int)((uint)item * 0x9E3779B1u >> 7) & mask;
        while (items[at] != 0)
        {
            if (items[at] == item) return false;
            at = (at + 1) & mask;
        }
        items[at] = item;
        return true;
    }
}
