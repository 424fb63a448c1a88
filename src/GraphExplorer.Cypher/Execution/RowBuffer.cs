using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// Keeps some places of many rows, charged to the run's memory budget. Rows lie in segments, so growing never copies
/// what is there and no array gets into gigabytes.
/// </summary>
sealed class RowBuffer(QueryRun run, int[] slots)
{
    const int FirstSegmentRows = 16;
    const int SegmentRowsMax = 4096;

    readonly List<Value[]> _segments = [];
    readonly List<int> _firstRow = [];
    int _room;
    long _charged;

    public int Count { get; private set; }

    /// <summary>Keeps the row as it stands.</summary>
    public void Add()
    {
        if (_room == 0) Grow();
        var segment = _segments[^1];
        var at = (Count - _firstRow[^1]) * slots.Length;
        long bytes = 0;
        foreach (var slot in slots)
        {
            var value = run.Row[slot];
            bytes += MemoryBudget.Beyond(value);
            segment[at++] = value;
        }
        if (bytes > 0) Charge(bytes);
        Count++;
        _room--;
    }

    /// <summary>Keeps the row as it stands in the place of another one.</summary>
    public void Replace(int index)
    {
        var (segment, at) = Find(index);
        long bytes = 0;
        foreach (var slot in slots)
        {
            bytes += MemoryBudget.Beyond(run.Row[slot]) - MemoryBudget.Beyond(segment[at]);
            segment[at++] = run.Row[slot];
        }
        if (bytes != 0) Charge(bytes);
    }

    /// <summary>Puts a kept row back in place.</summary>
    public void Load(int index)
    {
        var (segment, at) = Find(index);
        foreach (var slot in slots) run.Row[slot] = segment[at++];
    }

    /// <summary>Forgets the rows from a number on.</summary>
    public void Truncate(int count)
    {
        while (_firstRow.Count > 0 && _firstRow[^1] >= count)
        {
            _firstRow.RemoveAt(_firstRow.Count - 1);
            _segments.RemoveAt(_segments.Count - 1);
        }
        Count = count;
        _room = _segments.Count == 0 ? 0 : _segments[^1].Length / Math.Max(1, slots.Length) - (count - _firstRow[^1]);
    }

    public void Clear()
    {
        _segments.Clear();
        _firstRow.Clear();
        run.Memory.Release(_charged);
        (_charged, Count, _room) = (0, 0, 0);
    }

    (Value[] Segment, int At) Find(int index)
    {
        var number = _firstRow.BinarySearch(index);
        if (number < 0) number = ~number - 1;
        return (_segments[number], (index - _firstRow[number]) * slots.Length);
    }

    void Grow()
    {
        _room = Math.Clamp(Count, FirstSegmentRows, SegmentRowsMax);
        Charge(MemoryBudget.ObjectBytes + (long)_room * slots.Length * MemoryBudget.ValueBytes);
        _firstRow.Add(Count);
        _segments.Add(new Value[_room * slots.Length]);
    }

    void Charge(long bytes)
    {
        run.Memory.Charge(bytes);
        _charged += bytes;
    }
}
