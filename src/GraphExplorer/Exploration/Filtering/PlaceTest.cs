namespace GraphExplorer.Exploration.Filtering;

/// <summary>
/// Which nodes belong to some places: the places themselves, every place in them, and what any relationship links to
/// one of those. Where places lie is a fact of all that is held, whatever earlier steps have left. The twin of
/// <c>placeTest.ts</c>.
/// </summary>
sealed class PlaceTest
{
    const string PlaceKind = "Place";
    const string LocatedIn = "LOCATED_IN";

    readonly HeldGraph _held;
    readonly bool[] _inside;
    readonly bool[] _linked;

    public PlaceTest(HeldGraph held, IdSet places)
    {
        _held = held;
        (_inside, _linked) = (new bool[held.NodeCount], new bool[held.NodeCount]);
        FindPlaces(places);
        FindLinked();
    }

    /// <summary>True or false for what is linked to a place or is one; null for a node without any place.</summary>
    public bool? IsInside(int node) => _inside[node] ? true : _linked[node] || IsPlace(node) ? false : null;

    bool IsPlace(int node) => _held.Subgraph.Nodes[node].Kind == PlaceKind;

    void FindPlaces(IdSet places)
    {
        var queue = new Queue<int>();
        for (var node = 0; node < _held.NodeCount; node++)
        {
            var place = _held.Subgraph.Nodes[node];
            if (IsPlace(node) && (places.Contains(place.Id) || place.Within.Any(places.Contains))) Enter(node);
        }
        while (queue.TryDequeue(out var outer))
            foreach (var edge in _held.Touching(outer))
                if (_held.To[edge] == outer && _held.Subgraph.Edges[edge].Type == LocatedIn && IsPlace(_held.From[edge]))
                    Enter(_held.From[edge]);

        void Enter(int node)
        {
            if (_inside[node]) return;
            _inside[node] = true;
            queue.Enqueue(node);
        }
    }

    // Only places count as ends here: what hangs on a linked node is not linked itself.
    void FindLinked()
    {
        for (var edge = 0; edge < _held.EdgeCount; edge++)
        {
            Link(_held.From[edge], _held.To[edge]);
            Link(_held.To[edge], _held.From[edge]);
        }

        void Link(int node, int place)
        {
            if (!IsPlace(place) || IsPlace(node)) return;
            _linked[node] = true;
            _inside[node] |= _inside[place];
        }
    }
}
