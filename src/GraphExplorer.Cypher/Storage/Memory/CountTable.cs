namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// How many relationships of each type start and end at nodes of each label. A row for each type, copied on write;
/// in a row, two counters (starts, ends) for each label.
/// </summary>
sealed class CountTable(long epoch)
{
    long[]?[] _rows = [];
    long[] _rowEpochs = [];

    public CountTable For(long owner) => owner == epoch
        ? this
        : new(owner) { _rows = [.. _rows], _rowEpochs = [.. _rowEpochs] };

    public long Of(int label, int type, Direction direction)
    {
        if (label < 0 || (uint)type >= (uint)_rows.Length || _rows[type] is not { } row || label * 2 >= row.Length)
            return 0;
        return direction switch
        {
            Direction.Outgoing => row[label * 2],
            Direction.Incoming => row[label * 2 + 1],
            _ => row[label * 2] + row[label * 2 + 1],
        };
    }

    /// <summary>Adds to one of the two counters. Only on a table that the epoch owns.</summary>
    public void Add(int label, int type, bool isStart, long change)
    {
        if (type >= _rows.Length)
        {
            Array.Resize(ref _rows, type + 1);
            Array.Resize(ref _rowEpochs, type + 1);
        }
        var row = _rows[type] ?? [];
        if (_rowEpochs[type] != epoch || row.Length <= label * 2)
        {
            var length = Math.Max(row.Length, label * 2 + 2);
            Array.Resize(ref row, length);
            if (ReferenceEquals(row, _rows[type])) row = [.. row];
            _rows[type] = row;
            _rowEpochs[type] = epoch;
        }
        row[label * 2 + (isStart ? 0 : 1)] += change;
    }
}
