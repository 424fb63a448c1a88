using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// A range of an index over several properties, whose entries are lists in the order of their elements: the first
/// elements are given, and the next one lies in a range of its own.
/// </summary>
sealed class CompositeRange(Value[] leading, IndexRange next)
{
    public bool Holds(ListValue key)
    {
        for (var i = 0; i < leading.Length; i++)
            if (Equality.Equal(key[i], leading[i]) != true)
                return false;
        return leading.Length == key.Count || next.Holds(key[leading.Length]);
    }

    public bool IsAfter(ListValue key)
    {
        var order = CompareLeading(key);
        return order < 0 || (order == 0 && leading.Length < key.Count && next.IsAfter(key[leading.Length]));
    }

    public bool IsBefore(ListValue key)
    {
        var order = CompareLeading(key);
        return order > 0 || (order == 0 && leading.Length < key.Count && next.IsBefore(key[leading.Length]));
    }

    int CompareLeading(ListValue key)
    {
        for (var i = 0; i < leading.Length; i++)
            if (Ordering.Compare(key[i], leading[i]) is var order and not 0)
                return order;
        return 0;
    }
}
