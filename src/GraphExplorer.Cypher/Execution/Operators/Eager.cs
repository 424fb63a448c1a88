namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// Takes all rows of its input before it gives the first, so that a clause sees the graph as the clauses before it
/// left it, and what it changes does not reach back into them.
/// </summary>
sealed class Eager(QueryRun run, Operator input, int[] slots) : Step(run, input)
{
    readonly RowBuffer _rows = new(run, slots);
    int _next = -1;

    public override void Restart()
    {
        Input.Restart();
        _rows.Clear();
        _next = -1;
    }

    public override bool Next()
    {
        if (_next < 0) Fill();
        if (_next >= _rows.Count) return false;
        _rows.Load(_next++);
        return true;
    }

    void Fill()
    {
        while (Input.Next())
        {
            Run.Tick();
            _rows.Add();
        }
        _next = 0;
    }
}
