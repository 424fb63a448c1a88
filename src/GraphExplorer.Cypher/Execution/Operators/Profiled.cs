using GraphExplorer.Cypher.Planning;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Counts the rows, the hits and the time of an operator for PROFILE, those of its inputs left out.</summary>
sealed class Profiled : Operator
{
    readonly Operator _inner;
    readonly StepProfile _profile;

    public Profiled(QueryRun run, OperatorFactory factory, Plan plan) : base(run)
    {
        _profile = run.Profile.Of(plan);
        _inner = factory(run);
    }

    public override void Restart()
    {
        var outer = Run.Profile.Enter(_profile, Run.Hits);
        try
        {
            _inner.Restart();
        }
        finally
        {
            Run.Profile.Leave(outer, Run.Hits);
        }
    }

    public override bool Next()
    {
        var outer = Run.Profile.Enter(_profile, Run.Hits);
        try
        {
            if (!_inner.Next()) return false;
            _profile.Rows++;
            return true;
        }
        finally
        {
            Run.Profile.Leave(outer, Run.Hits);
        }
    }
}
