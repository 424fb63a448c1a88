using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Patterns that are matched: paths, nodes, predicates. Relationships and groups have files of their own.</summary>
sealed partial class Binder
{
    BoundPattern BindPattern(IReadOnlyList<PatternPart> parts, Expression? where, bool repeatable = false)
    {
        var building = new PatternBuilding { Repeatable = repeatable };
        CheckSelectedAlone(parts, repeatable);
        var paths = parts.Select(part => BindPart(part, building)).ToList();
        var predicates = building.BindPredicates();
        var conjuncts = where is null ? [] : BindConjuncts(where);
        return new BoundPattern(building.Nodes, paths, [.. predicates, .. conjuncts])
        {
            NewSlots = building.NewSlots,
            AfterSelection = parts.Any(IsSelective) ? conjuncts : [],
            DifferentRelationships = !repeatable,
        };
    }

    /// <summary>Neo4j 5, "Only one path pattern allowed": what a selector picks depends on nothing beside it.</summary>
    static void CheckSelectedAlone(IReadOnlyList<PatternPart> parts, bool repeatable)
    {
        if (repeatable || parts.Count == 1 || parts.FirstOrDefault(IsSelective) is not { Selector: { } selector }) return;
        throw ErrorCode.InvalidRelationshipPattern.At(selector.Span,
            "A path with a selector such as SHORTEST must be the only path of its MATCH")
            .WithHint("give each path a MATCH of its own");
    }

    BoundPathPattern BindPart(PatternPart part, PatternBuilding building)
    {
        if (part.Selector is { } selector) CheckSelector(part, selector);
        var (elements, names) = (part.Elements, new List<Name>());
        if (part.Path is not null) names.Add(part.Path);
        while (elements is [ParenthesizedPath { Quantifier: null } whole])
        {
            elements = whole.Elements;
            if (whole.Where is { } where) building.Defer(() => BindConjuncts(where));
            if (whole.Path is null) continue;
            if (!IsSelective(part)) throw PathNameInside(whole.Path);
            names.Add(whole.Path);
        }
        if (elements.All(e => e is ParenthesizedPath { Quantifier.Min: 0 }))
        {
            throw ErrorCode.InvalidRelationshipPattern.At(part.Span, "A path pattern needs at least one node")
                .WithHint("put a node () beside the quantified part");
        }
        var path = BindElements(part.Span, elements, building);
        var bound = path with { Selector = part.Selector is null ? null : BindSelector(part.Selector) };
        return names.Count == 0 ? bound : bound with { PathSlot = DeclarePath(names, building) };
    }

    /// <summary>The path has one slot, whether it is named before its selector, in its parentheses or in both places.</summary>
    int DeclarePath(List<Name> names, PatternBuilding building)
    {
        var symbol = DeclareNew(names[0], StaticType.Path);
        building.NewSlots.Add(symbol.Slot);
        foreach (var name in names.Skip(1))
        {
            if (_scope.Find(name.Text) is not null) throw ErrorCode.VariableAlreadyBound.At(name.Span, name.Text);
            _scope.Add(symbol with { Name = name.Text, Declared = name.Span });
        }
        building.Declared.UnionWith(names.Select(name => name.Text));
        return symbol.Slot;
    }

    static CypherException PathNameInside(Name name) => ErrorCode.InvalidRelationshipPattern.At(name.Span,
        "A path can be named in its parentheses only behind a selector such as SHORTEST 1")
        .WithHint("write the name before the whole path: p = (…)");

    BoundPathSelector BindSelector(PathSelector selector)
    {
        var count = selector.Count is null ? null : BindExpression(selector.Count);
        if (count is BoundLiteral { Value.IsInteger: true } literal && literal.Value.AsInteger() < 1)
            throw ErrorCode.InvalidRelationshipPattern.At(count.Span, "The number of paths must be 1 or more");
        return new BoundPathSelector(selector.Span, selector.Kind, count);
    }

    /// <summary>In shortestPath() the WHERE of the MATCH takes part in the search; elsewhere it filters the outcome.</summary>
    static bool IsSelective(PatternPart part) => part.Selector is { Kind: PathSelectorKind.Shortest
        or PathSelectorKind.AllShortest or PathSelectorKind.ShortestGroups or PathSelectorKind.Any };

    static void CheckSelector(PatternPart part, PathSelector selector)
    {
        if (selector.Kind is not (PathSelectorKind.ShortestPathFunction or PathSelectorKind.AllShortestPathsFunction)) return;
        var name = selector.Kind == PathSelectorKind.ShortestPathFunction ? "shortestPath" : "allShortestPaths";
        if (part.Elements is not [NodePattern, RelationshipPattern { Quantifier: null } relationship, NodePattern])
        {
            throw ErrorCode.InvalidRelationshipPattern.At(part.Span, $"{name}() takes one relationship between two nodes")
                .WithHint($"write {name}((a)-[*]-(b))");
        }
        if (relationship.Range?.Min > 1)
        {
            throw ErrorCode.InvalidRelationshipPattern.At(relationship.Span,
                $"{name}() takes a least length of 0 or 1, not {relationship.Range.Min}");
        }
    }

    BoundPathPattern BindElements(SourceSpan span, IReadOnlyList<PatternElement> elements, PatternBuilding building)
    {
        var position = elements[0] is NodePattern ? 1 : 0;
        var start = position == 1 ? BindNode((NodePattern)elements[0], building) : AddAnonymous(elements[0].Span, building);
        var from = start;
        var connections = new List<BoundConnection>();
        while (position < elements.Count)
        {
            var element = elements[position++];
            var next = position < elements.Count ? elements[position] : null;
            if (element is RelationshipPattern && next is not NodePattern)
            {
                throw ErrorCode.InvalidRelationshipPattern.At(next?.Span ?? element.Span, "A relationship must lead to a node")
                    .WithHint("put a node () between the relationship and the group");
            }
            int to;
            if (next is NodePattern node)
            {
                position++;
                to = BindNode(node, building);
            }
            else
            {
                to = AddAnonymous(element.Span, building);
            }
            connections.Add(element is RelationshipPattern relationship
                ? BindRelationship(relationship, from, to, building)
                : BindGroup((ParenthesizedPath)element, from, to, building));
            from = to;
        }
        return new BoundPathPattern(span, start, connections, null, null);
    }

    int AddAnonymous(SourceSpan span, PatternBuilding building)
    {
        var slot = _slots.Next();
        building.NewSlots.Add(slot);
        building.AddNode(span, slot, isBound: false, name: null);
        return slot;
    }

    int BindNode(NodePattern node, PatternBuilding building)
    {
        int slot;
        if (node.Variable is not { } variable)
        {
            slot = AddAnonymous(node.Span, building);
        }
        else if (Visible(variable.Text, variable.Span) is { } known)
        {
            if (known.Type.Excludes(TypeKinds.Node)) throw TypeConflict(variable, known, "a node");
            slot = known.Slot;
            building.AddNode(node.Span, slot, !building.Declared.Contains(variable.Text), variable.Text);
        }
        else
        {
            slot = DeclareInPattern(variable, StaticType.Node, building);
            building.AddNode(node.Span, slot, isBound: false, variable.Text);
        }
        CheckLabels(node.Labels, isType: false);
        var read = new BoundVariable(node.Span, StaticType.Node, slot, node.Variable?.Text ?? "");
        if (node.Labels is not null) building.Defer(() => SplitLabels(read, node.Labels));
        DeferProperties(node.Properties, read, building);
        if (node.Where is not null) building.Defer(() => BindConjuncts(node.Where));
        return slot;
    }

    int DeclareInPattern(Name variable, StaticType type, PatternBuilding building)
    {
        var symbol = _scope.Declare(variable.Text, variable.Span, type);
        building.Declared.Add(variable.Text);
        building.NewSlots.Add(symbol.Slot);
        return symbol.Slot;
    }

    static CypherException TypeConflict(Name variable, Symbol known, string wanted) =>
        ErrorCode.VariableTypeConflict.At(variable.Span, variable.Text, known.Type.Describe(), wanted);

    void DeferProperties(Expression? properties, BoundVariable target, PatternBuilding building)
    {
        if (properties is null) return;
        if (properties is Parameter parameter)
        {
            throw ErrorCode.InvalidParameterUse.At(parameter.Span, parameter.Text)
                .WithHint($"name the properties: {{key: ${parameter.Text}.key}}");
        }
        building.Defer(() => ((MapLiteral)properties).Entries.Select(e => PropertyEquals(target, e.Key.Text, BindExpression(e.Value))));
    }

    static BoundBinary PropertyEquals(BoundVariable target, string key, BoundExpression value)
    {
        var property = new BoundProperty(target.Span, StaticType.Any, target, key);
        return new BoundBinary(value.Span, StaticType.Boolean, BinaryOperator.Equal, property, value);
    }
}
