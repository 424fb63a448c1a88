namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Drops the first rows.</summary>
sealed class Skip(QueryRun run, Operator input, Func<QueryRun, long> count) : Step(run, input)
{
    bool _skipped;

    public override void Restart()
    {
        Input.Restart();
        _skipped = false;
    }

    public override bool Next()
    {
        if (!_skipped)
        {
            _skipped = true;
            for (var left = count(Run); left > 0; left--)
            {
                Run.Tick();
                if (!Input.Next()) return false;
            }
        }
        return Input.Next();
    }
}
