using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>
/// The code of a function. Arguments that were left out are not in the span. Errors are raised without a place in the
/// query; the caller adds it.
/// </summary>
delegate Value FunctionBody(QueryRun run, ReadOnlySpan<Value> arguments);

/// <summary>A function's code under its name in the catalogue.</summary>
readonly record struct NamedBody(string Name, FunctionBody Body)
{
    /// <summary>A function that is null as soon as one argument is null, as nearly all are.</summary>
    public static NamedBody Strict(string name, FunctionBody body) => new(name, (run, arguments) =>
    {
        foreach (var argument in arguments)
            if (argument.IsNull)
                return default;
        return body(run, arguments);
    });
}
