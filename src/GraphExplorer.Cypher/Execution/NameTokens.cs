using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// The token of a name that a plan uses. A plan lives as long as its store, and tokens never change, so it is looked up
/// once; a name that the store does not know yet is looked up again each time.
/// </summary>
abstract class NameToken(string name)
{
    int _token = -1;

    public string Name { get; } = name;

    /// <summary>The token, -1 when the store does not know the name.</summary>
    public int In(GraphReader graph)
    {
        var token = _token;
        return token >= 0 ? token : _token = Table(graph.Tokens).Find(Name);
    }

    /// <summary>The token, made when the store does not know the name.</summary>
    public int AddTo(WriteTransaction graph)
    {
        var token = _token;
        return token >= 0 ? token : _token = Table(graph.Tokens).FindOrAdd(Name);
    }

    protected abstract TokenTable Table(Tokens tokens);
}

sealed class LabelToken(string name) : NameToken(name)
{
    protected override TokenTable Table(Tokens tokens) => tokens.Labels;
}

sealed class TypeToken(string name) : NameToken(name)
{
    protected override TokenTable Table(Tokens tokens) => tokens.Types;
}

sealed class KeyToken(string name) : NameToken(name)
{
    protected override TokenTable Table(Tokens tokens) => tokens.Keys;
}

/// <summary>The relationship types of a pattern.</summary>
sealed class TypeSet(IEnumerable<string> names)
{
    readonly TypeToken[] _types = [.. names.Distinct().Select(name => new TypeToken(name))];
    int[]? _tokens;

    /// <summary>Whether the pattern takes any type.</summary>
    public bool IsAny => _types.Length == 0;

    /// <summary>The tokens of those types that the store knows; null when the pattern takes any type.</summary>
    public int[]? In(GraphReader graph)
    {
        if (_types.Length == 0) return null;
        if (_tokens is { } all) return all;
        var known = _types.Select(type => type.In(graph)).Where(token => token >= 0).ToArray();
        if (known.Length == _types.Length) _tokens = known;
        return known;
    }
}
