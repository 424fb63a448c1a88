using System.Runtime.InteropServices;

namespace GraphExplorer.Cypher.Storage;

/// <summary>Groups the relationships of one node by type. Its buffers are used for one node after the other.</summary>
sealed class EdgeGroups
{
    readonly List<int> _types = [];
    readonly List<int> _counts = [];
    Edge[] _grouped = [];
    int[] _ends = [];

    /// <summary>The adjacency of these edges (in the order of their ids) and their types.</summary>
    public Adjacency Create(long epoch, ReadOnlySpan<int> types, ReadOnlySpan<Edge> edges)
    {
        CountTypes(types);
        if (_ends.Length < _types.Count) _ends = new int[_types.Count * 2];
        if (_grouped.Length < edges.Length) _grouped = new Edge[edges.Length * 2];
        var total = 0;
        for (var group = 0; group < _types.Count; group++)
        {
            _ends[group] = total;
            total += _counts[group];
        }
        for (var i = 0; i < edges.Length; i++) _grouped[_ends[_types.IndexOf(types[i])]++] = edges[i];
        return Adjacency.Create(
            epoch, CollectionsMarshal.AsSpan(_types), _ends.AsSpan(0, _types.Count), _grouped.AsSpan(0, edges.Length));
    }

    void CountTypes(ReadOnlySpan<int> types)
    {
        _types.Clear();
        _counts.Clear();
        foreach (var type in types)
        {
            var group = _types.IndexOf(type);
            if (group < 0)
            {
                group = _types.Count;
                _types.Add(type);
                _counts.Add(0);
            }
            _counts[group]++;
        }
    }
}
