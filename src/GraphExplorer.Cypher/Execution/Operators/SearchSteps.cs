namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Where a walk stands: behind which relationship of which part, in which repetition. The start is before part 0.</summary>
readonly record struct SearchState(int Part, int Hop, int Turn)
{
    public static readonly SearchState Start = new(-1, 0, 0);
}

/// <summary>Which relationships may follow at a place of the walk, and whether the walk may end there.</summary>
sealed class SearchSteps(QueryRun run, SearchShape shape)
{
    readonly long[] _given = new long[shape.Nodes.Length];

    /// <summary>States that the next relationship leads to.</summary>
    public List<SearchState> Next { get; } = [];

    /// <summary>Whether the path may end at the node.</summary>
    public bool MayEnd { get; private set; }

    /// <summary>The node where the search shall end; -1 when it is not known before.</summary>
    public long Target => shape.End.IsGiven ? _given[^1] : -1;

    /// <summary>Reads the nodes that are known; false when one of them is null.</summary>
    public bool Begin()
    {
        for (var i = 0; i < _given.Length; i++)
        {
            _given[i] = shape.Nodes[i].IsGiven ? GraphSteps.NodeOrNone(run.Row[shape.Nodes[i].Slot]) : -1;
            if (shape.Nodes[i].IsGiven && (_given[i] < 0 || !run.Graph.NodeExists(_given[i]))) return false;
        }
        return true;
    }

    public void Find(SearchState state, long node)
    {
        Next.Clear();
        MayEnd = false;
        var (at, hop, turn) = state;
        if (at >= 0)
        {
            var part = shape.Parts[at];
            if (hop + 1 < part.Hops.Length)
            {
                Next.Add(new SearchState(at, hop + 1, turn));
                return;
            }
            if (!(turn >= part.Max) && part.PassesStart(run, node)) Next.Add(new SearchState(at, 0, TurnAfter(part, turn)));
            if (turn < part.Min) return;
        }
        Leave(at + 1, node);
    }

    /// <summary>Whether a relationship may be walked into a state.</summary>
    public bool Allows(SearchState to, long from, long relationship, long other)
    {
        var part = shape.Parts[to.Part];
        // A known node stands in its place of the row already, which no other node may take.
        if (part is { Min: 1, Max: 1, ListSlot: < 0, Groups.Length: 0 } && to.Hop == part.Hops.Length - 1
            && shape.Nodes[to.Part + 1].IsGiven && other != _given[to.Part + 1])
            return false;
        return part.Hops[to.Hop].Passes(run, from, relationship, other) && shape.PassesEachNode(run, other);
    }

    /// <summary>From the node before a part on: into it, and past it when it may be left out.</summary>
    void Leave(int at, long node)
    {
        for (; shape.Nodes[at].Passes(run, node, _given[at]); at++)
        {
            if (at == shape.Parts.Length)
            {
                MayEnd = true;
                return;
            }
            var part = shape.Parts[at];
            if (!(part.Max < 1) && part.PassesStart(run, node)) Next.Add(new SearchState(at, 0, TurnAfter(part, 0)));
            if (part.Min > 0) return;
        }
    }

    /// <summary>Without an upper bound all repetitions beyond the least number are alike.</summary>
    static int TurnAfter(SearchPart part, int turn) => part.Max is null ? Math.Min(turn + 1, Math.Max(part.Min, 1)) : turn + 1;
}
