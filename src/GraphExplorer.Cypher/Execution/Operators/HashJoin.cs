using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// Joins two plans that share no variable by equal values. The built side is read once and kept by key; then each row
/// of the probing side meets its partners. Null equals nothing. <see cref="Equality"/> decides in the end: values that
/// share a hash but are not equal (NaN) are dropped.
/// </summary>
sealed class HashJoin(QueryRun run, JoinSide built, JoinSide probing, int[] builtSlots) : Operator(run)
{
    const int End = -1;

    readonly RowBuffer _rows = new(run, builtSlots);
    readonly Dictionary<RowKey, int> _heads = [];
    readonly List<int> _following = [];
    bool _isBuilt;
    int _match = End;
    long _charged;

    public override void Restart()
    {
        built.Plan.Restart();
        probing.Plan.Restart();
        _rows.Clear();
        _heads.Clear();
        _following.Clear();
        Run.Memory.Release(_charged);
        (_isBuilt, _match, _charged) = (false, End, 0);
    }

    public override bool Next()
    {
        if (!_isBuilt) Build();
        while (_match == End)
        {
            if (_heads.Count == 0 || !probing.Plan.Next()) return false;
            Run.Tick();
            if (KeyOf(probing) is { } key) _match = _heads.GetValueOrDefault(key, End);
        }
        _rows.Load(_match);
        _match = _following[_match];
        return true;
    }

    void Build()
    {
        _isBuilt = true;
        while (built.Plan.Next())
        {
            Run.Tick();
            if (KeyOf(built) is not { } key) continue;
            var bytes = RowKey.BytesOf(key.Values);
            Run.Memory.Charge(bytes);
            _charged += bytes;
            _following.Add(_heads.GetValueOrDefault(key, End));
            _heads[key] = _rows.Count;
            _rows.Add();
        }
    }

    RowKey? KeyOf(JoinSide side)
    {
        var values = new Value[side.Keys.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = side.Keys[i](Run);
            if (Equality.Equal(values[i], values[i]) != true) return null;
        }
        return new RowKey(values);
    }
}

/// <summary>One side of a join and the expressions that must be equal to those of the other side.</summary>
readonly record struct JoinSide(Operator Plan, Evaluator[] Keys);
