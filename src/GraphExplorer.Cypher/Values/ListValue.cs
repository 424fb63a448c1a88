using System.Collections;

namespace GraphExplorer.Cypher.Values;

/// <summary>An immutable list. The array given to the constructor belongs to the list from then on.</summary>
public sealed class ListValue : HeapValue, IReadOnlyList<Value>
{
    public static readonly ListValue Empty = new([]);

    readonly Value[] _items;

    public ListValue(Value[] items) : base(ValueKind.List) => _items = items;

    public int Count => _items.Length;

    public Value this[int index] => _items[index];

    public ReadOnlySpan<Value> Span => _items;

    public static ListValue Of(params ReadOnlySpan<Value> items) => items.Length == 0 ? Empty : new(items.ToArray());

    /// <summary>
    /// Items from <paramref name="start"/> on, at most <paramref name="length"/>; both are inside of the list.
    /// </summary>
    public ListValue Slice(int start, int length) =>
        length == 0 ? Empty : length == _items.Length ? this : new(_items.AsSpan(start, length).ToArray());

    public ListValue Concat(ListValue other) =>
        Count == 0 ? other : other.Count == 0 ? this : new([.. _items, .. other._items]);

    public ListValue Append(Value item) => new([.. _items, item]);

    public ListValue Prepend(Value item) => new([item, .. _items]);

    public IEnumerator<Value> GetEnumerator() => ((IEnumerable<Value>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
