namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Walks over the relationships of one node without allocating. What is added to the node meanwhile is not seen; what
/// is removed may or may not be.
/// </summary>
struct ExpandCursor
{
    readonly int[]? _types;
    readonly int _node;
    readonly Adjacency _incoming;
    Adjacency _adjacency;
    Edge[] _items;
    int _place;
    int _end;
    int _next;
    bool _second;

    /// <summary>Outgoing edges, then incoming ones (either may be empty), of these types or of all when null.</summary>
    internal ExpandCursor(long node, Adjacency outgoing, Adjacency incoming, int[]? types)
    {
        _node = (int)node;
        _adjacency = outgoing;
        _incoming = incoming;
        _types = types;
        _items = [];
        _place = -1;
        IsOutgoing = true;
        // Loops stand in both lists; they are left out of the second one only when the first is walked too.
        SkipsLoops = !outgoing.IsEmpty && !incoming.IsEmpty;
    }

    readonly bool SkipsLoops { get; }

    public long Relationship { readonly get; private set; }

    /// <summary>The node at the other end; of a loop, the node itself.</summary>
    public long Other { readonly get; private set; }

    public int Type { readonly get; private set; }

    /// <summary>True when the node is the start of the relationship.</summary>
    public bool IsOutgoing { readonly get; private set; }

    public bool MoveNext()
    {
        do
        {
            while (++_place < _end)
            {
                var edge = _items[_place];
                if (edge.IsRemoved || (_second && SkipsLoops && edge.Other == _node)) continue;
                Relationship = edge.Relationship;
                Other = edge.Other;
                return true;
            }
        }
        while (NextGroup());
        _place = _end;
        return false;
    }

    bool NextGroup()
    {
        while (true)
        {
            if (_types is null ? _next < _adjacency.GroupCount : _next < _types.Length)
            {
                var group = _types is null ? _next : _adjacency.GroupOf(_types[_next]);
                _next++;
                if (group < 0) continue;
                Type = _adjacency.TypeAt(group);
                _items = _adjacency.Slice(group, out var start, out _end);
                _place = start - 1;
                return true;
            }
            if (_second) return false;
            _second = true;
            IsOutgoing = false;
            _adjacency = _incoming;
            _next = 0;
        }
    }
}
