using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Aggregates;

/// <summary><c>count(*)</c></summary>
sealed class CountRows : Accumulator
{
    long _count;

    public override void Add(QueryRun run) => _count++;

    public override Value Result(QueryRun run) => Value.Of(_count);
}

/// <summary><c>count(x)</c>: values that are not null.</summary>
sealed class Count(Evaluator argument) : ValueAccumulator(argument)
{
    long _count;

    public override void Take(Value value, QueryRun run) => _count++;

    public override Value Result(QueryRun run) => Value.Of(_count);
}

/// <summary><c>count(DISTINCT x)</c>: different values that are not null.</summary>
sealed class CountDistinct(Evaluator argument) : ValueAccumulator(argument)
{
    readonly ValueSet _seen = new();

    public override void Take(Value value, QueryRun run) => _seen.Add(value, run.Memory);

    public override Value Result(QueryRun run) => Value.Of((long)_seen.Count);
}

/// <summary><c>collect(x)</c></summary>
sealed class Collect(Evaluator argument) : ValueAccumulator(argument)
{
    readonly List<Value> _values = [];

    public override void Take(Value value, QueryRun run)
    {
        run.Memory.Charge(2 * MemoryBudget.ValueBytes + MemoryBudget.Beyond(value));
        _values.Add(value);
    }

    public override Value Result(QueryRun run) => Value.Of(_values.ToArray());
}

/// <summary><c>min(x)</c> and <c>max(x)</c> in the order of ORDER BY, in which null does not count.</summary>
sealed class Extreme(Evaluator argument, int sign) : ValueAccumulator(argument)
{
    Value _best;

    public override void Take(Value value, QueryRun run)
    {
        if (_best.IsNull || Ordering.Compare(value, _best) * sign > 0) _best = value;
    }

    public override Value Result(QueryRun run) => _best;
}
