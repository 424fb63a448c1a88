using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// For each input row, the relationships of the walks of a variable-length relationship, each once: those of every node
/// that lies less than the longest walk away.
/// </summary>
/// <param name="each">Where a relationship goes.</param>
sealed class PrunedRelationships(QueryRun run, Operator input, ExpandShape shape, WalkShape walk, int each)
    : Step(run, input)
{
    readonly Frontier _met = new(run.Memory);
    readonly int _max = walk.Max ?? int.MaxValue;
    ExpandCursor _cursor;
    int[]? _types;
    int _at;
    bool _open;

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
                Run.Tick();
                Run.Hits++;
                if (!_cursor.MoveNext()) OpenNext();
                else if (Accepts(_cursor.Relationship) && Meet(_cursor.Other))
                {
                    Row[each] = Value.Relationship(_cursor.Relationship);
                    return true;
                }
            }
            if (!Input.Next()) return false;
            Run.Tick();
            Begin();
        }
    }

    void Begin()
    {
        var from = GraphSteps.NodeOrNone(Row[shape.From]);
        if (from < 0 || _max < Math.Max(1, walk.Min) || !Run.Graph.NodeExists(from)) return;
        _types = shape.Types.In(Run.Graph);
        _met.Begin();
        _met.FindOrAdd(from, 0, -1, -1);
        _at = -1;
        OpenNext();
    }

    void OpenNext()
    {
        _open = ++_at < _met.Count && _met[_at].Hops < _max;
        if (_open) _cursor = Run.Graph.Expand(_met[_at].Node, shape.Direction, _types);
    }

    /// <summary>Notes the other node. False when the relationship was given before, walking from there.</summary>
    bool Meet(long node)
    {
        var known = _met.FindOrAdd(node, _met[_at].Hops + 1, -1, -1);
        return known < 0 || known >= _at || shape.Direction != Direction.Both;
    }

    bool Accepts(long relationship)
    {
        if (shape.DifferentFrom.Length > 0 && GraphSteps.IsInAny(Row, shape.DifferentFrom, relationship)) return false;
        if (walk.Predicate is null) return true;
        Row[walk.ElementSlot] = Value.Relationship(relationship);
        return walk.Predicate(Run);
    }
}
