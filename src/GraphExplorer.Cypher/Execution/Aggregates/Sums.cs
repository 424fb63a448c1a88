using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Aggregates;

/// <summary><c>sum(x)</c> of numbers, or of durations; 0 over nothing. Integers stay integers.</summary>
sealed class Sum(Evaluator argument) : ValueAccumulator(argument)
{
    Value _sum = Value.Of(0L);
    bool _any;

    public override void Take(Value value, QueryRun run)
    {
        if (!value.IsNumber && value.Kind != ValueKind.Duration) throw NotSummable("sum", value);
        _sum = _any ? Arithmetic.Add(_sum, value) : value;
        _any = true;
    }

    public override Value Result(QueryRun run) => _sum;

    public static CypherException NotSummable(string function, in Value value) => ErrorCode.InvalidArgumentTypeAtRuntime.At(
        null, $"{function}() takes numbers or durations, not {KindNames.WithArticle(value.Kind)}");
}

/// <summary><c>avg(x)</c>: a float for numbers, a duration for durations, null over nothing.</summary>
sealed class Average(Evaluator argument) : ValueAccumulator(argument)
{
    double _mean;
    Value _durations;
    long _count;

    public override void Take(Value value, QueryRun run)
    {
        _count++;
        if (value.IsNumber && _durations.IsNull) _mean += (value.AsNumber() - _mean) / _count;
        else if (value.Kind == ValueKind.Duration && (_count == 1 || !_durations.IsNull))
            _durations = _durations.IsNull ? value : Arithmetic.Add(_durations, value);
        else if (value.IsNumber || value.Kind == ValueKind.Duration)
            throw ErrorCode.InvalidArgumentTypeAtRuntime.At(null, "avg() takes numbers or durations, not both");
        else throw Sum.NotSummable("avg", value);
    }

    public override Value Result(QueryRun run)
    {
        if (_count == 0) return default;
        return _durations.IsNull ? Value.Of(_mean) : Arithmetic.Divide(_durations, Value.Of(_count));
    }
}
