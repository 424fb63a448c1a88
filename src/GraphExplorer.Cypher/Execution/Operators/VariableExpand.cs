using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// For each input row, the walks of a variable-length relationship from a node: depth first, holding one cursor for
/// each hop. No relationship comes twice in a walk unless the pattern says REPEATABLE ELEMENTS.
/// </summary>
sealed class VariableExpand(QueryRun run, Operator input, ExpandShape shape, WalkShape walk) : Step(run, input)
{
    readonly List<Hop> _hops = [];
    readonly int _max = walk.Max ?? run.Limits.UnboundedHopsMax;
    int[]? _types;
    long _target;
    bool _atStart;

    public override void Restart()
    {
        Input.Restart();
        _hops.Clear();
        _atStart = false;
    }

    public override bool Next()
    {
        while (true)
        {
            if (_atStart)
            {
                _atStart = false;
                var from = Row[shape.From].AsNode();
                Descend(from);
                if (walk.Min == 0 && Put(from)) return true;
            }
            while (_hops.Count > 0)
                if (Step() is var node and >= 0 && _hops.Count >= walk.Min && Put(node))
                    return true;
            if (!Input.Next()) return false;
            Run.Tick();
            Begin();
        }
    }

    void Begin()
    {
        var from = GraphSteps.NodeOrNone(Row[shape.From]);
        _target = walk.Into ? GraphSteps.NodeOrNone(Row[shape.To]) : 0;
        _types = shape.Types.In(Run.Graph);
        _atStart = from >= 0 && _target >= 0 && Run.Graph.NodeExists(from);
    }

    /// <summary>Takes the next relationship of the last node; -1 when a hop ended or was refused. The depth of the walk is the
    /// number of open hops, the last of which is where this relationship was found.</summary>
    long Step()
    {
        Run.Tick();
        var last = _hops.Count - 1;
        ref var hop = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_hops)[last];
        if (hop.Deepens)
        {
            hop.Deepens = false;
            Descend(hop.Cursor.Other);
            if (_hops.Count - 1 > last) return -1;
        }
        hop = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_hops)[last];
        Run.Hits++;
        if (!hop.Cursor.MoveNext())
        {
            _hops.RemoveAt(last);
            return -1;
        }
        if (!Accepts(hop.Cursor.Relationship, last)) return -1;
        hop.Relationship = hop.Cursor.Relationship;
        hop.Deepens = true;
        return hop.Cursor.Other;
    }

    void Descend(long node)
    {
        if (_hops.Count >= _max)
        {
            if (walk.Max is null && Run.Graph.Degree(node, shape.Direction, _types) > 0 && LeadsOn(node)) throw TooFar();
            return;
        }
        _hops.Add(new Hop { Cursor = Run.Graph.Expand(node, shape.Direction, _types), Relationship = -1 });
    }

    /// <summary>Whether a walk that has reached the limit of the engine could go on.</summary>
    bool LeadsOn(long node)
    {
        var cursor = Run.Graph.Expand(node, shape.Direction, _types);
        while (cursor.MoveNext())
            if (Accepts(cursor.Relationship, _hops.Count))
                return true;
        return false;
    }

    bool Accepts(long relationship, int depth)
    {
        if (walk.DifferentRelationships)
            for (var i = 0; i < depth; i++)
                if (_hops[i].Relationship == relationship)
                    return false;
        if (shape.DifferentFrom.Length > 0 && GraphSteps.IsInAny(Row, shape.DifferentFrom, relationship)) return false;
        if (walk.Predicate is null) return true;
        Row[walk.ElementSlot] = Value.Relationship(relationship);
        return walk.Predicate(Run);
    }

    bool Put(long node)
    {
        if (walk.Into && node != _target) return false;
        var count = _hops.Count;
        while (count > 0 && _hops[count - 1].Relationship < 0) count--;
        var items = new Value[count];
        for (var i = 0; i < count; i++)
            items[walk.Reversed ? count - 1 - i : i] = Value.Relationship(_hops[i].Relationship);
        Row[shape.Relationship] = Value.Of(items);
        Row[shape.To] = Value.Node(node);
        return true;
    }

    CypherException TooFar() => ErrorCode.HopLimit.At(null, _max).WithHint(
        $"Give the pattern an upper bound, as in *..{_max}, or raise {nameof(CypherOptions.UnboundedHopsMax)}.");

    struct Hop
    {
        public ExpandCursor Cursor;

        /// <summary>The relationship that the walk takes at this hop; -1 before the first.</summary>
        public long Relationship;

        /// <summary>The walk has not yet been followed beyond this relationship.</summary>
        public bool Deepens;
    }
}

/// <summary>How far a variable-length relationship goes, and what each relationship has to pass.</summary>
sealed record WalkShape(int Min, int? Max)
{
    /// <summary>The node at the end of the walk is known and has to be met.</summary>
    public bool Into { get; init; }

    /// <summary>The list of relationships is turned round: the walk goes against the text.</summary>
    public bool Reversed { get; init; }

    public bool DifferentRelationships { get; init; } = true;

    public int ElementSlot { get; init; } = -1;

    public Condition? Predicate { get; init; }
}
