using System.Collections;

namespace GraphExplorer.Model;

/// <summary>
/// Named values of a node, edge or query, in the order given, compared by content. A value is null, bool, long, double,
/// string, or a list (<c>IReadOnlyList&lt;object?&gt;</c>) or map (<see cref="PropertyMap"/>) of such.
/// </summary>
public sealed class PropertyMap : IReadOnlyDictionary<string, object?>, IEquatable<PropertyMap>
{
    readonly OrderedDictionary<string, object?> _values;

    public PropertyMap(IEnumerable<KeyValuePair<string, object?>> values)
    {
        _values = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in values) _values[key] = Plain(value);
    }

    /// <summary>No properties.</summary>
    public static PropertyMap Empty { get; } = new([]);

    public int Count => _values.Count;
    public IEnumerable<string> Keys => _values.Keys;
    public IEnumerable<object?> Values => _values.Values;
    public object? this[string key] => _values[key];

    public bool ContainsKey(string key) => _values.ContainsKey(key);
    public bool TryGetValue(string key, out object? value) => _values.TryGetValue(key, out value);
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The value as text, or empty when there is none.</summary>
    public string Text(string key) => TryGetValue(key, out var value) ? PropertyText.Of(value) : "";

    public bool Equals(PropertyMap? other) =>
        other is not null && Count == other.Count
        && _values.All(pair => other.TryGetValue(pair.Key, out var value) && SameValue(pair.Value, value));

    public override bool Equals(object? obj) => Equals(obj as PropertyMap);
    public override int GetHashCode() =>
        _values.Keys.Aggregate(Count, (hash, key) => hash ^ key.GetHashCode(StringComparison.Ordinal));

    static object? Plain(object? value) => value switch
    {
        int number => (long)number,
        string or PropertyMap => value,
        IReadOnlyDictionary<string, object?> map => new PropertyMap(map),
        byte[] bytes => Convert.ToBase64String(bytes),
        IEnumerable list => list.Cast<object?>().Select(Plain).ToArray(),
        _ => value,
    };

    static bool SameValue(object? one, object? other) => (one, other) switch
    {
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) =>
            a.Count == b.Count && a.Zip(b).All(pair => SameValue(pair.First, pair.Second)),
        _ => Equals(one, other),
    };
}
