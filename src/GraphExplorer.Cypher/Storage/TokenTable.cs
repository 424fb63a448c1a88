using System.Collections.Concurrent;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Names and their numbers, counted from 0. A name keeps its number for the life of the store, even when the
/// transaction that brought it is rolled back. Any thread may read while one adds.
/// </summary>
sealed class TokenTable
{
    readonly Lock _adding = new();
    readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    volatile string[] _names = new string[8];
    volatile int _count;

    public int Count => _count;

    /// <summary>Names in the order of their tokens.</summary>
    public ReadOnlySpan<string> Names
    {
        get
        {
            var count = _count;
            return _names.AsSpan(0, count);
        }
    }

    /// <summary>The token of a name, -1 when the store does not know it. Never adds one.</summary>
    public int Find(string name) => _numbers.TryGetValue(name, out var token) ? token : -1;

    /// <summary>The name; a negative token is one of <see cref="SchemaGraph"/>.</summary>
    public string Name(int token) => token < 0 ? SchemaGraph.KeyName(token) : Names[token];

    /// <summary>The token of a name, which is added when it is new. For write transactions.</summary>
    public int FindOrAdd(string name)
    {
        if (Find(name) is var known and >= 0) return known;
        lock (_adding)
        {
            if (Find(name) is var added and >= 0) return added;
            var token = _count;
            if (token == _names.Length)
            {
                var longer = _names;
                Array.Resize(ref longer, token * 2);
                _names = longer;
            }
            _names[token] = name;
            _count = token + 1;
            _numbers[name] = token;
            return token;
        }
    }
}
