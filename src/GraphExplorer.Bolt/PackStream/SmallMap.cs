using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>
/// A map of up to eight entries in the order of the message. A dictionary for three bytes of message would take two
/// hundred bytes of memory; this takes forty.
/// </summary>
sealed class SmallMap : IReadOnlyDictionary<string, object?>
{
    public const int CountMax = 8;

    /// <summary>The entries after the first; null when there is only one.</summary>
    readonly KeyValuePair<string, object?>[]? _rest;
    KeyValuePair<string, object?> _first;
    byte _count;

    public SmallMap(int capacity) => _rest = capacity > 1 ? new KeyValuePair<string, object?>[capacity - 1] : null;

    public static SmallMap Empty { get; } = new(0);

    public int Count => _count;

    public IEnumerable<string> Keys => this.Select(entry => entry.Key);

    public IEnumerable<object?> Values => this.Select(entry => entry.Value);

    public object? this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"There is no key '{key}'; the keys are {string.Join(", ", Keys)}.");

    public bool TryAdd(string key, object? value)
    {
        if (ContainsKey(key))
            return false;
        if (_count == 0)
            _first = new(key, value);
        else
            _rest![_count - 1] = new(key, value);
        _count++;
        return true;
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        for (var i = 0; i < _count; i++)
        {
            var entry = At(i);
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                value = entry.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < _count; i++)
            yield return At(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    KeyValuePair<string, object?> At(int index) => index == 0 ? _first : _rest![index - 1];
}
