using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Lets through the first row of those that are the same in the given places (equivalence: null is null).</summary>
sealed class Distinct(QueryRun run, Operator input, int[] slots) : Step(run, input)
{
    readonly HashSet<Value> _seenValues = [];
    readonly HashSet<RowKey> _seenRows = [];
    long _charged;

    public override void Restart()
    {
        Input.Restart();
        _seenValues.Clear();
        _seenRows.Clear();
        Run.Memory.Release(_charged);
        _charged = 0;
    }

    public override bool Next()
    {
        while (Input.Next())
        {
            if (slots.Length == 1 ? IsNewValue(Row[slots[0]]) : IsNewRow()) return true;
            Run.Tick();
        }
        return false;
    }

    bool IsNewValue(in Value value)
    {
        if (!_seenValues.Add(value)) return false;
        Charge(2 * MemoryBudget.ValueBytes + MemoryBudget.Beyond(value));
        return true;
    }

    bool IsNewRow()
    {
        var values = new Value[slots.Length];
        for (var i = 0; i < slots.Length; i++) values[i] = Row[slots[i]];
        if (!_seenRows.Add(new RowKey(values))) return false;
        Charge(RowKey.BytesOf(values));
        return true;
    }

    void Charge(long bytes)
    {
        Run.Memory.Charge(bytes);
        _charged += bytes;
    }
}
