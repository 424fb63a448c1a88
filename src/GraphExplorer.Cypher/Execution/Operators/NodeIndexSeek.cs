using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>For each input row, the nodes that an index finds.</summary>
sealed class NodeIndexSeek(QueryRun run, Operator input, IndexSearch search, int slot) : Step(run, input)
{
    readonly IndexLookup _lookup = new(run, search);

    public override void Restart()
    {
        Input.Restart();
        _lookup.Clear();
    }

    public override bool Next()
    {
        while (true)
        {
            while (_lookup.MoveNext())
            {
                if (Run.Writer is not null && !Run.Graph.NodeExists(_lookup.Current)) continue;
                Row[slot] = Value.Node(_lookup.Current);
                return true;
            }
            if (!Input.Next()) return false;
            Run.Tick();
            _lookup.Open();
        }
    }
}
