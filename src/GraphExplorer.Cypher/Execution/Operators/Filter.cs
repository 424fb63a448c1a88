namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Lets through the rows for which a predicate is true.</summary>
sealed class Filter(QueryRun run, Operator input, Condition predicate) : Step(run, input)
{
    public override bool Next()
    {
        while (Input.Next())
        {
            if (predicate(Run)) return true;
            Run.Tick();
        }
        return false;
    }
}
