namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// Runs a subplan anew for each row. When it gives nothing and <paramref name="optional"/> names places, the row goes
/// on once with null in them (OPTIONAL MATCH, OPTIONAL CALL).
/// </summary>
sealed class Apply(QueryRun run, Operator input, Operator subplan, int[]? optional) : Step(run, input)
{
    bool _inside;
    bool _found;

    public override void Restart()
    {
        Input.Restart();
        _inside = false;
    }

    public override bool Next()
    {
        while (true)
        {
            if (!_inside)
            {
                if (!Input.Next()) return false;
                Run.Tick();
                subplan.Restart();
                (_inside, _found) = (true, false);
            }
            if (subplan.Next())
            {
                _found = true;
                return true;
            }
            _inside = false;
            if (optional is null || _found) continue;
            foreach (var slot in optional) Row[slot] = default;
            return true;
        }
    }
}
