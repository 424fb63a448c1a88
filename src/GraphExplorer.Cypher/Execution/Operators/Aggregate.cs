using System.Runtime.InteropServices;
using GraphExplorer.Cypher.Execution.Aggregates;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// Groups rows by equal keys and computes the aggregates of each group, in the order in which the groups appeared.
/// Without keys there is one group, even over no rows. A row whose keys come from the same variables as those of the
/// row before belongs to the same group, so its keys are not computed again; if that is one variable, this holds for any
/// row before.
/// </summary>
sealed class Aggregate(QueryRun run, Operator input, GroupKeys keys, AggregateCall[] calls) : Step(run, input)
{
    readonly Dictionary<RowKey, Group> _groups = [];
    readonly Dictionary<Value, Group> _bySource = [];
    readonly List<Group> _inOrder = [];
    readonly Value[] _last = new Value[keys.Sources?.Length ?? 0];
    Group? _lastGroup;
    int _next = -1;
    long _charged;

    public override void Restart()
    {
        Input.Restart();
        _groups.Clear();
        _bySource.Clear();
        _inOrder.Clear();
        Run.Memory.Release(_charged);
        (_next, _charged, _lastGroup) = (-1, 0, null);
    }

    public override bool Next()
    {
        if (_next < 0) Fill();
        if (_next >= _inOrder.Count) return false;
        var group = _inOrder[_next++];
        for (var i = 0; i < keys.Slots.Length; i++) Row[keys.Slots[i]] = group.Keys[i];
        for (var i = 0; i < calls.Length; i++) Row[calls[i].Slot] = group.Accumulators[i].Result(Run);
        return true;
    }

    void Fill()
    {
        _next = 0;
        while (Input.Next())
        {
            Run.Tick();
            var accumulators = FindGroup().Accumulators;
            var held = Run.Memory.Held;
            foreach (var accumulator in accumulators) accumulator.Add(Run);
            _charged += Run.Memory.Held - held;
        }
        if (keys.Slots.Length == 0 && _inOrder.Count == 0) AddGroup([]);
    }

    Group FindGroup()
    {
        if (keys.Slots.Length == 0) return _inOrder.Count > 0 ? _inOrder[0] : AddGroup([]);
        if (_lastGroup is not null && IsSameAsLast()) return _lastGroup;
        var group = keys.Sources is [var only] && IsEntity(Row[only]) ? GroupOfSource(Row[only]) : GroupOfKeys();
        if (keys.Sources is { } sources)
        {
            for (var i = 0; i < sources.Length; i++) _last[i] = Row[sources[i]];
            _lastGroup = group;
        }
        return group;
    }

    static bool IsEntity(in Value value) => value.IsNode || value.IsRelationship;

    Group GroupOfSource(in Value source)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySource, source, out var isKnown);
        if (!isKnown) Charge(MemoryBudget.ObjectBytes);
        return known ??= GroupOfKeys();
    }

    Group GroupOfKeys()
    {
        var values = new Value[keys.Expressions.Length];
        for (var i = 0; i < values.Length; i++) values[i] = keys.Expressions[i](Run);
        // An entity whose key is unique by a constraint was not met before: it would have been found by itself.
        if (keys.Unique >= 0 && !values[keys.Unique].IsNull) return AddGroup(values);
        var key = new RowKey(values);
        if (!_groups.TryGetValue(key, out var group)) _groups.Add(key, group = AddGroup(values));
        return group;
    }

    bool IsSameAsLast()
    {
        for (var i = 0; i < keys.Sources!.Length; i++)
            if (!Row[keys.Sources[i]].IsSameEntity(_last[i]))
                return false;
        return true;
    }

    Group AddGroup(Value[] values)
    {
        var bytes = RowKey.BytesOf(values) + calls.Length * MemoryBudget.ObjectBytes;
        Charge(bytes);
        var accumulators = new Accumulator[calls.Length];
        for (var i = 0; i < calls.Length; i++) accumulators[i] = calls[i].Start(Run);
        var group = new Group(values, accumulators);
        _inOrder.Add(group);
        return group;
    }

    void Charge(long bytes)
    {
        Run.Memory.Charge(bytes);
        _charged += bytes;
    }

    sealed class Group(Value[] keys, Accumulator[] accumulators)
    {
        public readonly Value[] Keys = keys;
        public readonly Accumulator[] Accumulators = accumulators;
    }
}

/// <summary>The grouping keys.</summary>
/// <param name="Slots">Where they go.</param>
/// <param name="Expressions">How they are computed.</param>
/// <param name="Sources">Nodes and relationships that they are computed from and nothing else; null when there is more.</param>
/// <param name="Unique">Number of a key that no two entities share unless it is null; -1 without one.</param>
sealed record GroupKeys(int[] Slots, Evaluator[] Expressions, int[]? Sources, int Unique);

/// <summary>An aggregating function and where its result goes.</summary>
sealed record AggregateCall(int Slot, Func<QueryRun, Accumulator> Start);
