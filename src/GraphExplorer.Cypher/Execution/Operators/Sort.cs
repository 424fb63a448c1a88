using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>All rows in order; rows that compare equal keep the order in which they came.</summary>
sealed class Sort(QueryRun run, Operator input, SortOrder order, int[] slots) : Step(run, input)
{
    readonly RowBuffer _rows = new(run, slots);
    int[]? _sorted;
    int _next;
    long _charged;

    public override void Restart()
    {
        Input.Restart();
        _rows.Clear();
        _sorted = null;
        Run.Memory.Release(_charged);
        _charged = 0;
    }

    public override bool Next()
    {
        _sorted ??= Fill();
        if (_next >= _sorted.Length) return false;
        _rows.Load(_sorted[_next++]);
        return true;
    }

    int[] Fill()
    {
        _next = 0;
        var keys = new List<Value[]>();
        var keyBytes = MemoryBudget.ObjectBytes + order.KeyCount * MemoryBudget.ValueBytes;
        while (Input.Next())
        {
            Run.Tick();
            Run.Memory.Charge(keyBytes);
            _charged += keyBytes;
            _rows.Add();
            keys.Add(order.KeyOf(Row));
        }
        var sorted = new int[keys.Count];
        for (var i = 0; i < sorted.Length; i++) sorted[i] = i;
        Sorting.Sort(sorted, (left, right) => Compare(keys, left, right));
        return sorted;
    }

    int Compare(List<Value[]> keys, int left, int right)
    {
        Run.Tick();
        var byKey = order.Compare(keys[left], keys[right]);
        return byKey != 0 ? byKey : left.CompareTo(right);
    }
}
