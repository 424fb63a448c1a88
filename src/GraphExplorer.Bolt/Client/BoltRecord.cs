namespace GraphExplorer.Bolt.Client;

/// <summary>One row of a result.</summary>
public sealed class BoltRecord
{
    internal BoltRecord(IReadOnlyList<string> keys, IReadOnlyList<object?> values) => (Keys, Values) = (keys, values);

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Values in the order of <see cref="Keys"/>.</summary>
    public IReadOnlyList<object?> Values { get; }

    /// <summary>The value at a position, from 0.</summary>
    public object? this[int index] => Values[index];

    /// <summary>
    /// The value of a column. Throws <see cref="KeyNotFoundException"/> naming the columns there are.
    /// </summary>
    public object? this[string key] => Values[IndexOf(key)];

    /// <summary>
    /// The value of a column as <typeparamref name="T"/>: the type that Bolt gave it, its nullable form, or int for an
    /// INTEGER that fits. Throws <see cref="InvalidCastException"/> naming the column and both types.
    /// </summary>
    public T Get<T>(string key)
    {
        var value = this[key];
        if (value is T typed)
            return typed;
        if (value is long number && (typeof(T) == typeof(int) || typeof(T) == typeof(int?))
            && number is >= int.MinValue and <= int.MaxValue)
            return (T)(object)(int)number;
        if (value is null && default(T) is null)
            return default!;
        throw new InvalidCastException(
            $"Column '{key}' holds {value?.GetType().Name ?? "null"}, which is not a {typeof(T).Name}.");
    }

    int IndexOf(string key)
    {
        for (var i = 0; i < Keys.Count; i++)
        {
            if (string.Equals(Keys[i], key, StringComparison.Ordinal))
                return i;
        }

        throw new KeyNotFoundException($"There is no column '{key}'; the columns are {string.Join(", ", Keys)}.");
    }
}
