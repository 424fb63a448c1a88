using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// Lets through the first row of those that are the same in the given places (equivalence: null is null). Of one place
/// that holds nodes or relationships the ids are compared.
/// </summary>
sealed class Distinct(QueryRun run, Operator input, int[] slots) : Step(run, input)
{
    readonly HashSet<RowKey> _seenRows = [];
    ValueSet _seenValues = new();
    long _charged;

    public override void Restart()
    {
        Input.Restart();
        _seenValues = new();
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
        var before = Run.Memory.Held;
        var isNew = _seenValues.Add(value, Run.Memory);
        _charged += Run.Memory.Held - before;
        return isNew;
    }

    bool IsNewRow()
    {
        var values = new Value[slots.Length];
        for (var i = 0; i < slots.Length; i++) values[i] = Row[slots[i]];
        if (!_seenRows.Add(new RowKey(values))) return false;
        var bytes = RowKey.BytesOf(values);
        Run.Memory.Charge(bytes);
        _charged += bytes;
        return true;
    }
}
