using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>The properties of the entities of one page: one column for each key that any of them has.</summary>
struct ColumnSet
{
    int[] _keys;
    Column[] _columns;

    public static ColumnSet Empty => new() { _keys = [], _columns = [] };

    /// <summary>The same columns for another epoch, which copies each when it first changes it.</summary>
    public readonly ColumnSet Copy() => new() { _keys = _keys, _columns = [.. _columns] };

    public readonly Value Get(int slot, int key)
    {
        var place = _keys.AsSpan().IndexOf(key);
        return place < 0 ? default : _columns[place][slot];
    }

    /// <summary>Adds the properties of a slot to the list, in the order of their keys.</summary>
    public readonly void Collect(int slot, List<Property> into)
    {
        foreach (var column in _columns)
            if (column.Has(slot))
                into.Add(new(column.Key, column[slot]));
    }

    /// <summary>Null removes.</summary>
    public void Set(long epoch, int slot, int key, Value value)
    {
        var place = _keys.AsSpan().IndexOf(key);
        if (value.IsNull)
        {
            if (place >= 0 && _columns[place].Has(slot)) Remove(epoch, slot, place);
            return;
        }
        if (place < 0)
        {
            place = ~_keys.AsSpan().BinarySearch(key);
            _keys = [.. _keys.AsSpan(0, place), key, .. _keys.AsSpan(place)];
            var column = Column.For(key, value, epoch);
            _columns = [.. _columns.AsSpan(0, place), column, .. _columns.AsSpan(place)];
        }
        _columns[place] = Own(epoch, place).Set(slot, value);
    }

    public void RemoveAll(long epoch, int slot)
    {
        for (var place = _columns.Length - 1; place >= 0; place--)
            if (_columns[place].Has(slot))
                Remove(epoch, slot, place);
    }

    void Remove(long epoch, int slot, int place)
    {
        if (_columns[place].Count > 1)
        {
            (_columns[place] = Own(epoch, place)).Remove(slot);
            return;
        }
        _keys = [.. _keys.AsSpan(0, place), .. _keys.AsSpan(place + 1)];
        _columns = [.. _columns.AsSpan(0, place), .. _columns.AsSpan(place + 1)];
    }

    readonly Column Own(long epoch, int place)
    {
        var column = _columns[place];
        return column.Epoch == epoch ? column : column.Copy(epoch);
    }
}
