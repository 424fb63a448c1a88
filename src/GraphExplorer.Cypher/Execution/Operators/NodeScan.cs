using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>For each input row, all nodes or those with a label.</summary>
sealed class NodeScan(QueryRun run, Operator input, LabelToken? label, int slot) : Step(run, input)
{
    EntityCursor _nodes;

    public override void Restart()
    {
        Input.Restart();
        _nodes = default;
    }

    public override bool Next()
    {
        while (true)
        {
            while (_nodes.MoveNext())
            {
                Run.Tick();
                Run.Hits++;
                if (Run.Writer is not null && !Run.Graph.NodeExists(_nodes.Current)) continue;
                Row[slot] = Value.Node(_nodes.Current);
                return true;
            }
            if (!Input.Next()) return false;
            _nodes = Open();
        }
    }

    EntityCursor Open()
    {
        Run.Tick();
        if (label is null) return Run.Graph.Nodes();
        var token = label.In(Run.Graph);
        return token < 0 ? default : Run.Graph.NodesWithLabel(token);
    }
}
