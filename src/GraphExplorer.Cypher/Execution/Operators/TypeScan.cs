using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>For each input row, all relationships of some types, with their ends.</summary>
sealed class TypeScan(QueryRun run, Operator input, TypeSet types, RelationshipSlots slots) : Step(run, input)
{
    readonly RelationshipRows _rows = new(run, slots);
    EntityCursor _relationships;
    bool _open;
    int[] _types = [];
    int _next;

    public override void Restart()
    {
        Input.Restart();
        _rows.Reset();
        _open = false;
        (_types, _next) = ([], 0);
    }

    public override bool Next()
    {
        while (true)
        {
            if (_rows.PutBack()) return true;
            while (_open && Advance())
            {
                if (Run.Writer is not null && !Run.Graph.RelationshipExists(_relationships.Current)) continue;
                if (_rows.Put(_relationships.Current)) return true;
            }
            if (_next < _types.Length)
            {
                (_relationships, _open) = (Run.Graph.RelationshipsOfType(_types[_next++]), true);
                continue;
            }
            if (!Input.Next()) return false;
            Run.Tick();
            (_types, _next) = (types.In(Run.Graph)!, 0);
        }
    }

    bool Advance()
    {
        Run.Tick();
        Run.Hits++;
        return _relationships.MoveNext() || (_open = false);
    }
}
