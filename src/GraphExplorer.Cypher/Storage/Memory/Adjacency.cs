namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The relationships of one node in one direction, grouped by type. Nodes with few of them (nearly all nodes) have
/// one immutable array: a head of one item with the number of groups, one item for each group with its type and the
/// place after its last edge, then the edges. Nodes with many have a <see cref="Hub"/>. Reading a type is one slice
/// either way.
/// </summary>
readonly struct Adjacency
{
    /// <summary>Edges up to which the one array is copied for each change.</summary>
    public const int FlatEdgesMax = 24;

    readonly object? _edges;

    Adjacency(object? edges) => _edges = edges;

    public bool IsEmpty => _edges is null;

    public int GroupCount => _edges switch
    {
        null => 0,
        Edge[] flat => flat[0].Relationship,
        var hub => ((Hub)hub).GroupCount,
    };

    /// <summary>Edges of all types.</summary>
    public int Count
    {
        get
        {
            if (_edges is Edge[] flat) return flat.Length - 1 - flat[0].Relationship;
            return _edges is Hub hub ? hub.Count : 0;
        }
    }

    /// <summary>Makes the adjacency of a node at once, as opening a store does.</summary>
    /// <param name="epoch">The epoch that may go on changing it.</param>
    /// <param name="types">Types of the groups, all different.</param>
    /// <param name="ends">For each group the place after its last edge in <paramref name="edges"/>.</param>
    /// <param name="edges">Edges by group, in a group in the order of their ids.</param>
    public static Adjacency Create(
        long epoch, ReadOnlySpan<int> types, ReadOnlySpan<int> ends, ReadOnlySpan<Edge> edges)
    {
        if (edges.Length == 0) return default;
        if (edges.Length > FlatEdgesMax) return new(Hub.Create(epoch, types, ends, edges));
        var flat = new Edge[1 + types.Length + edges.Length];
        flat[0] = new(types.Length, 0);
        for (var i = 0; i < types.Length; i++) flat[1 + i] = new(types[i], ends[i] + 1 + types.Length);
        edges.CopyTo(flat.AsSpan(1 + types.Length));
        return new(flat);
    }

    public int TypeAt(int group) => _edges is Edge[] flat ? flat[1 + group].Relationship : ((Hub)_edges!).TypeAt(group);

    /// <summary>The group of a type, -1 when the node has no relationship of it.</summary>
    public int GroupOf(int type)
    {
        if (_edges is Hub hub) return hub.GroupOf(type);
        if (_edges is not Edge[] flat) return -1;
        for (var group = 0; group < flat[0].Relationship; group++)
            if (flat[1 + group].Relationship == type)
                return group;
        return -1;
    }

    /// <summary>
    /// The array and the places from <paramref name="start"/> to before <paramref name="end"/> of a group.
    /// </summary>
    public Edge[] Slice(int group, out int start, out int end)
    {
        if (_edges is Edge[] flat)
        {
            start = group == 0 ? 1 + flat[0].Relationship : flat[group].Other;
            end = flat[1 + group].Other;
            return flat;
        }
        var list = ((Hub)_edges!).ListAt(group);
        start = 0;
        end = list.Length;
        return list.Items;
    }

    /// <summary>Edges of a group that have not been removed.</summary>
    public int CountOf(int group)
    {
        if (_edges is Hub hub) return hub.ListAt(group).Count;
        Slice(group, out var start, out var end);
        return end - start;
    }

    /// <summary>With one edge more, whose id is larger than all before.</summary>
    public Adjacency With(long epoch, int type, Edge edge)
    {
        if (_edges is null) return new(new Edge[] { new(1, 0), new(type, 3), edge });
        if (_edges is Edge[] flat)
        {
            if (Count < FlatEdgesMax) return new(Inserted(flat, GroupOf(type), type, edge));
            return new(Hub.Create(epoch, this).With(epoch, type, edge));
        }
        return new(((Hub)_edges).With(epoch, type, edge));
    }

    /// <summary>Without an edge; unchanged when it is not there.</summary>
    public Adjacency Without(long epoch, int type, int relationship)
    {
        var group = GroupOf(type);
        if (group < 0) return this;
        if (_edges is Hub hub) return hub.Without(epoch, group, relationship) is { } rest ? new(rest) : default;
        var flat = (Edge[])_edges!;
        Slice(group, out var start, out var end);
        for (var place = start; place < end; place++)
            if (flat[place].Relationship == relationship)
                return flat.Length == 3 ? default : new(Removed(flat, group, place, end - start == 1));
        return this;
    }

    static Edge[] Inserted(Edge[] flat, int group, int type, Edge edge)
    {
        var groups = flat[0].Relationship;
        var isNew = group < 0;
        var place = isNew ? flat.Length : flat[1 + group].Other;
        var head = isNew ? 1 : 0;
        var longer = new Edge[flat.Length + 1 + head];
        longer[0] = new(groups + head, 0);
        for (var i = 0; i < groups; i++)
        {
            var end = flat[1 + i].Other + head + (!isNew && i >= group ? 1 : 0);
            longer[1 + i] = new(flat[1 + i].Relationship, end);
        }
        if (isNew) longer[1 + groups] = new(type, longer.Length);
        flat.AsSpan(1 + groups, place - 1 - groups).CopyTo(longer.AsSpan(1 + groups + head));
        longer[place + head] = edge;
        flat.AsSpan(place).CopyTo(longer.AsSpan(place + head + 1));
        return longer;
    }

    static Edge[] Removed(Edge[] flat, int group, int place, bool wasLastOfGroup)
    {
        var groups = flat[0].Relationship;
        var head = wasLastOfGroup ? 1 : 0;
        var shorter = new Edge[flat.Length - 1 - head];
        shorter[0] = new(groups - head, 0);
        for (int i = 0, to = 1; i < groups; i++)
        {
            if (wasLastOfGroup && i == group) continue;
            shorter[to++] = new(flat[1 + i].Relationship, flat[1 + i].Other - head - (i >= group ? 1 : 0));
        }
        flat.AsSpan(1 + groups, place - 1 - groups).CopyTo(shorter.AsSpan(1 + groups - head));
        flat.AsSpan(place + 1).CopyTo(shorter.AsSpan(place - head));
        return shorter;
    }
}
