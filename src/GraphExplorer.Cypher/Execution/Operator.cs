using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// One step of a running plan, pulled row by row. All operators of a run share one row array, in which every variable
/// of the query has a place of its own: an operator writes its own places and leaves the others alone, so nothing is
/// copied on the way, and a subquery reads the variables around it where they stand.
/// </summary>
abstract class Operator(QueryRun run)
{
    protected readonly QueryRun Run = run;
    protected readonly Value[] Row = run.Row;

    /// <summary>Begins anew. The variables that the plan takes from outside stand in the row already.</summary>
    public abstract void Restart();

    /// <summary>Puts the next row in place; false after the last one.</summary>
    public abstract bool Next();
}

/// <summary>An operator with one input.</summary>
abstract class Step(QueryRun run, Operator input) : Operator(run)
{
    protected readonly Operator Input = input;

    public override void Restart() => Input.Restart();
}

/// <summary>The value of an expression for the row as it stands.</summary>
delegate Value Evaluator(QueryRun run);

/// <summary>Whether a predicate is true (neither false nor null) for the row as it stands.</summary>
delegate bool Condition(QueryRun run);

/// <summary>Makes the operator of a compiled plan for one run.</summary>
delegate Operator OperatorFactory(QueryRun run);
