using GraphExplorer.Cypher.Execution.Functions;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>UNWIND of a call of range(), counted up without making the list.</summary>
sealed class UnwindRange(QueryRun run, Operator input, Func<QueryRun, IntegerRange> range, int slot) : Step(run, input)
{
    IntegerRange _range;
    long _next;

    public override void Restart()
    {
        Input.Restart();
        (_range, _next) = (default, 0);
    }

    public override bool Next()
    {
        while (_next >= _range.Count)
        {
            if (!Input.Next()) return false;
            Run.Tick();
            (_range, _next) = (range(Run), 0);
        }
        Row[slot] = Values.Value.Of(_range[_next++]);
        return true;
    }
}
