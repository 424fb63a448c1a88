namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Runs a subplan to its end for each row, for what it writes, and lets the row through once (CALL without RETURN).</summary>
sealed class ApplyForEffect(QueryRun run, Operator input, Operator subplan) : Step(run, input)
{
    public override bool Next()
    {
        if (!Input.Next()) return false;
        subplan.Restart();
        while (subplan.Next()) Run.Tick();
        return true;
    }
}
