using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>For each input row, all nodes or those with a label.</summary>
sealed class NodeScan(QueryRun run, Operator input, LabelToken? label, int slot) : Step(run, input)
{
    EntityCursor _nodes;
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
            while (_open && Advance())
            {
                if (Run.Writer is not null && !Run.Graph.NodeExists(_nodes.Current)) continue;
                Row[slot] = Value.Node(_nodes.Current);
                return true;
            }
            if (!Input.Next()) return false;
            (_nodes, _open) = (Open(), true);
        }
    }

    /// <summary>Each look is a hit, also the last one that finds the end.</summary>
    bool Advance()
    {
        Run.Tick();
        Run.Hits++;
        return _nodes.MoveNext() || (_open = false);
    }

    EntityCursor Open()
    {
        Run.Tick();
        if (label is null) return Run.Graph.Nodes();
        var token = label.In(Run.Graph);
        return token < 0 ? default : Run.Graph.NodesWithLabel(token);
    }
}
