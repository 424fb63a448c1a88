using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Fuzzing.Reference;

/// <summary>Patterns: every assignment is tried, and what the pattern says of it is asked at the end.</summary>
sealed partial class Interpreter
{
    /// <summary>Hops of a pattern without an upper bound (the engine's default).</summary>
    const int UnboundedHopsMax = 15;

    /// <summary>A partial match: variables so far, relationships that may not come again, and the walk of the current part.</summary>
    /// <param name="At">Node at which the walk stands; null before the first.</param>
    /// <param name="Pending">Conditions that need all variables of the clause.</param>
    sealed record Assignment(PlainRow Row, ImmutableHashSet<long> Used, long? At, ImmutableList<Func<PlainRow, bool>> Pending)
    {
        public ImmutableList<long> Nodes { get; init; } = [];

        public ImmutableList<long> Relationships { get; init; } = [];

        public Assignment Demand(Func<PlainRow, bool> condition) => this with { Pending = Pending.Add(condition) };

        public Assignment Set(Name? variable, Value value) =>
            variable is null ? this : this with { Row = Row.SetItem(variable.Text, value) };
    }

    IEnumerable<PlainRow> Match(MatchClause match, PlainRow row)
    {
        if (match.RepeatableElements) throw new BeyondReferenceException("REPEATABLE ELEMENTS");
        var found = MatchAll(match.Pattern, row)
            .Where(r => match.Where is null || IsTrue(match.Where, r)).ToList();
        if (found.Count > 0 || !match.Optional) return found;
        return [row.SetItems(VariablesOf(match.Pattern).Where(v => !row.ContainsKey(v)).Select(v => KeyValuePair.Create(v, Value.Null)))];
    }

    IEnumerable<PlainRow> MatchAll(IReadOnlyList<PatternPart> parts, PlainRow row)
    {
        IEnumerable<Assignment> found = [new Assignment(row, [], null, [])];
        foreach (var part in parts) found = found.SelectMany(a => MatchPart(part, a));
        return found.Where(a => a.Pending.TrueForAll(condition => condition(a.Row))).Select(a => a.Row);
    }

    static IEnumerable<string> VariablesOf(IEnumerable<SyntaxNode> nodes) => nodes.SelectMany(node => node switch
    {
        PatternPart p => Named(p.Path).Concat(VariablesOf(p.Elements)),
        NodePattern n => Named(n.Variable),
        RelationshipPattern r => Named(r.Variable),
        ParenthesizedPath p => Named(p.Path).Concat(VariablesOf(p.Elements)),
        _ => [],
    });

    static IEnumerable<string> Named(Name? name) => name is null ? [] : [name.Text];

    IEnumerable<Assignment> MatchPart(PatternPart part, Assignment before)
    {
        IEnumerable<Assignment> found = [before with { At = null, Nodes = [], Relationships = [] }];
        foreach (var element in part.Elements) found = found.SelectMany(a => Extend(element, a));
        if (part.Selector is { } selector) found = Select(selector, found);
        return found.Select(a => a.Set(part.Path, Value.Of(new PathValue([.. a.Nodes], [.. a.Relationships]))));
    }

    /// <summary>The selected paths of each pair of ends.</summary>
    List<Assignment> Select(PathSelector selector, IEnumerable<Assignment> found)
    {
        var paths = found.Where(a => a.Pending.TrueForAll(condition => condition(a.Row))).ToList();
        var pairs = paths.GroupBy(a => (a.Nodes[0], a.Nodes[^1]));
        return selector.Kind switch
        {
            PathSelectorKind.AllShortest or PathSelectorKind.AllShortestPathsFunction =>
                [.. pairs.SelectMany(p => p.Where(a => a.Relationships.Count == p.Min(b => b.Relationships.Count)))],
            PathSelectorKind.ShortestPathFunction or PathSelectorKind.Shortest when selector.Count is null or IntegerLiteral { Value: 1 } =>
                [.. pairs.Select(p => p.MinBy(a => a.Relationships.Count)!)],
            _ => throw new BeyondReferenceException(selector.Kind.ToString()),
        };
    }

    IEnumerable<Assignment> Extend(PatternElement element, Assignment a) => element switch
    {
        NodePattern node => ExtendNode(node, a),
        RelationshipPattern { Range: { } range } r => ExtendWalk(r, a, (int)(range.Min ?? 1), (int)(range.Max ?? UnboundedHopsMax)),
        RelationshipPattern { Quantifier: { } q } r => ExtendWalk(r, a, (int)q.Min, (int)(q.Max ?? UnboundedHopsMax)),
        RelationshipPattern single => ExtendRelationship(single, a),
        ParenthesizedPath { Path: null, Quantifier: { } quantifier } group => ExtendGroup(group, quantifier, a),
        _ => throw new BeyondReferenceException(element.ToString()),
    };

    IEnumerable<Assignment> ExtendNode(NodePattern pattern, Assignment a)
    {
        var known = pattern.Variable is { } name && a.Row.TryGetValue(name.Text, out var value) ? value : (Value?)null;
        if (known is { IsNull: true }) yield break;
        if (known is { IsNode: false }) throw new PlainError("a variable is no node");
        foreach (var node in graph.Nodes.Values.ToList())
        {
            Step();
            if (known is { } k && k.AsNode() != node.Id) continue;
            if (a.At is { } at && at != node.Id) continue;
            if (pattern.Labels is { } labels && !Fits(labels, Value.Node(node.Id), a.Row)) continue;
            var next = a.Set(pattern.Variable, Value.Node(node.Id)) with { At = node.Id };
            if (next.Nodes.Count == next.Relationships.Count) next = next with { Nodes = next.Nodes.Add(node.Id) };
            yield return Described(pattern.Properties, pattern.Where, Value.Node(node.Id), next);
        }
    }

    Assignment Described(Expression? properties, Expression? where, Value entity, Assignment a)
    {
        if (properties is not null) a = a.Demand(row => HasProperties(entity, properties, row));
        return where is null ? a : a.Demand(row => IsTrue(where, row));
    }

    bool HasProperties(Value entity, Expression properties, PlainRow row)
    {
        var wanted = Eval(properties, row);
        var has = graph.PropertiesOf(entity);
        return wanted.AsMap().All(e => PlainValues.Equal(has.GetValueOrDefault(e.Key), e.Value) == true);
    }

    /// <summary>Relationships at a node and where they lead; one from a node to itself comes once.</summary>
    IEnumerable<(PlainRelationship Edge, long To)> Around(long at, PatternDirection direction)
    {
        foreach (var edge in graph.Relationships.Values.ToList())
        {
            Step();
            if (edge.Start == at && direction != PatternDirection.Incoming) yield return (edge, edge.End);
            else if (edge.End == at && direction != PatternDirection.Outgoing) yield return (edge, edge.Start);
        }
    }

    IEnumerable<Assignment> ExtendRelationship(RelationshipPattern pattern, Assignment a)
    {
        var known = pattern.Variable is { } name && a.Row.TryGetValue(name.Text, out var value) ? value : (Value?)null;
        if (known is { IsNull: true }) yield break;
        foreach (var (edge, to) in Around(a.At!.Value, pattern.Direction))
        {
            var entity = Value.Relationship(edge.Id);
            if (known is { } k && k.AsRelationship() != edge.Id) continue;
            if (a.Used.Contains(edge.Id)) continue;
            if (pattern.Types is { } types && !Fits(types, entity, a.Row)) continue;
            var next = Walked(a, edge, to).Set(pattern.Variable, entity);
            yield return Described(pattern.Properties, pattern.Where, entity, next);
        }
    }

    static Assignment Walked(Assignment a, PlainRelationship edge, long to) => a with
    {
        Used = a.Used.Add(edge.Id),
        At = to,
        Nodes = a.Nodes.Add(to),
        Relationships = a.Relationships.Add(edge.Id),
    };

    IEnumerable<Assignment> ExtendWalk(RelationshipPattern pattern, Assignment start, int min, int max)
    {
        if (pattern.Variable is { } name && start.Row.ContainsKey(name.Text)) throw new BeyondReferenceException("a bound walk");
        if (pattern.Where is not null) throw new BeyondReferenceException("WHERE in a walk");
        var from = start.Relationships.Count;
        List<Assignment> level = [start];
        for (var hops = 0; hops <= max && level.Count > 0; hops++)
        {
            if (hops >= min)
                foreach (var a in level)
                    yield return a.Set(pattern.Variable, Value.Of(a.Relationships.Skip(from).Select(Value.Relationship).ToArray()));
            level = [.. level.SelectMany(a => Around(a.At!.Value, pattern.Direction)
                .Where(s => !a.Used.Contains(s.Edge.Id)
                    && (pattern.Types is null || Fits(pattern.Types, Value.Relationship(s.Edge.Id), a.Row))
                    && (pattern.Properties is null || HasProperties(Value.Relationship(s.Edge.Id), pattern.Properties, a.Row)))
                .Select(s => Walked(a, s.Edge, s.To)))];
        }
    }

    /// <summary><c>((x)-[r]->(y) WHERE …){1,3}</c>: inside, variables are single; outside, lists of what they were.</summary>
    IEnumerable<Assignment> ExtendGroup(ParenthesizedPath group, Quantifier quantifier, Assignment start)
    {
        var names = VariablesOf(group.Elements).Distinct().ToList();
        var lists = names.ToImmutableDictionary(n => n, _ => ImmutableList<Value>.Empty);
        List<(Assignment A, ImmutableDictionary<string, ImmutableList<Value>> Lists)> level = [(start, lists)];
        for (var turn = 0; turn <= (quantifier.Max ?? UnboundedHopsMax) && level.Count > 0; turn++)
        {
            if (turn >= quantifier.Min)
                foreach (var (a, found) in level)
                    yield return a with { Row = start.Row.SetItems(found.Select(f => KeyValuePair.Create(f.Key, Value.Of(f.Value.ToArray())))) };
            level = [.. level.SelectMany(l => Turn(group, l.A with { Row = start.Row })
                .Select(a => (a, l.Lists.ToImmutableDictionary(e => e.Key, e => e.Value.Add(a.Row[e.Key])))))];
        }
    }

    IEnumerable<Assignment> Turn(ParenthesizedPath group, Assignment start)
    {
        IEnumerable<Assignment> found = [start with { Pending = [] }];
        foreach (var element in group.Elements) found = found.SelectMany(a => Extend(element, a));
        return found
            .Where(a => a.Pending.TrueForAll(c => c(a.Row)) && (group.Where is null || IsTrue(group.Where, a.Row)))
            .Select(a => a with { Pending = start.Pending });
    }

    bool Fits(LabelExpression labels, Value entity, PlainRow row) => labels switch
    {
        LabelName { Dynamic: null } name => entity.IsNode
            ? graph.NodeOf(entity).Labels.Contains(name.Text)
            : graph.RelationshipOf(entity).Type == name.Text,
        LabelWildcard => !entity.IsNode || graph.NodeOf(entity).Labels.Count > 0,
        LabelNot not => !Fits(not.Operand, entity, row),
        LabelAnd and => Fits(and.Left, entity, row) && Fits(and.Right, entity, row),
        LabelOr or => Fits(or.Left, entity, row) || Fits(or.Right, entity, row),
        _ => throw new BeyondReferenceException("dynamic labels"),
    };
}
