using System.Collections.Concurrent;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Execution.Expressions;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>The map that properties are taken from: <c>{key: value}</c>, a parameter, or any map, node or relationship.</summary>
sealed class PropertySource(Evaluator map, SourceSpan span)
{
    /// <summary>Keys may come with each row, so what is remembered of them is bounded.</summary>
    const int KeysHeldMax = 1000;

    readonly ConcurrentDictionary<string, KeyToken> _tokens = [];

    public MapValue Of(QueryRun run)
    {
        var value = map(run);
        if (value.IsMap) return value.AsMap();
        if (value.IsNull) return MapValue.Empty;
        var properties = new MapBuilder(4);
        foreach (var (key, item) in Elements.Properties(value, run, span)) properties.Set(key, item);
        return properties.Build();
    }

    public int TokenOf(string key, WriteTransaction writer)
    {
        if (_tokens.TryGetValue(key, out var known)) return known.AddTo(writer);
        // Counting a table that several threads share locks all of it, so only a new key is worth it.
        if (_tokens.Count > KeysHeldMax) _tokens.Clear();
        return _tokens.GetOrAdd(key, static name => new KeyToken(name)).AddTo(writer);
    }
}

/// <summary>Labels or types to write: names, of which some may be computed.</summary>
sealed class LabelSource(string[] names, Evaluator[] dynamic)
{
    readonly LabelToken[] _labels = [.. names.Select(name => new LabelToken(name))];
    readonly TypeToken[] _types = [.. names.Select(name => new TypeToken(name))];

    /// <summary>The tokens when no name is computed: they never change, so all rows share them.</summary>
    int[]? _fixedLabels;
    int[]? _fixedTypes;

    public int[] Of(QueryRun run) => dynamic.Length == 0
        ? _fixedLabels ??= Tokens(run, _labels, name => new LabelToken(name))
        : Tokens(run, _labels, name => new LabelToken(name));

    public int[] TypesOf(QueryRun run) => dynamic.Length == 0
        ? _fixedTypes ??= Tokens(run, _types, name => new TypeToken(name))
        : Tokens(run, _types, name => new TypeToken(name));

    int[] Tokens(QueryRun run, NameToken[] written, Func<string, NameToken> make)
    {
        var tokens = new List<int>(written.Length);
        foreach (var name in written) tokens.Add(name.AddTo(run.Writer!));
        foreach (var names in dynamic)
            foreach (var name in LabelNames.Of(names(run)))
                tokens.Add(make(name).AddTo(run.Writer!));
        return [.. tokens];
    }
}
