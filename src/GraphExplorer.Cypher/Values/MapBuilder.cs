namespace GraphExplorer.Cypher.Values;

/// <summary>
/// Collects the entries of a <see cref="MapValue"/>. Setting a key again changes its value and keeps its place.
/// </summary>
public sealed class MapBuilder
{
    const int KeysWalkedMax = 12;

    readonly List<string> _keys;
    readonly List<Value> _values;
    Dictionary<string, int>? _positions;

    public MapBuilder(int capacity = 4)
    {
        _keys = new(capacity);
        _values = new(capacity);
    }

    public int Count => _keys.Count;

    public void Set(string key, Value value)
    {
        var position = PositionOf(key);
        if (position >= 0)
        {
            _values[position] = value;
            return;
        }
        _positions?.Add(key, _keys.Count);
        _keys.Add(key);
        _values.Add(value);
    }

    public MapValue Build() => _keys.Count == 0 ? MapValue.Empty : new([.. _keys], [.. _values]);

    int PositionOf(string key)
    {
        if (_keys.Count <= KeysWalkedMax) return _keys.IndexOf(key);
        if (_positions is null)
        {
            _positions = new(_keys.Count * 2);
            for (var i = 0; i < _keys.Count; i++) _positions.Add(_keys[i], i);
        }
        return _positions.GetValueOrDefault(key, -1);
    }
}
