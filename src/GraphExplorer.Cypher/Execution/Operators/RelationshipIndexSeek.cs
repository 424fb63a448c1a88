using GraphExplorer.Cypher.Planning;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>For each input row, the relationships that an index finds, with their ends.</summary>
sealed class RelationshipIndexSeek(QueryRun run, Operator input, IndexSearch search, RelationshipSlots slots)
    : Step(run, input)
{
    readonly IndexLookup _lookup = new(run, search);
    readonly RelationshipRows _rows = new(run, slots);

    public override void Restart()
    {
        Input.Restart();
        _lookup.Clear();
        _rows.Reset();
    }

    public override bool Next()
    {
        while (true)
        {
            if (_rows.PutBack()) return true;
            while (_lookup.MoveNext())
            {
                if (Run.Writer is not null && !Run.Graph.RelationshipExists(_lookup.Current)) continue;
                if (_rows.Put(_lookup.Current)) return true;
            }
            if (!Input.Next()) return false;
            Run.Tick();
            _lookup.Open();
        }
    }
}
