using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// Breadth-first search from both ends at once: the side with the smaller front goes one step further, until the fronts
/// meet. Every shortest path then crosses the meeting level exactly once.
/// </summary>
sealed class BreadthFirst(QueryRun run, SearchShape shape)
{
    const int BytesPerNode = 64;

    readonly SearchPart _part = shape.Parts[0];
    readonly SearchHop _hop = shape.Parts[0].Hops[0];
    readonly Side _forward = new(shape.Parts[0].Hops[0].Direction);
    readonly Side _backward = new(Turned(shape.Parts[0].Hops[0].Direction));
    int[]? _types;
    long _avoided = -1;
    int _max;
    long _charged;

    /// <summary>The relationships of the shortest paths, or of one of them. The two nodes differ.</summary>
    public IEnumerable<List<long>> Paths(long from, long to, bool all)
    {
        if (!shape.Start.Passes(run, from, from) || !shape.End.Passes(run, to, to)) return [];
        _max = _part.Max ?? int.MaxValue;
        return Between(from, to, all);
    }

    /// <summary>The shortest paths, or one of them, that lead back to where they began.</summary>
    public IEnumerable<List<long>> Circles(long node, bool all)
    {
        var found = new List<List<long>>();
        var shortest = _part.Max ?? int.MaxValue;
        foreach (var (first, other) in FirstSteps(node))
        {
            if (found.Count > 0 && found[0].Count == 1 && !all) break;
            if (other == node && shortest >= 1) Keep([first]);
            if (other == node || shortest < 2) continue;
            (_avoided, _max) = (first, shortest - 1);
            foreach (var rest in Between(other, node, all)) Keep([first, .. rest]);
            _avoided = -1;
        }
        return found;

        void Keep(List<long> walk)
        {
            if (walk.Count < shortest) found.Clear();
            shortest = walk.Count;
            found.Add(walk);
        }
    }

    List<(long Relationship, long Other)> FirstSteps(long node)
    {
        var steps = new List<(long, long)>();
        var cursor = run.Graph.Expand(node, _hop.Direction, _hop.Types.In(run.Graph));
        while (cursor.MoveNext())
            if (Allows(node, cursor.Relationship, cursor.Other))
                steps.Add((cursor.Relationship, cursor.Other));
        return steps;
    }

    bool Allows(long from, long relationship, long to) => relationship != _avoided
        && _part.PassesStart(run, from) && _hop.Passes(run, from, relationship, to) && shape.PassesEachNode(run, to);

    IEnumerable<List<long>> Between(long from, long to, bool all)
    {
        _types = _hop.Types.In(run.Graph);
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
        while (_forward.Depth + _backward.Depth < _max)
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
                var isForward = near == _forward;
                if (!Allows(isForward ? node : other, cursor.Relationship, isForward ? other : node)) continue;
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

    IEnumerable<List<long>> Join(List<long> meeting, bool all)
    {
        foreach (var node in meeting)
            foreach (var start in Ways(_forward, node, all))
                foreach (var end in Ways(_backward, node, all))
                {
                    run.Tick();
                    yield return Joined(start, end);
                }
    }

    static List<long> Joined(List<long> start, List<long> end)
    {
        var relationships = new List<long>(start.Count + end.Count);
        for (var i = start.Count - 1; i >= 0; i--) relationships.Add(start[i]);
        relationships.AddRange(end);
        return relationships;
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
