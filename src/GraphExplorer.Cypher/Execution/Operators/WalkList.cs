using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// For each input row, the ways in which a list of relationships that an earlier clause left fits a variable-length
/// pattern: at most two, one from each end of the first relationship.
/// </summary>
sealed class WalkList(QueryRun run, Operator input, ExpandShape shape, WalkShape walk, KnownEnds known)
    : Step(run, input)
{
    readonly List<(long From, long To)> _ways = [];
    EntityCursor _nodes;
    bool _anyNode;
    int _next;

    public override void Restart()
    {
        Input.Restart();
        _ways.Clear();
        (_next, _anyNode) = (0, false);
    }

    public override bool Next()
    {
        while (true)
        {
            while (_next < _ways.Count)
                if (Put(_ways[_next++]))
                    return true;
            while (_anyNode && _nodes.MoveNext())
            {
                Run.Tick();
                if (Put((_nodes.Current, _nodes.Current))) return true;
            }
            _anyNode = false;
            if (!Input.Next()) return false;
            Run.Tick();
            _ways.Clear();
            _next = 0;
            FindWays();
        }
    }

    void FindWays()
    {
        var value = Row[shape.Relationship];
        if (!value.IsList) return;
        var list = value.AsList();
        if (list.Count < walk.Min || list.Count > (walk.Max ?? int.MaxValue) || !AllPass(list)) return;
        if (list.Count > 0)
        {
            var first = Run.Graph.Ends(list[0].AsRelationship());
            TryWay(first.Start, list);
            if (first.End != first.Start) TryWay(first.End, list);
            return;
        }
        // An empty walk stays at its node, which may be any when none is known.
        if (!known.From && !known.To)
        {
            _nodes = Run.Graph.Nodes();
            _anyNode = true;
            return;
        }
        var node = GraphSteps.NodeOrNone(Row[known.From ? shape.From : shape.To]);
        if (node >= 0) _ways.Add((node, node));
    }

    bool AllPass(ListValue list)
    {
        var types = shape.Types.In(Run.Graph);
        foreach (var item in list.Span)
        {
            if (!item.IsRelationship || !Run.Graph.RelationshipExists(item.AsRelationship())) return false;
            Run.Hits++;
            if (!GraphSteps.Has(types, Run.Graph.Ends(item.AsRelationship()).Type)) return false;
            if (GraphSteps.IsInAny(Row, shape.DifferentFrom, item.AsRelationship())) return false;
            if (walk.Predicate is null) continue;
            Row[walk.ElementSlot] = item;
            if (!walk.Predicate(Run)) return false;
        }
        return true;
    }

    void TryWay(long from, ListValue list)
    {
        var node = from;
        foreach (var item in list.Span)
        {
            var ends = Run.Graph.Ends(item.AsRelationship());
            if (!GraphSteps.Leads(ends, node, shape.Direction)) return;
            node = ends.Other(node);
        }
        _ways.Add((from, node));
    }

    bool Put((long From, long To) way)
    {
        if (known.From && GraphSteps.NodeOrNone(Row[shape.From]) != way.From) return false;
        if (known.To && GraphSteps.NodeOrNone(Row[shape.To]) != way.To) return false;
        if (shape.From == shape.To && way.From != way.To) return false;
        Row[shape.From] = Value.Node(way.From);
        Row[shape.To] = Value.Node(way.To);
        return true;
    }
}
