using System.Collections;

namespace GraphExplorer.Cypher.Values;

/// <summary>
/// An immutable map from names to values that keeps the order in which its keys were written. The arrays given to the
/// constructor belong to the map from then on; their keys are distinct.
/// </summary>
public sealed class MapValue : HeapValue, IReadOnlyCollection<KeyValuePair<string, Value>>
{
    /// <summary>
    /// Up to here a look-up walks over the keys; beyond it an index is made when the first one is asked for.
    /// </summary>
    const int KeysWalkedMax = 12;

    public static readonly MapValue Empty = new([], []);

    readonly string[] _keys;
    readonly Value[] _values;
    Dictionary<string, int>? _positions;

    public MapValue(string[] keys, Value[] values) : base(ValueKind.Map)
    {
        if (keys.Length != values.Length) throw new ArgumentException("A map needs one value for each key.");
        (_keys, _values) = (keys, values);
    }

    public int Count => _keys.Length;

    public ReadOnlySpan<string> Keys => _keys;

    public ReadOnlySpan<Value> Values => _values;

    /// <summary>The value of a key, null when there is none.</summary>
    public Value this[string key] => TryGet(key, out var value) ? value : default;

    public bool ContainsKey(string key) => PositionOf(key) >= 0;

    public bool TryGet(string key, out Value value)
    {
        var position = PositionOf(key);
        value = position < 0 ? default : _values[position];
        return position >= 0;
    }

    /// <summary>
    /// The map of these pairs; of pairs with the same key the last value counts, at the place of the first.
    /// </summary>
    public static MapValue Of(params ReadOnlySpan<(string Key, Value Value)> pairs)
    {
        var builder = new MapBuilder(pairs.Length);
        foreach (var (key, value) in pairs) builder.Set(key, value);
        return builder.Build();
    }

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator()
    {
        for (var i = 0; i < _keys.Length; i++) yield return new(_keys[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    int PositionOf(string key)
    {
        if (_keys.Length > KeysWalkedMax) return (_positions ??= Index()).GetValueOrDefault(key, -1);
        for (var i = 0; i < _keys.Length; i++)
            if (_keys[i] == key)
                return i;
        return -1;
    }

    Dictionary<string, int> Index()
    {
        var positions = new Dictionary<string, int>(_keys.Length);
        for (var i = 0; i < _keys.Length; i++) positions.TryAdd(_keys[i], i);
        return positions;
    }
}
