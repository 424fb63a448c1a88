namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The relationships of a node with many of them in one direction: one <see cref="EdgeList"/> for each type.
/// </summary>
sealed class Hub
{
    readonly long _epoch;
    int[] _types;
    EdgeList[] _lists;

    Hub(long epoch, int[] types, EdgeList[] lists)
    {
        _epoch = epoch;
        _types = types;
        _lists = lists;
    }

    public int GroupCount => _types.Length;

    public int Count
    {
        get
        {
            var sum = 0;
            foreach (var list in _lists) sum += list.Count;
            return sum;
        }
    }

    public static Hub Create(
        long epoch, ReadOnlySpan<int> types, ReadOnlySpan<int> ends, ReadOnlySpan<Edge> edges)
    {
        var lists = new EdgeList[types.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            var items = edges[(i == 0 ? 0 : ends[i - 1])..ends[i]].ToArray();
            lists[i] = new(epoch, items, items.Length);
        }
        return new(epoch, types.ToArray(), lists);
    }

    public static Hub Create(long epoch, Adjacency adjacency)
    {
        var types = new int[adjacency.GroupCount];
        var lists = new EdgeList[types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = adjacency.TypeAt(i);
            var items = adjacency.Slice(i, out var start, out var end)[start..end];
            lists[i] = new(epoch, items, items.Length);
        }
        return new(epoch, types, lists);
    }

    public int TypeAt(int group) => _types[group];

    public int GroupOf(int type) => Array.IndexOf(_types, type);

    public EdgeList ListAt(int group) => _lists[group];

    public Hub With(long epoch, int type, Edge edge)
    {
        var hub = For(epoch);
        var group = hub.GroupOf(type);
        if (group < 0)
        {
            hub._types = [.. hub._types, type];
            hub._lists = [.. hub._lists, new EdgeList(epoch, new Edge[4], 0)];
            group = hub._types.Length - 1;
        }
        hub.Own(group).Add(edge);
        return hub;
    }

    /// <summary>Null when it was the last one. An empty type goes away.</summary>
    public Hub? Without(long epoch, int group, int relationship)
    {
        var hub = For(epoch);
        if (!hub.Own(group).Remove(relationship)) return this;
        if (hub._lists[group].Count > 0) return hub;
        if (hub._types.Length == 1) return null;
        return new(epoch, Without(hub._types, group), Without(hub._lists, group));
    }

    Hub For(long epoch) => epoch == _epoch ? this : new(epoch, _types, [.. _lists]);

    EdgeList Own(int group) => _lists[group] = _lists[group].For(_epoch);

    static T[] Without<T>(T[] items, int place) => [.. items.AsSpan(0, place), .. items.AsSpan(place + 1)];
}
