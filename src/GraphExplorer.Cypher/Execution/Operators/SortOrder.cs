using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Compares rows by the values in some places, each up or down, in the global order of openCypher.</summary>
sealed class SortOrder(int[] slots, bool[] descending)
{
    public int KeyCount => slots.Length;

    public Value[] KeyOf(Value[] row)
    {
        var key = new Value[slots.Length];
        for (var i = 0; i < slots.Length; i++) key[i] = row[slots[i]];
        return key;
    }

    /// <summary>Compares the row as it stands with a key.</summary>
    public int CompareRow(Value[] row, Value[] key)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            var order = Ordering.Compare(row[slots[i]], key[i]);
            if (order != 0) return descending[i] ? -order : order;
        }
        return 0;
    }

    public int Compare(Value[] left, Value[] right)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            var order = Ordering.Compare(left[i], right[i]);
            if (order != 0) return descending[i] ? -order : order;
        }
        return 0;
    }
}
