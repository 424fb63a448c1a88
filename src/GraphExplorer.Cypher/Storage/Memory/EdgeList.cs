namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The relationships of one type and direction at a node with many of them, in the order of their ids. Adding never
/// copies: a list sees only its own first <see cref="Length"/> items, so that several generations of it share one array
/// of which only the newest writes the rest. Removing marks the place, in an array copied once per epoch.
/// </summary>
sealed class EdgeList
{
    readonly long _epoch;
    Edge[] _items;
    bool _ownsItems;
    int _removed;

    /// <summary>
    /// A list of these edges, which are in the order of their ids; the array belongs to the list from then on.
    /// </summary>
    public EdgeList(long epoch, Edge[] items, int length)
    {
        _epoch = epoch;
        _items = items;
        Length = length;
        _ownsItems = true;
    }

    EdgeList(long epoch, EdgeList other)
    {
        _epoch = epoch;
        _items = other._items;
        _removed = other._removed;
        Length = other.Length;
    }

    /// <summary>Places in use, with those of removed edges.</summary>
    public int Length { get; private set; }

    /// <summary>Edges.</summary>
    public int Count => Length - _removed;

    public Edge[] Items => _items;

    public EdgeList For(long owner) => owner == _epoch ? this : new(owner, this);

    /// <summary>Adds an edge with an id larger than all before.</summary>
    public void Add(Edge edge)
    {
        if (Length == _items.Length) CopyItems(Length + (Length >> 1) + 4);
        _items[Length++] = edge;
    }

    public bool Remove(int relationship)
    {
        var place = Find(relationship);
        if (place < 0 || _items[place].IsRemoved) return false;
        if (!_ownsItems) CopyItems(Length);
        _items[place] = _items[place].Removed;
        _removed++;
        if (_removed > Length / 2) Pack();
        return true;
    }

    void CopyItems(int capacity)
    {
        var items = new Edge[capacity];
        _items.AsSpan(0, Length).CopyTo(items);
        _items = items;
        _ownsItems = true;
    }

    void Pack()
    {
        var kept = new Edge[Count];
        var length = 0;
        foreach (var edge in _items.AsSpan(0, Length))
            if (!edge.IsRemoved)
                kept[length++] = edge;
        (_items, _removed, Length) = (kept, 0, length);
    }

    int Find(int relationship)
    {
        int low = 0, high = Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var id = _items[middle].Relationship;
            if (id == relationship) return middle;
            if (id < relationship) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }
}
