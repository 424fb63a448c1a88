namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// Walks from one node, one relationship further at a time, over pairs of node and place in the pattern. Each layer holds
/// the pairs that some path of just that length reaches, and by which relationships. With <c>firstOnly</c> a pair is
/// kept only in the first layer that reaches it: enough where the shortest walk is always a path.
/// </summary>
sealed class LayeredSearch(QueryRun run, SearchShape shape, SearchSteps steps)
{
    const int BytesPerWay = 96;

    readonly List<Entry> _entries = [];
    readonly List<Way> _ways = [];
    readonly Dictionary<(long Node, SearchState State), int> _seen = [];
    readonly List<long> _taken = [];
    readonly List<int> _passed = [];
    bool _firstOnly;
    int _layer;
    int _end;
    long _charged;

    /// <summary>Relationships of the paths in the layer.</summary>
    public int Length { get; private set; }

    public void Begin(long from, bool firstOnly)
    {
        Close();
        (_firstOnly, Length, _layer) = (firstOnly, 0, 0);
        _entries.Add(new Entry(from, SearchState.Start, -1));
        _end = 1;
    }

    public void Close()
    {
        _entries.Clear();
        _ways.Clear();
        _seen.Clear();
        run.Memory.Release(_charged);
        _charged = 0;
    }

    /// <summary>The places of the layer where a path may end, with their nodes.</summary>
    public IEnumerable<(int Place, long Node)> Ends()
    {
        for (var i = _layer; i < _end; i++)
        {
            run.Tick();
            var entry = _entries[i];
            if (entry.IsDead) continue;
            steps.Find(entry.State, entry.Node);
            if (steps.MayEnd) yield return (i, entry.Node);
        }
    }

    /// <summary>Goes one relationship further; false when no path is longer.</summary>
    public bool Advance()
    {
        var (from, to) = (_layer, _end);
        (_layer, Length) = (_end, Length + 1);
        if (!_firstOnly) _seen.Clear();
        for (var i = from; i < to; i++) if (!_entries[i].IsDead) Expand(i);
        _end = _entries.Count;
        if (_firstOnly || !shape.DifferentRelationships) return _end > _layer;
        var alive = false;
        for (var i = _layer; i < _end; i++) alive |= IsPath(i);
        return alive;
    }

    void Expand(int place)
    {
        var (node, state) = (_entries[place].Node, _entries[place].State);
        steps.Find(state, node);
        foreach (var next in steps.Next.ToArray())
        {
            var hop = shape.Parts[next.Part].Hops[next.Hop];
            var cursor = run.Graph.Expand(node, hop.Direction, hop.Types.In(run.Graph));
            while (cursor.MoveNext())
            {
                run.Tick();
                run.Hits++;
                if (steps.Allows(next, node, cursor.Relationship, cursor.Other)) Reach(cursor.Other, next, place, cursor.Relationship);
            }
        }
    }

    void Reach(long node, SearchState state, int from, long relationship)
    {
        // The first walk to come here has the fewest repetitions behind it, so it may go on wherever a later one may.
        var key = (node, _firstOnly && shape.IsSimple ? state with { Turn = 1 } : state);
        if (!_seen.TryGetValue(key, out var place))
        {
            place = _entries.Count;
            _seen.Add(key, place);
            _entries.Add(new Entry(node, state, -1));
        }
        else if (place < _layer) return;
        _ways.Add(new Way(relationship, from, _entries[place].FirstWay));
        _entries[place] = _entries[place] with { FirstWay = _ways.Count - 1 };
        run.Memory.Charge(BytesPerWay);
        _charged += BytesPerWay;
    }

    /// <summary>Whether some walk to a place takes no relationship twice; one that has none is given up.</summary>
    bool IsPath(int place)
    {
        var found = false;
        Follow(place, () => !(found = true));
        if (!found) _entries[place] = _entries[place] with { IsDead = true };
        return found;
    }

    /// <summary>The paths that end at a place.</summary>
    /// <param name="take">Says whether another one is wanted.</param>
    public void Paths(int place, Func<FoundPath, bool> take) => Follow(place, () => take(Path(place)));

    bool Follow(int place, Func<bool> take)
    {
        _taken.Clear();
        _passed.Clear();
        return FollowBack(place, take);
    }

    bool FollowBack(int place, Func<bool> take)
    {
        run.Tick();
        var way = _entries[place].FirstWay;
        if (way < 0) return take();
        for (; way >= 0; way = _ways[way].Next)
        {
            var (relationship, from) = (_ways[way].Relationship, _ways[way].From);
            if (shape.DifferentRelationships && _taken.Contains(relationship)) continue;
            _taken.Add(relationship);
            _passed.Add(from);
            var more = FollowBack(from, take);
            _taken.RemoveAt(_taken.Count - 1);
            _passed.RemoveAt(_passed.Count - 1);
            if (!more) return false;
        }
        return true;
    }

    FoundPath Path(int place)
    {
        var count = _taken.Count;
        var path = new FoundPath(new long[count + 1], new long[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var at = i == count - 1 ? place : _passed[count - 2 - i];
            path.Nodes[i + 1] = _entries[at].Node;
            path.Parts[i] = _entries[at].State.Part;
            path.Relationships[i] = _taken[count - 1 - i];
        }
        path.Nodes[0] = _entries[count == 0 ? place : _passed[^1]].Node;
        return path;
    }

    readonly record struct Entry(long Node, SearchState State, int FirstWay)
    {
        public bool IsDead { get; init; }
    }

    readonly record struct Way(long Relationship, int From, int Next);
}
