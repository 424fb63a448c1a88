namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The sets of labels that nodes have or had, each kept once and known by a number; 0 is the empty set. Any thread may
/// read while the writer adds.
/// </summary>
sealed class LabelSets
{
    const int BitsOfWord = 64;

    readonly Dictionary<(int Set, int Label), int> _with = [];
    readonly Dictionary<(int Set, int Label), int> _without = [];
    volatile Entry[] _entries = new Entry[8];
    int _count = 1;

    public LabelSets() => _entries[0] = new([], 0);

    /// <summary>Labels of a set in ascending order.</summary>
    public int[] Labels(int set) => _entries[set].Labels;

    public bool Contains(int set, int label) => label < BitsOfWord
        ? label >= 0 && (_entries[set].Low >> label & 1) != 0
        : Array.BinarySearch(_entries[set].Labels, label) >= 0;

    /// <summary>The set with a label more. Only the writer may ask, as with <see cref="Without"/>.</summary>
    public int With(int set, int label)
    {
        if (Contains(set, label)) return set;
        if (_with.TryGetValue((set, label), out var known)) return known;
        var labels = Labels(set);
        var place = ~Array.BinarySearch(labels, label);
        return _with[(set, label)] = Find([.. labels.AsSpan(0, place), label, .. labels.AsSpan(place)]);
    }

    public int Without(int set, int label)
    {
        if (!Contains(set, label)) return set;
        if (_without.TryGetValue((set, label), out var known)) return known;
        return _without[(set, label)] = Find([.. Labels(set).Where(other => other != label)]);
    }

    int Find(int[] labels)
    {
        for (var i = 0; i < _count; i++)
            if (_entries[i].Labels.AsSpan().SequenceEqual(labels))
                return i;
        var entries = _entries;
        if (_count == entries.Length) Array.Resize(ref entries, _count * 2);
        var low = labels.Where(label => label < BitsOfWord).Aggregate(0UL, (bits, label) => bits | 1UL << label);
        entries[_count] = new(labels, low);
        _entries = entries;
        return _count++;
    }

    readonly record struct Entry(int[] Labels, ulong Low);
}
