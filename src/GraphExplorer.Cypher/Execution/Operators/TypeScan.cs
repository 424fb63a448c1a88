using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>For each input row, all relationships of some types, with their ends.</summary>
sealed class TypeScan(QueryRun run, Operator input, TypeSet types, RelationshipSlots slots) : Step(run, input)
{
    readonly RelationshipRows _rows = new(run, slots);
    EntityCursor _relationships;
    int[] _types = [];
    int _next;

    public override void Restart()
    {
        Input.Restart();
        _rows.Reset();
        _relationships = default;
        (_types, _next) = ([], 0);
    }

    public override bool Next()
    {
        while (true)
        {
            if (_rows.PutBack()) return true;
            while (_relationships.MoveNext())
            {
                Run.Tick();
                Run.Hits++;
                if (Run.Writer is not null && !Run.Graph.RelationshipExists(_relationships.Current)) continue;
                if (_rows.Put(_relationships.Current)) return true;
            }
            if (_next < _types.Length)
            {
                _relationships = Run.Graph.RelationshipsOfType(_types[_next++]);
                continue;
            }
            if (!Input.Next()) return false;
            Run.Tick();
            (_types, _next) = (types.In(Run.Graph)!, 0);
        }
    }
}
