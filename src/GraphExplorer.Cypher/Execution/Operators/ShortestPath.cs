using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// The shortest paths between two nodes of each input row. They are searched from both ends; when predicates of the path
/// as a whole refuse what is found, longer and longer paths are walked until one passes.
/// </summary>
sealed class ShortestPath(QueryRun run, Operator input, ShortestShape shape) : Step(run, input)
{
    readonly BreadthFirst _search = new(run, shape.Walk);
    readonly Queue<PathValue> _found = new();

    public override void Restart()
    {
        Input.Restart();
        _found.Clear();
    }

    public override bool Next()
    {
        while (_found.Count == 0)
        {
            if (!Input.Next()) return false;
            Run.Tick();
            Find();
        }
        Put(_found.Dequeue());
        return true;
    }

    void Find()
    {
        var from = GraphSteps.NodeOrNone(Row[shape.From]);
        var to = GraphSteps.NodeOrNone(Row[shape.To]);
        if (from < 0 || to < 0) return;
        var kept = shape.Count?.Invoke(Run) ?? 1;
        if (kept <= 0) return;
        var all = shape.Kind is PathSelectorKind.AllShortestPathsFunction or PathSelectorKind.AllShortest;
        var shortest = from == to ? ofLoop() : _search.Paths(from, to, all || shape.PathPredicate is not null || kept > 1);
        var length = -1;
        foreach (var path in shortest)
        {
            if (length >= 0 && path.Length > length) break;
            if (!Passes(path)) continue;
            length = path.Length;
            _found.Enqueue(path);
            if (!all && _found.Count >= kept) return;
        }
        if ((length < 0 && shape.PathPredicate is not null) || (!all && kept > _found.Count && length >= 0 && kept > 1))
            FindLonger(from, to, all, kept);

        IEnumerable<PathValue> ofLoop() => shape.Walk.Min == 0 ? [new PathValue([from], [])] : [];
    }

    /// <summary>Walks all paths in the order of their lengths: for predicates that the search cannot know.</summary>
    void FindLonger(long from, long to, bool all, long kept)
    {
        _found.Clear();
        var length = -1;
        foreach (var path in new PathsByLength(Run, shape.Walk).Between(from, to))
        {
            if (all && length >= 0 && path.Length > length) return;
            if (!Passes(path)) continue;
            length = path.Length;
            _found.Enqueue(path);
            if (!all && _found.Count >= kept) return;
        }
    }

    bool Passes(PathValue path)
    {
        if (shape.PathPredicate is null) return true;
        Put(path);
        return shape.PathPredicate(Run);
    }

    void Put(PathValue path)
    {
        var relationships = path.Relationships;
        var list = new Value[relationships.Length];
        for (var i = 0; i < list.Length; i++) list[i] = Value.Relationship(relationships[i]);
        Row[shape.ListSlot] = Value.Of(list);
        Row[shape.PathSlot] = Value.Of(path);
    }
}

/// <summary>Slots and rules of a search for shortest paths.</summary>
sealed record ShortestShape(int From, int To, int ListSlot, int PathSlot)
{
    public required PathSelectorKind Kind { get; init; }

    public Func<QueryRun, long>? Count { get; init; }

    public required SearchWalk Walk { get; init; }

    public Condition? PathPredicate { get; init; }
}

/// <summary>How a search may walk.</summary>
sealed record SearchWalk(Direction Direction, TypeSet Types, int Min, int? Max)
{
    /// <summary>Where a relationship is put for <see cref="Relationship"/>, a node for <see cref="Node"/>.</summary>
    public int RelationshipSlot { get; init; } = -1;

    public Condition? Relationship { get; init; }

    public int NodeSlot { get; init; } = -1;

    public Condition? Node { get; init; }

    public int[] DifferentFrom { get; init; } = [];

    /// <summary>Whether a step may be taken.</summary>
    public bool Allows(QueryRun run, long relationship, long node)
    {
        if (DifferentFrom.Length > 0 && GraphSteps.IsInAny(run.Row, DifferentFrom, relationship)) return false;
        if (Relationship is not null)
        {
            run.Row[RelationshipSlot] = Value.Relationship(relationship);
            if (!Relationship(run)) return false;
        }
        if (Node is null) return true;
        run.Row[NodeSlot] = Value.Node(node);
        return Node(run);
    }
}
