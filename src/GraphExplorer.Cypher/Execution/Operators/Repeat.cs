using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// Repeats an inner plan from node to node, depth first: a quantified path pattern (Neo4j 5, "Quantified path patterns").
/// Gives for each walk the lists of what the inner variables held in each repetition.
/// </summary>
sealed class Repeat(QueryRun run, Operator input, Operator inner, RepeatShape shape) : Step(run, input)
{
    readonly List<RowBuffer> _levels = [];
    readonly List<int> _places = [];
    readonly List<long> _trace = [];
    readonly List<int> _traceLengths = [];
    readonly int _max = shape.Repetition.Max ?? run.Limits.UnboundedHopsMax;
    long _target;
    int _depth = -1;

    Repetition Repetition => shape.Repetition;

    public override void Restart()
    {
        Input.Restart();
        Close();
    }

    public override bool Next()
    {
        while (true)
        {
            while (_depth >= 0)
                if (Advance())
                    return true;
            if (!Input.Next()) return false;
            Run.Tick();
            if (Begin()) return true;
        }
    }

    /// <summary>Opens the first level for a row; true when the empty walk is a result.</summary>
    bool Begin()
    {
        Close();
        var from = GraphSteps.NodeOrNone(Row[Repetition.From]);
        _target = Repetition.Into ? GraphSteps.NodeOrNone(Row[Repetition.To]) : 0;
        if (from < 0 || _target < 0) return false;
        if (_max > 0) Open(from);
        return Repetition.Min == 0 && Put(from);
    }

    /// <summary>Takes the next repetition at the deepest level; true when it completes a result.</summary>
    bool Advance()
    {
        Run.Tick();
        _trace.RemoveRange(_traceLengths[_depth], _trace.Count - _traceLengths[_depth]);
        if (_places[_depth] >= _levels[_depth].Count)
        {
            _levels[_depth].Clear();
            _depth--;
            return false;
        }
        var level = _depth;
        _levels[level].Load(_places[level]++);
        if (!Extend()) return false;
        if (level >= _max) throw TooFar();
        var node = Row[Repetition.InnerEnd].AsNode();
        // Without an upper bound of its own the pattern looks one walk further than the limit: only that is too far.
        if (level + 1 < _max || Repetition.Max is null) Open(node);
        return level + 1 >= Repetition.Min && Put(node);
    }

    void Open(long node)
    {
        _depth++;
        if (_levels.Count == _depth)
        {
            _levels.Add(new RowBuffer(Run, shape.InnerSlots));
            _places.Add(0);
            _traceLengths.Add(0);
        }
        (_places[_depth], _traceLengths[_depth]) = (0, _trace.Count);
        var level = _levels[_depth];
        level.Clear();
        Row[Repetition.InnerStart] = Value.Node(node);
        inner.Restart();
        while (inner.Next())
        {
            Run.Tick();
            level.Add();
        }
    }

    /// <summary>Adds the relationships of a repetition to the trace; false when one has been walked already.</summary>
    bool Extend()
    {
        foreach (var slot in Repetition.InnerRelationships)
        {
            var value = Row[slot];
            if (value.IsRelationship)
            {
                if (!Extend(value.AsRelationship())) return false;
            }
            else if (value.IsList)
                foreach (var item in value.AsList().Span)
                    if (!Extend(item.AsRelationship()))
                        return false;
        }
        return true;
    }

    bool Extend(long relationship)
    {
        if (Repetition.DifferentRelationships
            && (_trace.Contains(relationship) || GraphSteps.IsInAny(Row, shape.DifferentFrom, relationship)))
            return false;
        _trace.Add(relationship);
        return true;
    }

    bool Put(long node)
    {
        if (Repetition.Into && node != _target) return false;
        var depth = Walked();
        var groups = Repetition.Groups.Select(_ => new Value[depth]).ToArray();
        for (var i = 0; i < depth; i++)
        {
            _levels[i].Load(_places[i] - 1);
            for (var g = 0; g < groups.Length; g++)
                groups[g][Repetition.Reversed ? depth - 1 - i : i] = Row[Repetition.Groups[g].From];
        }
        for (var g = 0; g < groups.Length; g++) Row[Repetition.Groups[g].To] = Value.Of(groups[g]);
        var trace = _trace.Select(Value.Relationship).ToArray();
        if (Repetition.Reversed) Array.Reverse(trace);
        Row[Repetition.TraceSlot] = Value.Of(trace);
        Row[Repetition.To] = Value.Node(node);
        return true;
    }

    /// <summary>Levels of which a repetition has been taken: all but one that was just opened.</summary>
    int Walked() => _depth >= 0 && _places[_depth] == 0 ? _depth : _depth + 1;

    void Close()
    {
        for (; _depth >= 0; _depth--) _levels[_depth].Clear();
        _trace.Clear();
    }

    CypherException TooFar() => ErrorCode.HopLimit.At(null, _max).WithHint(
        $"Give the quantifier an upper bound, as in {{1,{_max}}}, or raise {nameof(CypherOptions.UnboundedHopsMax)}.");
}

/// <summary>A repetition, with what the inner plan fills.</summary>
sealed record RepeatShape(Repetition Repetition, int[] InnerSlots, int[] DifferentFrom);
