namespace GraphExplorer.Import;

/// <summary>
/// Rows of one statement: only elements that are new or differ, stamped with the version that will hold them.
/// </summary>
sealed class RowSet(long version)
{
    readonly OrderedDictionary<string, Dictionary<string, object?>> _rows = new(StringComparer.Ordinal);
    int _created;
    int _unchanged;

    public IEnumerable<object?> Rows => _rows.Values;

    public IEnumerable<string> Ids => _rows.Keys;

    /// <summary>An element whose properties are replaced as a whole.</summary>
    public void Add(string id, Dictionary<string, object?> wanted, IReadOnlyDictionary<string, object?>? stored) =>
        Add(id, wanted, stored is not null, stored is not null && Properties.AreAll(wanted, stored));

    public void Add(string id, Dictionary<string, object?> wanted, bool exists, bool same)
    {
        if (same)
        {
            _unchanged++;
            return;
        }
        if (!exists)
            _created++;
        wanted[Properties.ChangedIn] = version;
        _rows.Add(id, Properties.Of(("id", id), ("properties", wanted)));
    }

    /// <summary>An element that the file does not speak of: it counts only if it changes.</summary>
    public void AddIfChanged(string id, Dictionary<string, object?> wanted, IReadOnlyDictionary<string, object?> stored)
    {
        if (!Properties.AreAll(wanted, stored))
            Add(id, wanted, exists: true, same: false);
    }

    /// <summary>A further value of an element's row, if it has one.</summary>
    public void Also(string id, string key, object? value)
    {
        if (_rows.TryGetValue(id, out var row))
            row[key] = value;
    }

    public static ImportCount Count(string kind, IEnumerable<RowSet> sets)
    {
        var all = sets.ToArray();
        return new(
            kind, all.Sum(set => set._created), all.Sum(set => set._rows.Count - set._created),
            all.Sum(set => set._unchanged), 0);
    }
}
