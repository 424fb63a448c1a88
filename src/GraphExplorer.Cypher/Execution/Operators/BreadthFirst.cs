using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// Breadth-first search from both ends at once: the side with the smaller front goes one step further, until the fronts
/// meet. Every shortest path then crosses the meeting level exactly once.
/// </summary>
sealed class BreadthFirst(QueryRun run, SearchWalk walk)
{
    const int BytesPerNode = 64;

    readonly Side _forward = new(walk.Direction);
    readonly Side _backward = new(Turned(walk.Direction));
    int[]? _types;
    long _charged;

    /// <summary>The shortest paths, or one of them. The two nodes differ.</summary>
    public IEnumerable<PathValue> Paths(long from, long to, bool all)
    {
        _types = walk.Types.In(run.Graph);
        _forward.Begin(from);
        _backward.Begin(to);
        try
        {
            return Meet(all) is { } meeting ? Join(meeting, all) : [];
        }
        finally
        {
            run.Memory.Release(_charged);
            _charged = 0;
        }
    }

    /// <summary>The nodes where both sides have met; null when there is no path.</summary>
    List<long>? Meet(bool all)
    {
        while (_forward.Depth + _backward.Depth < (walk.Max ?? int.MaxValue))
        {
            var (near, far) = _forward.Front.Count <= _backward.Front.Count ? (_forward, _backward) : (_backward, _forward);
            if (near.Front.Count == 0) return null;
            if (Advance(near, far, all) is { Count: > 0 } meeting) return meeting;
        }
        return null;
    }

    List<long> Advance(Side near, Side far, bool all)
    {
        var meeting = new List<long>();
        near.NextFront.Clear();
        near.Depth++;
        foreach (var node in near.Front)
        {
            var cursor = run.Graph.Expand(node, near.Direction, _types);
            while (cursor.MoveNext())
            {
                run.Tick();
                run.Hits++;
                var other = cursor.Other;
                var isNew = !near.Reached.TryGetValue(other, out var reached);
                if (!isNew && !(all && reached.Depth == near.Depth)) continue;
                if (!walk.Allows(run, cursor.Relationship, near == _forward ? other : node)) continue;
                if (isNew)
                {
                    run.Memory.Charge(BytesPerNode);
                    _charged += BytesPerNode;
                    near.Reached.Add(other, new Reached(near.Depth, cursor.Relationship, node));
                    near.NextFront.Add(other);
                    if (far.Reached.ContainsKey(other))
                    {
                        meeting.Add(other);
                        if (!all) return meeting;
                    }
                }
                else near.AddWay(other, cursor.Relationship, node);
            }
        }
        (near.Front, near.NextFront) = (near.NextFront, near.Front);
        return meeting;
    }

    IEnumerable<PathValue> Join(List<long> meeting, bool all)
    {
        foreach (var node in meeting)
            foreach (var start in Ways(_forward, node, all))
                foreach (var end in Ways(_backward, node, all))
                {
                    run.Tick();
                    yield return PathOf(start, end);
                }
    }

    PathValue PathOf(List<long> start, List<long> end)
    {
        var relationships = new List<long>(start.Count + end.Count);
        for (var i = start.Count - 1; i >= 0; i--) relationships.Add(start[i]);
        relationships.AddRange(end);
        return Execution.Paths.Walk(run, _forward.Origin, relationships);
    }

    /// <summary>The ways from a node back to where a side began, each from its end.</summary>
    static IEnumerable<List<long>> Ways(Side side, long node, bool all)
    {
        var reached = side.Reached[node];
        if (reached.Relationship < 0)
        {
            yield return [];
            yield break;
        }
        foreach (var rest in Ways(side, reached.From, all)) yield return [reached.Relationship, .. rest];
        if (!all || !side.OtherWays.TryGetValue(node, out var others)) yield break;
        foreach (var (relationship, from) in others)
            foreach (var rest in Ways(side, from, all))
                yield return [relationship, .. rest];
    }

    static Direction Turned(Direction direction) => direction switch
    {
        Direction.Outgoing => Direction.Incoming,
        Direction.Incoming => Direction.Outgoing,
        _ => direction,
    };

    /// <summary>How a node was reached first: at which depth, by which relationship (-1 at the origin), from which node.</summary>
    readonly record struct Reached(int Depth, long Relationship, long From);

    sealed class Side(Direction direction)
    {
        public Direction Direction { get; } = direction;

        public long Origin { get; private set; }

        public int Depth { get; set; }

        public Dictionary<long, Reached> Reached { get; } = [];

        /// <summary>Further relationships by which nodes are reached at the same depth.</summary>
        public Dictionary<long, List<(long Relationship, long From)>> OtherWays { get; } = [];

        public List<long> Front { get; set; } = [];

        public List<long> NextFront { get; set; } = [];

        public void Begin(long origin)
        {
            (Origin, Depth) = (origin, 0);
            Reached.Clear();
            OtherWays.Clear();
            Front.Clear();
            Reached.Add(origin, new Reached(0, -1, -1));
            Front.Add(origin);
        }

        public void AddWay(long node, long relationship, long from)
        {
            if (!OtherWays.TryGetValue(node, out var ways)) OtherWays[node] = ways = [];
            ways.Add((relationship, from));
        }
    }
}
