using System.Collections.Concurrent;
using System.Numerics;
using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher;

/// <summary>
/// Keeps prepared queries by their text. One is used again while the schema is the same and the graph is about as large
/// as it was when the plan was made, in all and in the labels and types that the plan rests on; when the cache is full, the one that was not used for longest goes.
/// </summary>
sealed class PlanCache(int plansMax)
{
    readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    long _clock;

    public PreparedQuery? Find(string text, GraphReader graph)
    {
        if (!_entries.TryGetValue(text, out var entry) || entry.Shape != ShapeOf(graph)) return null;
        foreach (var count in entry.Query.Counts)
            if (!count.HoldsIn(graph))
                return null;
        entry.LastUse = Interlocked.Increment(ref _clock);
        return entry.Query;
    }

    public void Add(string text, PreparedQuery query, GraphReader graph)
    {
        if (plansMax <= 0 || query.Bound.IsReplanned) return;
        if (_entries.Count >= plansMax && _entries.MinBy(pair => pair.Value.LastUse) is { Key: { } oldest })
            _entries.TryRemove(oldest, out _);
        _entries[text] = new Entry(query, ShapeOf(graph)) { LastUse = Interlocked.Increment(ref _clock) };
    }

    public void Clear() => _entries.Clear();

    /// <summary>Sizes by powers of four: the order of magnitude that decides between plans.</summary>
    static GraphShape ShapeOf(GraphReader graph) => new(
        graph.Schema.Version, BitOperations.Log2((ulong)graph.Statistics.Nodes + 1) / 2,
        BitOperations.Log2((ulong)graph.Statistics.Relationships + 1) / 2);

    readonly record struct GraphShape(long Schema, int Nodes, int Relationships);

    sealed class Entry(PreparedQuery query, GraphShape shape)
    {
        public PreparedQuery Query { get; } = query;

        public GraphShape Shape { get; } = shape;

        public long LastUse;
    }
}
