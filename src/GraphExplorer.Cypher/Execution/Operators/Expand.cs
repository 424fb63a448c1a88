using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>For each input row, the relationships of a node with the nodes at their other ends.</summary>
sealed class Expand(QueryRun run, Operator input, ExpandShape shape) : Step(run, input)
{
    readonly int[] _differentFrom = shape.DifferentFrom;
    readonly (int From, int Relationship, int To) _slots = (shape.From, shape.Relationship, shape.To);
    ExpandCursor _cursor;
    bool _open;

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
                var relationship = _cursor.Relationship;
                if (_differentFrom.Length > 0 && GraphSteps.IsInAny(Row, _differentFrom, relationship)) continue;
                Row[_slots.Relationship] = Value.Relationship(relationship);
                Row[_slots.To] = Value.Node(_cursor.Other);
                return true;
            }
            _open = false;
            if (!Input.Next()) return false;
            Run.Tick();
            var from = GraphSteps.NodeOrNone(Row[_slots.From]);
            if (from < 0) continue;
            _cursor = Run.Graph.Expand(from, shape.Direction, shape.Types.In(Run.Graph));
            _open = true;
        }
    }
}

/// <summary>How a relationship is walked: slots, direction and types.</summary>
sealed record ExpandShape(int From, int Relationship, int To, Direction Direction)
{
    public required TypeSet Types { get; init; }

    /// <summary>Slots of relationships, or lists of them, that must not be met again.</summary>
    public required int[] DifferentFrom { get; init; }
}
