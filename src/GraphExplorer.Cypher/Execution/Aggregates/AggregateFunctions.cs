using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Execution.Aggregates;

/// <summary>Finds the code of an aggregating function.</summary>
static class AggregateFunctions
{
    /// <summary>A fresh accumulator of the call for each group.</summary>
    public static Func<QueryRun, Accumulator> Compile(BoundAggregate call, Evaluator[] arguments)
    {
        if (arguments.Length == 0) return _ => new CountRows();
        if (!call.Distinct) return _ => Start(call.Function.Name, arguments);
        if (call.Function.Name == "count") return _ => new CountDistinct(arguments[0]);
        return _ => new DistinctAccumulator(arguments[0], Start(call.Function.Name, arguments));
    }

    static ValueAccumulator Start(string function, Evaluator[] arguments) => function switch
    {
        "count" => new Count(arguments[0]),
        "collect" => new Collect(arguments[0]),
        "sum" => new Sum(arguments[0]),
        "avg" => new Average(arguments[0]),
        "min" => new Extreme(arguments[0], -1),
        "max" => new Extreme(arguments[0], 1),
        "stDev" => new Deviation(arguments[0], population: false),
        "stDevP" => new Deviation(arguments[0], population: true),
        "percentileCont" => new Percentile(arguments[0], arguments[1], continuous: true),
        "percentileDisc" => new Percentile(arguments[0], arguments[1], continuous: false),
        _ => throw new InvalidOperationException($"The catalogue names an aggregate without code: {function}"),
    };
}
