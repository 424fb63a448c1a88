using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// For each input row, the rows of a procedure or of a SHOW command, of which some columns go into places of the row. One
/// without columns (<paramref name="isVoid"/>) runs and lets the row pass.
/// </summary>
sealed class RowSource(QueryRun run, Operator input, SourceRows source, SlotCopy[] yields, bool isVoid)
    : Step(run, input)
{
    IEnumerator<Value[]>? _rows;

    public override void Restart()
    {
        Input.Restart();
        Close();
    }

    public override bool Next()
    {
        while (true)
        {
            while (_rows is not null && _rows.MoveNext())
            {
                Run.Tick();
                foreach (var (from, to) in yields) Row[to] = _rows.Current[from];
                if (!isVoid && source.Where(Run)) return true;
            }
            Close();
            if (!Input.Next()) return false;
            Run.Tick();
            _rows = source.Open(Run).GetEnumerator();
            if (!isVoid) continue;
            while (_rows.MoveNext()) Run.Tick();
            return true;
        }
    }

    void Close()
    {
        _rows?.Dispose();
        _rows = null;
    }
}

/// <summary>Where rows come from, and what they have to pass.</summary>
sealed record SourceRows(Func<QueryRun, IEnumerable<Value[]>> Open, Condition Where);
