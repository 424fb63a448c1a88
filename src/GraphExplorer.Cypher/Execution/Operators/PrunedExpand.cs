using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// For each input row, the nodes at the ends of the walks of a variable-length relationship, each once: breadth first,
/// every node is walked from once. The first node itself is an end of length 0 when the pattern allows that, or else when
/// some walk leads back to it without using a relationship twice.
/// </summary>
sealed class PrunedExpand(QueryRun run, Operator input, ExpandShape shape, WalkShape walk) : Step(run, input)
{
    const int FirstBranch = -1;

    readonly Frontier _met = new(run.Memory);
    readonly int _max = walk.Max ?? int.MaxValue;
    ExpandCursor _cursor;
    int[]? _types;
    long _target;
    int _at;
    bool _open;
    bool _startIsNext;
    bool _startGiven;

    public override void Restart()
    {
        Input.Restart();
        _met.Release();
        _open = false;
    }

    public override bool Next()
    {
        while (true)
        {
            while (_open)
            {
                if (_startIsNext)
                {
                    (_startIsNext, _startGiven) = (false, true);
                    if (Put(_met[0].Node)) return true;
                }
                else if (!Advance()) _open = false;
                else if (_found >= 0 && Put(_found)) return true;
            }
            if (!Input.Next()) return false;
            Run.Tick();
            Begin();
        }
    }

    /// <summary>The node that the last step found, -1 for none.</summary>
    long _found;

    void Begin()
    {
        var from = GraphSteps.NodeOrNone(Row[shape.From]);
        _target = walk.Into ? GraphSteps.NodeOrNone(Row[shape.To]) : 0;
        if (from < 0 || _target < 0 || _max < walk.Min || !Run.Graph.NodeExists(from)) return;
        _types = shape.Types.In(Run.Graph);
        _met.Begin();
        _met.FindOrAdd(from, 0, -1, FirstBranch);
        (_at, _open, _startIsNext, _startGiven) = (-1, true, walk.Min == 0, false);
        _cursor = default;
    }

    /// <summary>Looks at one relationship; false when there is none left.</summary>
    bool Advance()
    {
        Run.Tick();
        _found = -1;
        if (_at >= 0)
        {
            Run.Hits++;
            if (_cursor.MoveNext())
            {
                if (Accepts(_cursor.Relationship)) Meet(_cursor.Other, _cursor.Relationship);
                return true;
            }
        }
        if (++_at == _met.Count || _met[_at].Hops >= _max) return false;
        _cursor = Run.Graph.Expand(_met[_at].Node, shape.Direction, _types);
        return true;
    }

    void Meet(long node, long relationship)
    {
        var here = _met[_at];
        var branch = _at == 0 ? _met.Count : here.Branch;
        var known = _met.FindOrAdd(node, here.Hops + 1, relationship, branch);
        if (known < 0) _found = node;
        else if (!_startGiven && LeadsBack(known, here, relationship))
        {
            _startGiven = true;
            _found = _met[0].Node;
        }
    }

    /// <summary>
    /// Whether the relationship closes a walk from the first node back to it. With a direction it has to arrive there.
    /// Without one it is enough that it joins ways with different first hops: one of them walked backwards leads home.
    /// </summary>
    bool LeadsBack(int known, in Frontier.Place here, long relationship)
    {
        if (shape.Direction != Direction.Both) return known == 0;
        if (known == 0) return here.By != relationship;
        return here.Branch != _met[known].Branch && here.By != relationship && _met[known].By != relationship
            && here.Hops + _met[known].Hops + 1 <= _max;
    }

    bool Accepts(long relationship)
    {
        if (shape.DifferentFrom.Length > 0 && GraphSteps.IsInAny(Row, shape.DifferentFrom, relationship)) return false;
        if (walk.Predicate is null) return true;
        Row[walk.ElementSlot] = Value.Relationship(relationship);
        return walk.Predicate(Run);
    }

    bool Put(long node)
    {
        if (walk.Into)
        {
            if (node != _target) return false;
            _open = false;
        }
        Row[shape.To] = Value.Node(node);
        return true;
    }
}
