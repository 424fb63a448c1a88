using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// For each input row, the ends of a relationship that is known. An end that is known too has to be met; a pattern
/// without direction sees the relationship from both sides.
/// </summary>
sealed class ProjectEnds(QueryRun run, Operator input, ExpandShape shape, KnownEnds known) : Step(run, input)
{
    readonly RelationshipEnds[] _ways = new RelationshipEnds[2];
    int _left;

    public override void Restart()
    {
        Input.Restart();
        _left = 0;
    }

    public override bool Next()
    {
        while (true)
        {
            while (_left > 0)
                if (Put(_ways[--_left]))
                    return true;
            if (!Input.Next()) return false;
            Run.Tick();
            Run.Hits++;
            Find();
        }
    }

    void Find()
    {
        var value = Row[shape.Relationship];
        if (!value.IsRelationship || !Run.Graph.RelationshipExists(value.AsRelationship())) return;
        var ends = Run.Graph.Ends(value.AsRelationship());
        if (!GraphSteps.Has(shape.Types.In(Run.Graph), ends.Type)) return;
        if (GraphSteps.IsInAny(Row, shape.DifferentFrom, value.AsRelationship())) return;
        var against = ends with { Start = ends.End, End = ends.Start };
        if (shape.Direction == Direction.Both && ends.Start != ends.End) _ways[_left++] = against;
        _ways[_left++] = shape.Direction == Direction.Incoming ? against : ends;
    }

    bool Put(in RelationshipEnds way)
    {
        if (known.From && !IsNode(shape.From, way.Start)) return false;
        if (known.To && !IsNode(shape.To, way.End)) return false;
        if (shape.From == shape.To && way.Start != way.End) return false;
        Row[shape.From] = Value.Node(way.Start);
        Row[shape.To] = Value.Node(way.End);
        return true;
    }

    bool IsNode(int slot, long node) => GraphSteps.NodeOrNone(Row[slot]) == node;
}

/// <summary>Which ends of a connection are known before it is walked.</summary>
readonly record struct KnownEnds(bool From, bool To);
