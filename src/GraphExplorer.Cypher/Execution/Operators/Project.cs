namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Computes expressions, each into a place of its own.</summary>
sealed class Project(QueryRun run, Operator input, int[] slots, Evaluator[] expressions) : Step(run, input)
{
    public override bool Next()
    {
        if (!Input.Next()) return false;
        for (var i = 0; i < slots.Length; i++) Row[slots[i]] = expressions[i](Run);
        return true;
    }
}
