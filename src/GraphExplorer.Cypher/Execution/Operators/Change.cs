namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>SET and REMOVE: applies its items, in order, to each row.</summary>
sealed class Change(QueryRun run, Operator input, Update[] updates) : Step(run, input)
{
    public override bool Next()
    {
        if (!Input.Next()) return false;
        Run.Tick();
        foreach (var update in updates) update.Apply(Run);
        return true;
    }
}
