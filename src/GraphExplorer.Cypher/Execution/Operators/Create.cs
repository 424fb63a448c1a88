namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Makes a pattern for each row.</summary>
sealed class Create(QueryRun run, Operator input, Creation creation) : Step(run, input)
{
    public override bool Next()
    {
        if (!Input.Next()) return false;
        creation.Make(Run);
        return true;
    }
}
