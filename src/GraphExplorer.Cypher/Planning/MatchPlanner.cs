using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// Plans one pattern: where to start, in which order to walk, where each predicate is tested. It is greedy: what is
/// known is used first, and of the ways on the one with the fewest rows is taken.
/// </summary>
sealed class MatchPlanner
{
    readonly PlanningContext _context;
    readonly GraphFacts _facts;
    readonly BoundPattern _pattern;
    readonly SlotAllocator _slots;
    readonly PredicatePool _predicates;
    readonly StartPoints _starts;
    readonly Uniqueness _uniqueness;
    readonly HashSet<int> _filled;
    readonly List<BoundConnection> _connections;
    readonly List<BoundPathPattern> _unnamed;
    readonly Dictionary<BoundConnection, int> _traces = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<BoundConnection> _walked = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<int> _variable;
    Plan _plan;

    /// <param name="input">Where rows come from.</param>
    /// <param name="filled">Slots that are filled there.</param>
    public MatchPlanner(PlanningContext context, BoundPattern pattern, Plan input, IReadOnlySet<int> filled)
    {
        (_context, _facts, _slots, _pattern, _plan) = (context, context.Facts, context.Slots, pattern, input);
        _filled = [.. filled];
        _variable = input is ArgumentPlan ? [] : [.. filled];
        _predicates = new PredicatePool(pattern);
        _starts = new StartPoints(context, _predicates, pattern.Hints);
        _connections = [.. pattern.Paths.Where(p => p.Selector is null).SelectMany(p => p.Connections)];
        _unnamed = [.. pattern.Paths.Where(p => p.PathSlot is not null && p.Selector is null)];
        _uniqueness = new Uniqueness(pattern, _traces);
    }

    /// <summary>The plan that fills all slots of the pattern.</summary>
    public Plan Plan()
    {
        FilterWithoutNull();
        Settle();
        var searched = PathSelectors.NodesOf(_pattern);
        foreach (var component in PatternComponents.Of(_pattern, _connections, _filled.Union(searched).ToHashSet()))
            Join(component);
        foreach (var path in _pattern.Paths.Where(p => p.Selector is not null)) Select(path);
        if (_predicates.AfterSelection is { Count: > 0 } last) Filter(last);
        return _plan;
    }

    /// <summary>A node that came from before and stands alone in the pattern has to be one: null matches nothing.</summary>
    void FilterWithoutNull()
    {
        var walked = _pattern.Paths.SelectMany(p => p.Connections).SelectMany(c => new[] { c.From, c.To }).ToHashSet();
        var lonely = _pattern.Nodes.Where(n => n.IsBound && !walked.Contains(n.Slot)).ToList();
        if (lonely.Count > 0) Add(new NodesGivenPlan(_plan, [.. lonely.Select(n => n.Slot)]));
    }

    void Join(PatternComponent component)
    {
        if (JoinKeys(component) is { Count: > 0 } keys) HashJoin(component, keys);
        else Chain(component);
    }

    /// <summary>Equalities with what is there already, when a look-up in an index would not serve better.</summary>
    List<(BoundExpression Predicate, BoundExpression Left, BoundExpression Right)> JoinKeys(PatternComponent component)
    {
        const double worthwhileRows = 10;
        if (!_context.Options.HashJoins || component.IsAnchored || _plan.EstimatedRows < worthwhileRows) return [];
        var best = component.Nodes.Min(node => _starts.OfNode(node, _filled).Rows);
        if (best < worthwhileRows) return [];
        var inside = component.Slots.SelectMany(slot => _predicates.About(slot, component.Slots));
        if (inside.SelectMany(ExpressionTree.Slots).Any(_variable.Contains)) return [];
        return [.. _predicates.Between(_filled, component.Slots)];
    }

    void HashJoin(
        PatternComponent component, List<(BoundExpression Predicate, BoundExpression Left, BoundExpression Right)> keys)
    {
        var (before, filledBefore) = (_plan, _filled.ToHashSet());
        _predicates.Remove([.. keys.Select(k => k.Predicate)]);
        _plan = new ArgumentPlan { EstimatedRows = 1 };
        _filled.ExceptWith(_pattern.NewSlots);
        _filled.ExceptWith(_variable);
        _uniqueness.BeginBranch();
        Chain(component);
        var (branch, filledInBranch) = (_plan, _filled.Except(filledBefore).ToList());
        var first = new JoinInput(before, [.. keys.Select(k => k.Left)], [.. filledBefore]);
        var second = new JoinInput(branch, [.. keys.Select(k => k.Right)], filledInBranch);
        var rows = Math.Max(1, before.EstimatedRows * branch.EstimatedRows * Estimates.EqualShare);
        var buildFirst = before.EstimatedRows <= branch.EstimatedRows;
        _plan = buildFirst ? new HashJoinPlan(first, second) : new HashJoinPlan(second, first);
        _plan = _plan with { EstimatedRows = rows };
        _filled.UnionWith(filledBefore);
        var (left, right) = _uniqueness.EndBranch();
        if (left.Count > 0 && right.Count > 0) Add(new DifferentPlan(_plan, left, right));
        Settle();
    }

    /// <summary>Walks one component, node after node, on top of the plan so far.</summary>
    void Chain(PatternComponent component)
    {
        var open = component.Connections.ToList();
        while (open.Count > 0)
        {
            var next = NextConnection(open);
            if (next is null)
            {
                Start(component, open);
                continue;
            }
            open.Remove(next);
            Walk(next);
        }
        foreach (var node in component.Nodes)
            if (!_filled.Contains(node))
                Take(_starts.OfNode(node, _filled));
    }

    /// <summary>The connection to walk next: first what only filters, then what gives the fewest rows.</summary>
    BoundConnection? NextConnection(List<BoundConnection> open) => open
        .Where(c => _filled.Contains(c.From) || _filled.Contains(c.To) || IsBound(c))
        .MinBy(RowsOf);

    double RowsOf(BoundConnection connection)
    {
        var (fromFilled, toFilled) = (_filled.Contains(connection.From), _filled.Contains(connection.To));
        if (IsBound(connection)) return 0;
        var rows = connection switch
        {
            BoundRelationship r => Estimates.Degree(r.Types, r.Direction, _facts),
            BoundVariableLength v => Estimates.Walks(Estimates.Degree(v.Types, v.Direction, _facts), v.Min, v.Max),
            BoundQuantifiedPath q => 1 + Estimates.Walks(1 + _facts.Relationships / Math.Max(1, _facts.Nodes), q.Min, q.Max),
            _ => double.MaxValue,
        };
        if (fromFilled && toFilled) return rows / Math.Max(1, _facts.Nodes);
        var end = fromFilled ? connection.To : connection.From;
        foreach (var predicate in _predicates.About(end, _filled)) rows *= Estimates.Share(predicate, _facts);
        return rows;
    }

    static bool IsBound(BoundConnection connection) =>
        connection is BoundRelationship { IsBound: true } or BoundVariableLength { IsBound: true };

    void Start(PatternComponent component, List<BoundConnection> open)
    {
        var ways = HintedStarts(component, open);
        if (ways.Count == 0)
        {
            ways.AddRange(component.Nodes.Select(node => _starts.OfNode(node, _filled)));
            ways.AddRange(open.OfType<BoundRelationship>().Select(c => _starts.OfRelationship(c, _filled)).OfType<StartPoint>());
        }
        var best = ways.MinBy(way => way.Connection is null ? way.Rows * (1 + FirstDegree(way, open)) : way.Rows * 2)!;
        if (best.Connection is { } walked)
        {
            open.Remove(walked);
            TakeRelationship(best, walked);
            return;
        }
        Take(best);
    }

    /// <summary>Where USING INDEX or USING SCAN wants the search to begin.</summary>
    List<StartPoint> HintedStarts(PatternComponent component, List<BoundConnection> open)
    {
        var hinted = _pattern.Hints.Where(hint => hint.Kind != Syntax.HintKind.Join).Select(hint => hint.Slot).ToHashSet();
        var relationships = open.OfType<BoundRelationship>().Where(c => hinted.Contains(c.Slot));
        return
        [
            .. component.Nodes.Where(hinted.Contains).Select(node => _starts.OfNode(node, _filled)),
            .. relationships.Select(c => _starts.OfRelationship(c, _filled)).OfType<StartPoint>(),
        ];
    }

    double FirstDegree(StartPoint way, List<BoundConnection> open) => open
        .Where(c => c.From == way.Slots[0] || c.To == way.Slots[0])
        .Select(c => c is BoundRelationship r ? Estimates.Degree(r.Types, r.Direction, _facts) : 1)
        .DefaultIfEmpty(0)
        .Min();

    void Take(StartPoint way)
    {
        _predicates.Remove(way.Answered);
        _plan = way.Build(_plan) with { EstimatedRows = Math.Max(_plan.EstimatedRows * way.Rows, 0.01) };
        _filled.UnionWith(way.Slots);
        Settle();
    }

    void TakeRelationship(StartPoint way, BoundRelationship connection)
    {
        var different = _uniqueness.Add(connection);
        _predicates.Remove(way.Answered);
        _plan = way.Build(_plan) with { EstimatedRows = Math.Max(_plan.EstimatedRows * way.Rows, 0.01) };
        _filled.UnionWith(way.Slots);
        _walked.Add(connection);
        if (different.Count > 0) Add(new DifferentPlan(_plan, [connection.Slot], different));
        Settle();
    }

    void Walk(BoundConnection connection)
    {
        var rows = _plan.EstimatedRows * Math.Max(RowsOf(connection), 1e-6);
        var walk = new ConnectionWalk(connection, _filled.Contains(connection.From), _filled.Contains(connection.To))
        {
            DifferentFrom = _uniqueness.Add(connection),
            DifferentRelationships = _pattern.DifferentRelationships,
        };
        if (connection is BoundQuantifiedPath quantified)
        {
            _traces[connection] = _slots.New();
            _plan = PlanQuantified(quantified, walk) with { EstimatedRows = rows };
            _filled.UnionWith(quantified.Groups.Select(g => g.To));
            _filled.Add(_traces[connection]);
        }
        else
        {
            _plan = ConnectionPlans.Of(walk, _plan) with { EstimatedRows = rows };
            _filled.Add(connection is BoundRelationship r ? r.Slot : ((BoundVariableLength)connection).Slot);
        }
        _filled.UnionWith([connection.From, connection.To]);
        _walked.Add(connection);
        Settle();
    }

    Plan PlanQuantified(BoundQuantifiedPath path, ConnectionWalk walk)
    {
        return QuantifiedPaths.Plan(_context, path, walk, new QuantifiedInput(_plan, _filled, _traces[path]));
    }

    void Select(BoundPathPattern path)
    {
        FindEnds(path);
        var input = new SelectorInput(_plan, _filled, _pattern.DifferentRelationships);
        _plan = PathSelectors.Plan(_context, path, _predicates, input);
        _filled.UnionWith(_pattern.NewSlots.Where(slot => PathSelectors.SlotsOf(path).Contains(slot)));
        Settle();
    }

    /// <summary>
    /// Finds the nodes from which a search goes: both ends for the functions, and where few pairs are to be expected, since
    /// a search between two nodes meets half-way; else the end of which there are fewer.
    /// </summary>
    void FindEnds(BoundPathPattern path)
    {
        const double PairsMax = 16;
        if (!PathShapes.CanWalk(path)) return;
        var ways = new[] { path.Start, path.End }.Distinct().Where(node => !_filled.Contains(node))
            .Select(node => _starts.OfNode(node, _filled)).OrderBy(way => way.Rows).ToList();
        var isAnchored = _filled.Contains(path.Start) || _filled.Contains(path.End);
        var takesAll = path.Selector!.Kind.IsOfOnePair() || ways.Aggregate(1.0, (rows, way) => rows * way.Rows) <= PairsMax;
        foreach (var way in ways.Take(takesAll ? 2 : isAnchored ? 0 : 1)) Take(way);
    }

    /// <summary>Names the paths that are complete, and tests what can be tested now.</summary>
    void Settle()
    {
        foreach (var path in _unnamed.Where(p => p.Connections.All(_walked.Contains) && _filled.Contains(p.Start)).ToList())
        {
            _unnamed.Remove(path);
            var relationships = path.Connections.Select(c => Uniqueness.SlotOf(c, _traces)).ToList();
            Add(new NamePathPlan(_plan, path.PathSlot!.Value, path.Start, relationships));
            _filled.Add(path.PathSlot.Value);
        }
        if (_predicates.Ready(_filled) is { Count: > 0 } ready) Filter(ready);
    }

    void Filter(List<BoundExpression> ready)
    {
        var share = ready.Aggregate(1.0, (product, predicate) => product * Estimates.Share(predicate, _facts));
        var rows = Math.Max(_plan.EstimatedRows * share, 1e-6);
        _plan = new FilterPlan(_plan, PredicateOrder.CheapestFirst(ready)) { EstimatedRows = rows };
    }

    /// <summary>A step that changes nothing in the number of rows.</summary>
    void Add(Plan step) => _plan = step with { EstimatedRows = _plan.EstimatedRows };
}
