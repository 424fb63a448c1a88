namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Runs its input to the end and gives no row.</summary>
sealed class Drain(QueryRun run, Operator input) : Step(run, input)
{
    public override bool Next()
    {
        while (Input.Next()) Run.Tick();
        return false;
    }
}
