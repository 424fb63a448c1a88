using System.Runtime.InteropServices;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Aggregates;

/// <summary><c>stDev(x)</c> of a sample, <c>stDevP(x)</c> of a population, by Welford's method; 0.0 over too few values.</summary>
sealed class Deviation(Evaluator argument, bool population) : ValueAccumulator(argument)
{
    long _count;
    double _mean;
    double _squares;

    public override void Take(Value value, QueryRun run)
    {
        if (!value.IsNumber)
            throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
                null, $"stDev() takes numbers, not {KindNames.WithArticle(value.Kind)}");
        var number = value.AsNumber();
        var distance = number - _mean;
        _mean += distance / ++_count;
        _squares += distance * (number - _mean);
    }

    public override Value Result(QueryRun run)
    {
        var degrees = population ? _count : _count - 1;
        return Value.Of(degrees <= 0 ? 0.0 : Math.Sqrt(_squares / degrees));
    }
}

/// <summary>
/// <c>percentileCont(x, p)</c> interpolates between neighbours, <c>percentileDisc(x, p)</c> takes the nearest value
/// (the smallest whose share of the values reaches p).
/// </summary>
sealed class Percentile(Evaluator argument, Evaluator share, bool continuous) : ValueAccumulator(argument)
{
    readonly List<Value> _values = [];
    double _share = -1;

    public override void Take(Value value, QueryRun run)
    {
        if (_share < 0) _share = Share(run);
        if (!value.IsNumber)
            throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
                null, $"A percentile needs numbers, not {KindNames.WithArticle(value.Kind)}");
        run.Memory.Charge(2 * MemoryBudget.ValueBytes);
        _values.Add(value);
    }

    public override Value Result(QueryRun run)
    {
        if (_values.Count == 0) return default;
        Sorting.Sort(CollectionsMarshal.AsSpan(_values), (left, right) =>
        {
            run.Tick();
            return Ordering.Compare(left, right);
        });
        if (!continuous)
        {
            var place = (int)Math.Ceiling(_share * _values.Count) - 1;
            return _values[Math.Max(0, place)];
        }
        var exact = _share * (_values.Count - 1);
        var low = (int)Math.Floor(exact);
        var high = (int)Math.Ceiling(exact);
        var (lower, upper) = (_values[low].AsNumber(), _values[high].AsNumber());
        return Value.Of(lower + (upper - lower) * (exact - low));
    }

    double Share(QueryRun run)
    {
        var value = share(run);
        if (value.IsNumber && value.AsNumber() is >= 0 and <= 1) return value.AsNumber();
        if (value.IsNumber)
            throw ErrorCode.NumberOutOfRange.At(null, $"A percentile lies between 0.0 and 1.0, not at {value}");
        throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
            null, $"A percentile is a number, not {KindNames.WithArticle(value.Kind)}");
    }
}
