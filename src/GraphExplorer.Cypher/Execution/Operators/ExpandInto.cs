using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>For each input row, the relationships between two nodes that are known, walked from the one with fewer.</summary>
sealed class ExpandInto(QueryRun run, Operator input, ExpandShape shape) : Step(run, input)
{
    ExpandCursor _cursor;
    bool _open;
    long _target;

    public override void Restart()
    {
        Input.Restart();
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
                if (!_cursor.MoveNext()) break;
                if (_cursor.Other != _target) continue;
                if (GraphSteps.IsInAny(Row, shape.DifferentFrom, _cursor.Relationship)) continue;
                Row[shape.Relationship] = Value.Relationship(_cursor.Relationship);
                return true;
            }
            _open = false;
            if (!Input.Next()) return false;
            Run.Tick();
            Open();
        }
    }

    void Open()
    {
        var from = GraphSteps.NodeOrNone(Row[shape.From]);
        var to = GraphSteps.NodeOrNone(Row[shape.To]);
        if (from < 0 || to < 0) return;
        var types = shape.Types.In(Run.Graph);
        var turned = Turned(shape.Direction);
        var backwards = Run.Graph.Degree(to, turned, types) < Run.Graph.Degree(from, shape.Direction, types);
        _cursor = backwards
            ? Run.Graph.Expand(to, turned, types)
            : Run.Graph.Expand(from, shape.Direction, types);
        _target = backwards ? from : to;
        _open = true;
    }

    static Direction Turned(Direction direction) => direction switch
    {
        Direction.Outgoing => Direction.Incoming,
        Direction.Incoming => Direction.Outgoing,
        _ => direction,
    };
}
