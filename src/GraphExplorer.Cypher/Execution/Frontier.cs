namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// Nodes in the order in which a breadth-first walk met them, each once, with the number of hops to it. Emptying it costs
/// nothing, so one is used for the walks of all rows.
/// </summary>
sealed class Frontier(MemoryBudget memory)
{
    const int FirstCapacity = 16;
    const int BytesPerNode = 40;

    Place[] _places = new Place[FirstCapacity];

    /// <summary>Open addressing, at most half full: the place of a node and the walk that put it there.</summary>
    (int Place, int Walk)[] _table = new (int, int)[FirstCapacity * 2];
    int _walk;
    long _charged;

    public int Count { get; private set; }

    public ref readonly Place this[int place] => ref _places[place];

    /// <summary>Begins another walk.</summary>
    public void Begin()
    {
        Count = 0;
        if (++_walk != int.MaxValue) return;
        Array.Clear(_table);
        _walk = 1;
    }

    /// <summary>Gives the memory back to the budget of the run.</summary>
    public void Release()
    {
        memory.Release(_charged);
        _charged = 0;
        (_places, _table) = (new Place[FirstCapacity], new (int, int)[FirstCapacity * 2]);
        Begin();
    }

    /// <summary>The place of a node; when it is new, -1, and it is there from now on.</summary>
    public int FindOrAdd(long node, int hops, long by, int branch)
    {
        var mask = _table.Length - 1;
        var at = HashOf(node) & mask;
        while (_table[at].Walk == _walk)
        {
            var known = _table[at].Place;
            if (_places[known].Node == node) return known;
            at = (at + 1) & mask;
        }
        if (Count == _places.Length)
        {
            Grow();
            mask = _table.Length - 1;
            at = HashOf(node) & mask;
            while (_table[at].Walk == _walk) at = (at + 1) & mask;
        }
        _table[at] = (Count, _walk);
        _places[Count++] = new Place(node, hops, by, branch);
        return -1;
    }

    void Grow()
    {
        var bytes = (long)_places.Length * BytesPerNode;
        memory.Charge(bytes);
        _charged += bytes;
        Array.Resize(ref _places, _places.Length * 2);
        _table = new (int, int)[_places.Length * 2];
        var mask = _table.Length - 1;
        for (var place = 0; place < Count; place++)
        {
            var at = HashOf(_places[place].Node) & mask;
            while (_table[at].Walk == _walk) at = (at + 1) & mask;
            _table[at] = (place, _walk);
        }
    }

    static int HashOf(long node) => (int)((ulong)node * 0x9E3779B97F4A7C15 >> 33);

    /// <param name="Node">The node.</param>
    /// <param name="Hops">Relationships on the shortest way to it.</param>
    /// <param name="By">The last relationship of that way; -1 for the first node.</param>
    /// <param name="Branch">Number of the first hop of that way; -1 for the first node.</param>
    public readonly record struct Place(long Node, int Hops, long By, int Branch);
}
