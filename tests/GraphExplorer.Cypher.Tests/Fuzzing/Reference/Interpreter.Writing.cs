using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Reference;

/// <summary>Clauses that change the graph, row by row and at once.</summary>
sealed partial class Interpreter
{
    PlainRow Create(IReadOnlyList<PatternPart> pattern, PlainRow row) =>
        pattern.Aggregate(row, (current, part) => Create(part, current));

    PlainRow Create(PatternPart part, PlainRow row)
    {
        var nodes = new List<long>();
        foreach (var pattern in part.Elements.OfType<NodePattern>()) nodes.Add(NodeFor(pattern, ref row));
        var edges = new List<long>();
        foreach (var pattern in part.Elements.OfType<RelationshipPattern>())
        {
            var (left, right) = (nodes[edges.Count], nodes[edges.Count + 1]);
            var (start, end) = pattern.Direction == PatternDirection.Incoming ? (right, left) : (left, right);
            var edge = graph.CreateRelationship(start, end, NamesOf(pattern.Types).Single());
            Fill(edge.Properties, pattern.Properties, row);
            if (pattern.Variable is { } name) row = row.SetItem(name.Text, Value.Relationship(edge.Id));
            edges.Add(edge.Id);
        }
        return part.Path is { } path ? row.SetItem(path.Text, Value.Of(new PathValue([.. nodes], [.. edges]))) : row;
    }

    long NodeFor(NodePattern pattern, ref PlainRow row)
    {
        if (pattern.Variable is { } name && row.TryGetValue(name.Text, out var known))
            return known.IsNull ? throw new PlainError("CREATE at null") : known.AsNode();
        var node = graph.CreateNode();
        node.Labels.UnionWith(NamesOf(pattern.Labels));
        Fill(node.Properties, pattern.Properties, row);
        if (pattern.Variable is { } made) row = row.SetItem(made.Text, Value.Node(node.Id));
        return node.Id;
    }

    static IEnumerable<string> NamesOf(LabelExpression? labels) => labels switch
    {
        null => [],
        LabelName { Dynamic: null } name => [name.Text],
        LabelAnd and => NamesOf(and.Left).Concat(NamesOf(and.Right)),
        _ => throw new BeyondReferenceException("labels"),
    };

    void Fill(Dictionary<string, Value> properties, Expression? map, PlainRow row)
    {
        if (map is null) return;
        foreach (var (key, value) in Eval(map, row).AsMap()) Put(properties, key, value);
    }

    static void Put(Dictionary<string, Value> properties, string key, Value value)
    {
        if (value.IsNull) properties.Remove(key);
        else if (value.IsMap || value.IsNode || value.IsRelationship || value.IsPath) throw new PlainError("no property value");
        else properties[key] = value;
    }

    List<PlainRow> Merge(MergeClause merge, PlainRow row)
    {
        foreach (var map in merge.Pattern.Elements.Select(e => (e as NodePattern)?.Properties ?? (e as RelationshipPattern)?.Properties))
            if (map is not null && Eval(map, row).AsMap().Any(e => e.Value.IsNull))
                throw new PlainError("MERGE with null");
        var found = MatchAll([merge.Pattern], row).ToList();
        var isNew = found.Count == 0;
        if (isNew) found = [Create(merge.Pattern, row)];
        foreach (var action in merge.Actions.Where(a => a.OnCreate == isNew))
            foreach (var made in found)
                Set(action.Items, made);
        return found;
    }

    void Set(IReadOnlyList<SetItem> items, PlainRow row)
    {
        foreach (var item in items)
            switch (item)
            {
                case SetProperty set when Eval(set.Target, row) is { IsNull: false } target:
                    Put(graph.PropertiesOf(target), set.Key.Text, Eval(set.Value, row));
                    break;
                case SetAllProperties all when Eval(all.Target, row) is { IsNull: false } target:
                    var properties = graph.PropertiesOf(target);
                    var entries = EntriesOf(Eval(all.Value, row)).ToList();
                    if (!all.Merge) properties.Clear();
                    foreach (var (key, value) in entries) Put(properties, key, value);
                    break;
                case SetLabels labels when Eval(labels.Target, row) is { IsNull: false } target:
                    graph.NodeOf(target).Labels.UnionWith(labels.Labels.SelectMany(NamesOf));
                    break;
                case SetDynamicProperty: throw new BeyondReferenceException("SET n[key]");
            }
    }

    void Remove(IReadOnlyList<RemoveItem> items, PlainRow row)
    {
        foreach (var item in items)
            switch (item)
            {
                case RemoveProperty remove when Eval(remove.Target, row) is { IsNull: false } target:
                    graph.PropertiesOf(target).Remove(remove.Key.Text);
                    break;
                case RemoveLabels labels when Eval(labels.Target, row) is { IsNull: false } target:
                    graph.NodeOf(target).Labels.ExceptWith(labels.Labels.SelectMany(NamesOf));
                    break;
                case RemoveDynamicProperty: throw new BeyondReferenceException("REMOVE n[key]");
            }
    }

    /// <summary>Whether nodes are free of relationships is asked when the clause has ended for all rows.</summary>
    void Delete(DeleteClause delete, IReadOnlyList<PlainRow> rows)
    {
        var targets = rows.SelectMany(row => delete.Targets.Select(t => Eval(t, row))).Where(t => !t.IsNull).ToList();
        foreach (var edge in targets.Where(t => t.IsRelationship)) graph.Relationships.Remove(edge.AsRelationship());
        if (targets.Exists(t => !t.IsNode && !t.IsRelationship)) throw new BeyondReferenceException("DELETE of a path");
        foreach (var node in targets.Where(t => t.IsNode).Select(t => t.AsNode()).Distinct())
        {
            var edges = graph.Relationships.Values.Where(e => e.Start == node || e.End == node).Select(e => e.Id).ToList();
            if (edges.Count > 0 && !delete.Detach) throw new PlainError("the node still has relationships");
            foreach (var edge in edges) graph.Relationships.Remove(edge);
            graph.Nodes.Remove(node);
        }
    }

    void Foreach(ForeachClause each, PlainRow row)
    {
        if (Items(Eval(each.List, row)) is not { } items) return;
        foreach (var item in items)
        {
            IReadOnlyList<PlainRow> rows = [row.SetItem(each.Variable.Text, item)];
            foreach (var clause in each.Body) rows = RunClause(clause, rows, PlainRow.Empty);
        }
    }
}
