using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// The first rows in order: ORDER BY with LIMIT, holding no more rows than asked for. Of rows that compare equal those
/// that came first are kept, as sorting everything would.
/// </summary>
sealed class Top(QueryRun run, Operator input, SortOrder order, TopRows rows) : Step(run, input)
{
    readonly RowBuffer _rows = new(run, rows.Slots);
    readonly PriorityQueue<int, (Value[] Key, long Sequence)> _worstFirst = new(new WorstFirst(order));
    int[]? _sorted;
    int _next;

    public override void Restart()
    {
        Input.Restart();
        _rows.Clear();
        _worstFirst.Clear();
        _sorted = null;
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
        var count = rows.Count(Run);
        long sequence = 0;
        while (count > 0 && Input.Next())
        {
            Run.Tick();
            Offer(count, sequence++);
        }
        var sorted = new int[_worstFirst.Count];
        for (var i = sorted.Length - 1; i >= 0; i--) sorted[i] = _worstFirst.Dequeue();
        return sorted;
    }

    void Offer(long count, long sequence)
    {
        if (_worstFirst.Count < count)
        {
            _worstFirst.Enqueue(_rows.Count, (order.KeyOf(Row), sequence));
            _rows.Add();
            return;
        }
        _worstFirst.TryPeek(out var worst, out var limit);
        if (order.CompareRow(Row, limit.Key) >= 0) return;
        _rows.Replace(worst);
        _worstFirst.DequeueEnqueue(worst, (order.KeyOf(Row), sequence));
    }

    sealed class WorstFirst(SortOrder order) : IComparer<(Value[] Key, long Sequence)>
    {
        public int Compare((Value[] Key, long Sequence) left, (Value[] Key, long Sequence) right)
        {
            var byKey = order.Compare(right.Key, left.Key);
            return byKey != 0 ? byKey : right.Sequence.CompareTo(left.Sequence);
        }
    }
}

/// <summary>What <see cref="Top"/> keeps: how many rows (SKIP and LIMIT together), and which places of them.</summary>
sealed record TopRows(Func<QueryRun, long> Count, int[] Slots);
