using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>The integers from a start on, each a step further; the default is empty.</summary>
readonly struct IntegerRange
{
    readonly long _start;
    readonly long _step;

    IntegerRange(long start, long step, long count) => (_start, _step, Count) = (start, step, count);

    public long Count { get; }

    public long this[long index] => unchecked(_start + index * _step);

    /// <summary>The range of range(start, end, step): the end belongs to it.</summary>
    /// <exception cref="CypherException">The step is 0.</exception>
    public static IntegerRange Of(long start, long end, long step)
    {
        if (step == 0) throw ErrorCode.NumberOutOfRange.At(null, "range(): the step is 0, but has to be another number");
        if (step > 0 ? start > end : start < end) return default;
        var count = (((Int128)end - start) / step) + 1;
        return new IntegerRange(start, step, (long)Int128.Min(count, long.MaxValue));
    }
}
