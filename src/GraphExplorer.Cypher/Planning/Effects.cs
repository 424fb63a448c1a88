using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// What a clause reads of the graph and what it changes, by names; the star (<see cref="Everything"/>) stands for all
/// of a kind. Two clauses whose effects meet may not run row by row in turns.
/// </summary>
sealed class Effects
{
    const string Everything = "*";

    readonly HashSet<string> _readsLabels = [];
    readonly HashSet<string> _readsTypes = [];
    readonly HashSet<string> _readsKeys = [];
    readonly HashSet<string> _writesLabels = [];
    readonly HashSet<string> _writesTypes = [];
    readonly HashSet<string> _writesKeys = [];
    bool _readsAllNodes;
    bool _createsNodes;
    bool _deletes;
    bool _readsGraph;

    /// <summary>Whether anything is changed.</summary>
    public bool Writes => _createsNodes || _deletes || _writesLabels.Count + _writesTypes.Count + _writesKeys.Count > 0;

    public static Effects Of(BoundClause clause)
    {
        var effects = new Effects();
        effects.Add(clause);
        return effects;
    }

    public static Effects Of(BoundBody body)
    {
        var effects = new Effects();
        effects.Add(body);
        return effects;
    }

    public static Effects Of(BoundProjection projection)
    {
        var effects = new Effects();
        effects.Add(projection);
        return effects;
    }

    /// <summary>Whether what this one writes may change what the other one reads.</summary>
    public bool Disturbs(Effects reader)
    {
        if (!Writes || !reader._readsGraph) return false;
        if (_deletes) return true;
        if (_createsNodes && (reader._readsAllNodes || Meet(_writesLabels, reader._readsLabels))) return true;
        return Meet(_writesLabels, reader._readsLabels) || Meet(_writesTypes, reader._readsTypes)
            || Meet(_writesKeys, reader._readsKeys);
    }

    public void Add(Effects other)
    {
        _readsLabels.UnionWith(other._readsLabels);
        _readsTypes.UnionWith(other._readsTypes);
        _readsKeys.UnionWith(other._readsKeys);
        _writesLabels.UnionWith(other._writesLabels);
        _writesTypes.UnionWith(other._writesTypes);
        _writesKeys.UnionWith(other._writesKeys);
        _readsAllNodes |= other._readsAllNodes;
        _createsNodes |= other._createsNodes;
        _deletes |= other._deletes;
        _readsGraph |= other._readsGraph;
    }

    static bool Meet(HashSet<string> written, HashSet<string> read) =>
        written.Count > 0 && read.Count > 0
        && (written.Contains(Everything) || read.Contains(Everything) || written.Overlaps(read));

    void Add(BoundClause clause)
    {
        switch (clause)
        {
            case BoundMatch match:
                Add(match.Pattern);
                break;
            case BoundUnwind unwind:
                Reads(unwind.List);
                break;
            case BoundCreate create:
                Creates(create.Pattern);
                break;
            case BoundMerge merge:
                Add(merge.Match);
                Creates(merge.Create);
                Sets([.. merge.OnCreate, .. merge.OnMatch]);
                break;
            case BoundSet set:
                Sets(set.Items);
                break;
            case BoundRemove remove:
                Removes(remove.Items);
                break;
            case BoundDelete delete:
                _deletes = true;
                foreach (var target in delete.Targets) Reads(target);
                break;
            case BoundForeach each:
                Reads(each.List);
                foreach (var inner in each.Body) Add(inner);
                break;
            case BoundCallSubquery call:
                Add(call.Body);
                break;
            case BoundCallProcedure call:
                Calls(call);
                break;
        }
    }

    void Add(BoundBody body)
    {
        foreach (var part in body.Queries.SelectMany(q => q.Parts))
        {
            foreach (var clause in part.Clauses) Add(clause);
            if (part.Projection is { } projection) Add(projection);
        }
    }

    void Add(BoundProjection projection)
    {
        foreach (var assignment in projection.Assignments.Concat(projection.After)) Reads(assignment.Expression);
        foreach (var argument in (projection.Aggregates ?? []).SelectMany(a => a.Arguments)) Reads(argument);
        foreach (var item in projection.OrderBy) Reads(item.Expression);
        foreach (var predicate in projection.Where) Reads(predicate);
    }

    void Add(BoundPattern pattern)
    {
        _readsGraph = true;
        foreach (var predicate in pattern.Predicates) Reads(predicate);
        var labelled = pattern.Predicates.OfType<BoundLabelTest>()
            .Where(test => test is { Target: BoundVariable, Labels: BoundLabelName { Dynamic: null } })
            .Select(test => ((BoundVariable)test.Target).Slot).ToHashSet();
        var walked = pattern.Paths.SelectMany(p => p.Connections).Where(c => !MayBeEmpty(c))
            .SelectMany(c => new[] { c.From, c.To }).ToHashSet();
        _readsAllNodes |= pattern.Nodes.Any(n => !n.IsBound && !labelled.Contains(n.Slot) && !walked.Contains(n.Slot));
        foreach (var connection in pattern.Paths.SelectMany(p => p.Connections)) Add(connection);
    }

    /// <summary>A walk without any relationship finds a node that has none.</summary>
    static bool MayBeEmpty(BoundConnection connection) =>
        connection is BoundVariableLength { Min: 0 } or BoundQuantifiedPath { Min: 0 };

    void Add(BoundConnection connection)
    {
        var types = connection switch
        {
            BoundRelationship r => r.Types,
            BoundVariableLength v => v.Types,
            _ => [],
        };
        _readsTypes.UnionWith(types.Count == 0 ? [Everything] : types);
        if (connection is BoundVariableLength variable)
            foreach (var predicate in variable.Predicates) Reads(predicate);
        if (connection is BoundQuantifiedPath quantified)
            foreach (var predicate in quantified.Predicates) Reads(predicate);
    }

    void Creates(BoundCreatePattern pattern)
    {
        foreach (var expression in WriteExpressions.Of(pattern)) Reads(expression);
        foreach (var step in pattern.Steps)
        {
            if (step is BoundCreateNode node)
            {
                _createsNodes = true;
                _writesLabels.UnionWith(node.Labels.Select(NameOf));
            }
            else if (step is BoundCreateRelationship relationship)
            {
                _readsGraph = true; // its ends have to be there
                _writesTypes.Add(NameOf(relationship.Type));
            }
        }
    }

    /// <summary>What is changed has to be there, so a deletion for another row may not come before.</summary>
    void Sets(IReadOnlyList<BoundSetItem> items)
    {
        _readsGraph |= items.Count > 0;
        foreach (var item in items)
        {
            if (item is BoundSetLabels labels) _writesLabels.UnionWith(labels.Labels.Select(NameOf));
            else _writesKeys.Add(item is BoundSetProperty property ? property.Key : Everything);
        }
        foreach (var expression in WriteExpressions.Of(items)) Reads(expression);
    }

    void Removes(IReadOnlyList<BoundRemoveItem> items)
    {
        _readsGraph |= items.Count > 0;
        foreach (var item in items)
        {
            if (item is BoundRemoveLabels labels) _writesLabels.UnionWith(labels.Labels.Select(NameOf));
            else _writesKeys.Add(item is BoundRemoveProperty property ? property.Key : Everything);
        }
        foreach (var expression in WriteExpressions.Of(items)) Reads(expression);
    }

    void Calls(BoundCallProcedure call)
    {
        foreach (var argument in call.Arguments) Reads(argument);
        ReadsEverything();
        if (call.Procedure.Mode is ProcedureMode.Write) _createsNodes = _deletes = true;
    }

    void Reads(BoundExpression expression)
    {
        foreach (var part in ExpressionTree.All(expression)) ReadsPart(part);
    }

    void ReadsPart(BoundExpression part)
    {
        switch (part)
        {
            case BoundProperty property:
                _readsGraph = true;
                _readsKeys.Add(property.Key);
                break;
            case BoundMapProjection projection when projection.All:
            case BoundIndex:
                _readsGraph = true;
                _readsKeys.Add(Everything);
                break;
            case BoundLabelTest test:
                _readsGraph = true;
                ReadsLabels(test.Labels);
                break;
            case BoundCall { Function.Name: "keys" or "properties" or "exists" }:
                _readsGraph = true;
                _readsKeys.Add(Everything);
                break;
            case BoundCall { Function.Name: "labels" }:
                _readsGraph = true;
                _readsLabels.Add(Everything);
                break;
            case BoundSubquery subquery:
                _readsGraph = true;
                Add(subquery.Body);
                break;
        }
    }

    void ReadsLabels(BoundLabelExpression labels)
    {
        switch (labels)
        {
            case BoundLabelName name:
                _readsLabels.Add(NameOf(name));
                break;
            case BoundLabelNot not:
                ReadsLabels(not.Operand);
                break;
            case BoundLabelAnd and:
                ReadsLabels(and.Left);
                ReadsLabels(and.Right);
                break;
            case BoundLabelOr or:
                ReadsLabels(or.Left);
                ReadsLabels(or.Right);
                break;
            default:
                _readsLabels.Add(Everything);
                break;
        }
    }

    void ReadsEverything()
    {
        _readsGraph = _readsAllNodes = true;
        _readsLabels.Add(Everything);
        _readsTypes.Add(Everything);
        _readsKeys.Add(Everything);
    }

    static string NameOf(BoundLabelName name) => name.Dynamic is null ? name.Text : Everything;
}

/// <summary>Says where rows have to be held back, going over the clauses of a query in order.</summary>
sealed class EagerRule
{
    Effects _open = new();

    /// <summary>Whether any clause so far writes.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>
    /// Notes the next clause. True when all rows have to be there before it begins: it would change what an earlier
    /// clause still reads, or it reads what an earlier clause still changes.
    /// </summary>
    public bool Add(Effects next)
    {
        var separate = next.Disturbs(_open) || _open.Disturbs(next);
        if (separate) Begin();
        _open.Add(next);
        HasWritten |= next.Writes;
        return separate;
    }

    /// <summary>All rows so far have been taken: nothing before can be disturbed any more.</summary>
    public void Begin() => _open = new Effects();
}
