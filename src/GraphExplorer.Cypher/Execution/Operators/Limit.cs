namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// The first rows. When the input writes to the graph it is run to its end all the same (<paramref name="exhaust"/>):
/// LIMIT cuts the rows, not the changes.
/// </summary>
sealed class Limit(QueryRun run, Operator input, Func<QueryRun, long> count, bool exhaust) : Step(run, input)
{
    long _left = -1;

    public override void Restart()
    {
        Input.Restart();
        _left = -1;
    }

    public override bool Next()
    {
        if (_left < 0) _left = count(Run);
        if (_left > 0)
        {
            _left--;
            return Input.Next();
        }
        while (exhaust && Input.Next()) Run.Tick();
        return false;
    }
}
