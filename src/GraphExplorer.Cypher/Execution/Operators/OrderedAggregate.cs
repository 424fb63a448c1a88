using GraphExplorer.Cypher.Execution.Aggregates;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// Groups rows that come node by node, each node a group of its own: only one group is held, and given as soon as the
/// next node comes. Nodes whose unique key is null may share a group; these are held and given at the end.
/// </summary>
sealed class OrderedAggregate(QueryRun run, Operator input, GroupKeys keys, AggregateCall[] calls) : Step(run, input)
{
    readonly Dictionary<RowKey, Group> _shared = [];
    readonly List<Group> _sharedInOrder = [];
    readonly int _source = keys.Sources![0];
    Value _node;
    Group? _current;
    bool _ended;
    int _next;
    long _charged;

    public override void Restart()
    {
        Input.Restart();
        _shared.Clear();
        _sharedInOrder.Clear();
        Run.Memory.Release(_charged);
        (_current, _ended, _next, _charged, _node) = (null, false, 0, 0, default);
    }

    public override bool Next()
    {
        while (!_ended)
        {
            Group? complete = null;
            if (!Input.Next())
            {
                _ended = true;
                (complete, _current) = (_current, null);
            }
            else
            {
                Run.Tick();
                if (_current is null || !Row[_source].IsSameEntity(_node))
                {
                    complete = _current;
                    _node = Row[_source];
                    _current = Begin();
                }
                foreach (var accumulator in _current.Accumulators) accumulator.Add(Run);
            }
            if (complete is { IsShared: false }) return Put(complete);
        }
        return _next < _sharedInOrder.Count && Put(_sharedInOrder[_next++]);
    }

    Group Begin()
    {
        var values = new Value[keys.Expressions.Length];
        for (var i = 0; i < values.Length; i++) values[i] = keys.Expressions[i](Run);
        if (!values[keys.Unique].IsNull) return Start(values, isShared: false);
        var key = new RowKey(values);
        if (_shared.TryGetValue(key, out var known)) return known;
        var group = Start(values, isShared: true);
        _shared.Add(key, group);
        _sharedInOrder.Add(group);
        var bytes = RowKey.BytesOf(values) + calls.Length * MemoryBudget.ObjectBytes;
        Run.Memory.Charge(bytes);
        _charged += bytes;
        return group;
    }

    Group Start(Value[] values, bool isShared)
    {
        var accumulators = new Accumulator[calls.Length];
        for (var i = 0; i < calls.Length; i++) accumulators[i] = calls[i].Start(Run);
        return new Group(values, accumulators, isShared);
    }

    bool Put(Group group)
    {
        for (var i = 0; i < keys.Slots.Length; i++) Row[keys.Slots[i]] = group.Keys[i];
        for (var i = 0; i < calls.Length; i++) Row[calls[i].Slot] = group.Accumulators[i].Result(Run);
        return true;
    }

    sealed record Group(Value[] Keys, Accumulator[] Accumulators, bool IsShared);
}
