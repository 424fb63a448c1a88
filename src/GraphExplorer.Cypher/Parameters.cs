using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher;

/// <summary>Values of the parameters of a query, by name without the dollar sign.</summary>
public sealed class Parameters(IReadOnlyDictionary<string, Value> values)
{
    public static Parameters None { get; } = new(new Dictionary<string, Value>());

    public static Parameters Of(params ReadOnlySpan<(string Name, Value Value)> values)
    {
        var all = new Dictionary<string, Value>(values.Length);
        foreach (var (name, value) in values) all[name] = value;
        return new Parameters(all);
    }

    public bool TryGet(string name, out Value value) => values.TryGetValue(name, out value);
}
