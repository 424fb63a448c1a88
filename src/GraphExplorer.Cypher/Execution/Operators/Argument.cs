namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>One row: the start of every plan, and the place where a subplan takes the row of the plan around it.</summary>
sealed class Argument(QueryRun run) : Operator(run)
{
    bool _given;

    public override void Restart() => _given = false;

    public override bool Next()
    {
        if (_given) return false;
        _given = true;
        return true;
    }
}
