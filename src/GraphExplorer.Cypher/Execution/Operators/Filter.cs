namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Lets through the rows for which a predicate is true.</summary>
/// <param name="implied">Labels that the predicate tests, and that may hold of all rows without a test.</param>
/// <param name="rest">What is left of the predicate when they do; null when nothing is.</param>
sealed class Filter(QueryRun run, Operator input, Condition predicate, ImpliedLabel[] implied, Condition? rest)
    : Step(run, input)
{
    Condition? _predicate;

    public override void Restart()
    {
        Input.Restart();
        var isImplied = implied.Length > 0 && Array.TrueForAll(implied, label => label.HoldsIn(Run));
        _predicate = isImplied ? rest : predicate;
    }

    public override bool Next()
    {
        if (_predicate is not { } passes) return Input.Next();
        while (Input.Next())
        {
            if (passes(Run)) return true;
            Run.Tick();
        }
        return false;
    }
}
