using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Aggregates;

/// <summary>The state of one aggregating function in one group.</summary>
abstract class Accumulator
{
    /// <summary>Takes the row as it stands.</summary>
    public abstract void Add(QueryRun run);

    public abstract Value Result(QueryRun run);
}

/// <summary>An aggregate over the values of one argument; null is passed over.</summary>
abstract class ValueAccumulator(Evaluator argument) : Accumulator
{
    public sealed override void Add(QueryRun run)
    {
        var value = argument(run);
        if (!value.IsNull) Take(value, run);
    }

    /// <summary>Takes a value that is not null.</summary>
    public abstract void Take(Value value, QueryRun run);
}

/// <summary>Passes each value on once: count(DISTINCT x) and kin.</summary>
sealed class DistinctAccumulator(Evaluator argument, ValueAccumulator inner) : ValueAccumulator(argument)
{
    readonly ValueSet _seen = new();

    public override void Take(Value value, QueryRun run)
    {
        if (_seen.Add(value, run.Memory)) inner.Take(value, run);
    }

    public override Value Result(QueryRun run) => inner.Result(run);
}
