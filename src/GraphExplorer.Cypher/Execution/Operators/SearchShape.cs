using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>A path with a selector, compiled: what <see cref="PathSearch"/> walks.</summary>
sealed record SearchShape(SearchNode[] Nodes, SearchPart[] Parts)
{
    public required PathSelectorKind Kind { get; init; }

    public Func<QueryRun, long>? Count { get; init; }

    public required int PathSlot { get; init; }

    /// <summary>Slots that a path fills.</summary>
    public required int[] Filled { get; init; }

    /// <summary>The walk goes from the end of the text to its start.</summary>
    public bool Reversed { get; init; }

    public bool DifferentRelationships { get; init; } = true;

    /// <summary>What each node has to pass, put into the row by <see cref="SearchElement"/>.</summary>
    public SearchElement[] EachNode { get; init; } = [];

    public Condition? Whole { get; init; }

    public SearchNode Start => Nodes[0];

    public SearchNode End => Nodes[^1];

    /// <summary>
    /// One relationship, repeated from 0 or 1 times on. A walk that comes to a node twice has a shortcut, so the shortest
    /// walk between two nodes never takes a relationship twice.
    /// </summary>
    public bool IsSimple => Whole is null && DifferentRelationships && Parts is [{ Min: <= 1, Hops.Length: 1, Condition: null }];

    public bool IsOfOnePair =>
        Kind is PathSelectorKind.ShortestPathFunction or PathSelectorKind.AllShortestPathsFunction;

    /// <summary>The selector takes all paths of some lengths, not a number of paths.</summary>
    public bool TakesGroups =>
        Kind is PathSelectorKind.AllShortest or PathSelectorKind.AllShortestPathsFunction or PathSelectorKind.ShortestGroups;

    public bool PassesEachNode(QueryRun run, long node)
    {
        foreach (var each in EachNode)
            if (!each.Passes(run, Value.Node(node)))
                return false;
        return true;
    }
}

sealed record SearchNode(int Slot, bool IsGiven, Condition? Condition)
{
    public bool Passes(QueryRun run, long node, long given)
    {
        if (IsGiven && node != given) return false;
        if (Condition is null) return true;
        run.Row[Slot] = Value.Node(node);
        return Condition(run);
    }
}

/// <summary>What is walked a number of times. Slots that are not there are -1.</summary>
sealed record SearchPart(int Min, int? Max, SearchHop[] Hops)
{
    public int StartSlot { get; init; } = -1;

    public Condition? StartCondition { get; init; }

    public Condition? Condition { get; init; }

    public int ListSlot { get; init; } = -1;

    public (int From, int To)[] Groups { get; init; } = [];

    public bool PassesStart(QueryRun run, long node)
    {
        if (StartCondition is null) return true;
        run.Row[StartSlot] = Value.Node(node);
        return StartCondition(run);
    }
}

/// <summary>One relationship. Slots that are not there are -1.</summary>
sealed record SearchHop(int Slot, int From, int To, Direction Direction, TypeSet Types)
{
    public Condition? Condition { get; init; }

    public SearchElement[] Each { get; init; } = [];

    public bool Passes(QueryRun run, long from, long relationship, long to)
    {
        foreach (var each in Each)
            if (!each.Passes(run, Value.Relationship(relationship)))
                return false;
        if (Condition is null) return true;
        Put(run.Row, from, relationship, to);
        return Condition(run);
    }

    public void Put(Value[] row, long from, long relationship, long to)
    {
        if (From >= 0) row[From] = Value.Node(from);
        if (Slot >= 0) row[Slot] = Value.Relationship(relationship);
        if (To >= 0) row[To] = Value.Node(to);
    }
}

/// <summary>A condition on one element, which is put into a slot for it.</summary>
sealed record SearchElement(int Slot, Condition Condition)
{
    public bool Passes(QueryRun run, in Value element)
    {
        run.Row[Slot] = element;
        return Condition(run);
    }
}
