using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// For each input row, the paths that a selector wants from a node that is known: between each two ends the shortest,
/// those of the shortest lengths, or any (Neo4j 5, "Shortest paths"). Conditions are tested on the way, so that what cannot
/// become a path is not followed; the search ends when every pair of ends has what it may have.
/// </summary>
sealed class PathSearch : Step
{
    readonly SearchShape _shape;
    readonly SearchSteps _steps;
    readonly LayeredSearch _layers;
    readonly PathFilling _filling;
    readonly BreadthFirst? _between;
    readonly RowBuffer _found;
    readonly Dictionary<long, Chosen> _chosen = [];
    HashSet<long>? _wanted;
    long _from;
    long _count;
    bool _searching;
    bool _skipsStart;
    int _next;

    public PathSearch(QueryRun run, Operator input, SearchShape shape) : base(run, input)
    {
        _shape = shape;
        _steps = new SearchSteps(run, shape);
        _layers = new LayeredSearch(run, shape, _steps);
        _filling = new PathFilling(run, shape);
        _between = shape.IsSimple ? new BreadthFirst(run, shape) : null;
        _found = new RowBuffer(run, shape.Filled);
    }

    public override void Restart()
    {
        Input.Restart();
        _found.Clear();
        _layers.Close();
        (_searching, _next) = (false, 0);
    }

    public override bool Next()
    {
        while (true)
        {
            if (_next < _found.Count)
            {
                _found.Load(_next++);
                return true;
            }
            _found.Clear();
            _next = 0;
            if (_searching) SearchFurther();
            else if (!Input.Next()) return false;
            else Begin();
        }
    }

    void Begin()
    {
        Run.Tick();
        if (!_steps.Begin()) return;
        _from = GraphSteps.NodeOrNone(Row[_shape.Start.Slot]);
        _count = _shape.Count?.Invoke(Run) ?? 1;
        if (_count <= 0) throw ErrorCode.InvalidArgument.At(null, $"The number of paths must be 1 or more, not {_count}");
        if (!_shape.PassesEachNode(Run, _from)) return;
        _chosen.Clear();
        _wanted = null;
        _skipsStart = false;
        var target = _steps.Target;
        if (_shape.IsOfOnePair && target == _from && _shape.Parts[0].Min > 0) throw ErrorCode.ShortestPathCommonEnds.At(null)
            .WithHint("write WHERE a <> b in a clause before, or allow the path of no length: *0..");
        if (_between is not null && _count == 1) BeginSimple(target);
        else BeginGeneral(target);
    }

    /// <summary>Between two nodes from both sides; from one node in circles around it, and back to it by its own search.</summary>
    void BeginSimple(long target)
    {
        if (target >= 0 && target != _from)
        {
            Take(_between!.Paths(_from, target, _shape.TakesGroups));
            return;
        }
        _steps.Find(SearchState.Start, _from);
        var mayStay = _steps.MayEnd;
        if (mayStay) Take([[]]);
        else if (target == _from || _shape.End.Passes(Run, _from, target)) Take(_between!.Circles(_from, _shape.TakesGroups));
        if (target == _from) return;
        _skipsStart = true;
        _layers.Begin(_from, firstOnly: true);
        _searching = true;
    }

    void Take(IEnumerable<List<long>> walks)
    {
        foreach (var walk in walks)
        {
            Run.Tick();
            var path = Paths.Walk(Run, _from, walk);
            var found = new FoundPath(path.Nodes.ToArray(), path.Relationships.ToArray(), new int[path.Length]);
            if (_filling.TryFill(found)) _found.Add();
            if (!_shape.TakesGroups && _found.Count > 0) return;
        }
    }

    /// <summary>A first walk over the graph, which may take a relationship twice, finds which ends there can be at all.</summary>
    void BeginGeneral(long target)
    {
        if (_shape.DifferentRelationships)
        {
            _wanted = [];
            _layers.Begin(_from, firstOnly: true);
            do foreach (var (_, node) in _layers.Ends()) _wanted.Add(node);
            while ((target < 0 || _wanted.Count == 0) && _layers.Advance());
            if (_wanted.Count == 0) return;
        }
        _layers.Begin(_from, firstOnly: false);
        _searching = true;
    }

    void SearchFurther()
    {
        foreach (var (place, node) in _layers.Ends().ToList())
        {
            if ((_skipsStart && node == _from) || IsDone(node)) continue;
            _layers.Paths(place, path => TryTake(path, node));
        }
        if (_wanted is not null) _wanted.RemoveWhere(IsDoneAfterLayer);
        _searching = _wanted is not { Count: 0 } && _layers.Advance();
        if (!_searching) _layers.Close();
    }

    /// <summary>True while another path to the same node is wanted.</summary>
    bool TryTake(FoundPath path, long node)
    {
        if (!_filling.TryFill(path)) return true;
        _found.Add();
        var before = _chosen.GetValueOrDefault(node, new Chosen(0, 0, -1));
        var isNewLength = before.Length != path.Relationships.Length;
        _chosen[node] = new Chosen(before.Paths + 1, before.Lengths + (isNewLength ? 1 : 0), path.Relationships.Length);
        return !IsDone(node);
    }

    bool IsDone(long node)
    {
        if (!_chosen.TryGetValue(node, out var chosen)) return false;
        if (!_shape.TakesGroups) return chosen.Paths >= _count;
        return chosen.Length == _layers.Length ? chosen.Lengths > _count : chosen.Lengths >= _count;
    }

    bool IsDoneAfterLayer(long node) =>
        _chosen.TryGetValue(node, out var chosen) && (_shape.TakesGroups ? chosen.Lengths : chosen.Paths) >= _count;

    /// <summary>What has been taken of the paths to a node: how many, of how many lengths, and the last length.</summary>
    readonly record struct Chosen(long Paths, long Lengths, int Length);
}
